import { months, weekdays } from "../../text/calendar.ts";
import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";

const afterTime: ReadonlySet<string> = new Set([
  "last",
  "this",
  "that",
  "next",
  "every",
  "each",
  "yesterday",
  "today",
  "overnight",
  "earlier",
  "early",
  "late",
  "later",
]);

/** Index of the noun part behind a verb that is its object; null if none, or if it is only a time (“killed last week”). */
export function objectFollows(doc: Document, parts: readonly Part[], index: number): number | null {
  for (let at = index + 1; at < parts.length; at++) {
    const part = parts[at];
    if (!part) return null;
    if (part.kind === "adverb" || part.kind === "quote" || part.kind === "adjective") continue;
    if (part.kind !== "noun") return null;
    const first = doc.tokens[part.firstToken]?.lower ?? "";
    const head = doc.tokens[part.phrase?.head ?? -1]?.lower ?? "";
    const time = (afterTime.has(first) || !part.phrase?.quantity) && isTime(head);
    return time ? null : at;
  }
  return null;
}

const times: ReadonlySet<string> = new Set([
  ...weekdays,
  ...months,
  ..."day days week weeks weekend month months year years night morning afternoon evening today yesterday time".split(" "),
]);
/** Whether a noun, in lower case, says when. */
export const isTime = (noun: string): boolean => times.has(noun);
