import type { Document } from "../../types/document.ts";
import type { Finding, Toll } from "../../types/finding.ts";
import type { Rejection } from "../../types/report.ts";
import { scenesOf } from "./scene.ts";

/** Words between a number and a word of harm within which a reader would ask why it became nothing. */
const reach = 20;

/** Numbers of people, or of what may be people, that stand near a word of harm and that no pattern joins to it. */
export function unjoined(doc: Document, findings: readonly Finding<Toll>[]): Rejection[] {
  const taken = new Set(findings.map(({ value }) => value.figure.start));
  return scenesOf(doc).flatMap((scene) =>
    scene.figures.flatMap((figure) => {
      if (!figure || figure.indefinite || figure.class === "thing" || figure.max === 0) return [];
      const start = doc.tokens[figure.firstToken]?.start ?? 0;
      const end = doc.tokens[figure.endToken - 1]?.end ?? 0;
      const near = scene.predicates.find((predicate) => predicate && Math.abs(predicate.firstToken - figure.firstToken) <= reach);
      if (taken.has(start) || !near) return [];
      const harm = doc.text.slice(doc.tokens[near.firstToken]?.start, doc.tokens[near.endToken - 1]?.end);
      return [{ start, end, text: doc.text.slice(start, end), rule: "casualties/unjoined", reason: `no pattern joins it to “${harm}”` }];
    }),
  );
}
