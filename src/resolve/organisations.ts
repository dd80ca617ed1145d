import type { Document } from "../types/document.ts";
import type { Organisation } from "../types/report.ts";
import type { TextSpan } from "../types/span.ts";

/** Joins the names tagged ORG that mean the same. */
export function organisationsOf(doc: Document): Organisation[] {
  const byName = new Map<string, TextSpan[]>();
  for (const { type, start, end } of doc.names) {
    if (type !== "ORG") continue;
    const text = doc.text.slice(start, end);
    byName.set(text, [...(byName.get(text) ?? []), { start, end, text }]);
  }
  return [...byName].map(([name, mentions]) => ({ name, acronym: null, kind: "other", mentions }));
}
