import type { Document } from "../types/document.ts";
import type { Place } from "../types/report.ts";
import type { TextSpan } from "../types/span.ts";

/** Joins the names tagged LOC that mean the same. */
export function placesOf(doc: Document): Place[] {
  const byName = new Map<string, TextSpan[]>();
  for (const { type, start, end } of doc.names) {
    if (type !== "LOC") continue;
    const text = doc.text.slice(start, end);
    byName.set(text, [...(byName.get(text) ?? []), { start, end, text }]);
  }
  return [...byName].map(([name, mentions]) => ({
    name,
    kind: "other",
    country: null,
    latitude: null,
    longitude: null,
    geonameId: null,
    mentions,
  }));
}
