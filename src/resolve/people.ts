import type { Document } from "../types/document.ts";
import type { Person } from "../types/report.ts";
import type { TextSpan } from "../types/span.ts";

/** Joins the names tagged PER that mean the same. */
export function peopleOf(doc: Document): Person[] {
  const byName = new Map<string, TextSpan[]>();
  for (const { type, start, end } of doc.names) {
    if (type !== "PER") continue;
    const text = doc.text.slice(start, end);
    byName.set(text, [...(byName.get(text) ?? []), { start, end, text }]);
  }
  return [...byName].map(([name, mentions]) => ({ name, roles: [], mentions }));
}
