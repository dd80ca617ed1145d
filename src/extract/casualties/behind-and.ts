import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { classOf } from "./nouns.ts";

/**
 * The part behind “and” whose noun is what the number at part `index` counts: “3,501 refugee and migrant fatalities”,
 * “nine Filipino and Indonesian workers”; null where both sides stand for themselves.
 */
export function countedBehindAnd(doc: Document, parts: readonly Part[], index: number): Part | null {
  const part = parts[index];
  const next = parts[index + 2];
  if (!part?.phrase || parts[index + 1]?.kind !== "conjunction" || !next?.phrase || next.phrase.quantity) return null;
  if (part.phrase.quantity?.min === 1 && part.phrase.quantity.max === 1) return null;
  const kind = classOf(doc.tokens[next.phrase.head]?.lower ?? "", false);
  if (kind === "harm") return doc.pos[part.phrase.head] === "NN" ? next : null;
  return kind === "person" && isNation(doc, part.phrase.head) && next.phrase.head > next.firstToken && isNation(doc, next.firstToken)
    ? next
    : null;
}

/** “Filipino”, “Iraqi”, but not the “Iraqis” who are people themselves. */
function isNation(doc: Document, token: number): boolean {
  return /^\p{Lu}\p{Ll}+(?:an|ese|i|ish|ine|ino|ian|ch|ic)$/u.test(doc.tokens[token]?.text ?? "");
}
