import type { Gazetteer } from "../../language/gazetteer.ts";
import { textOf } from "../../text/text-of.ts";
import type { Document } from "../../types/document.ts";
import type { Dateline } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { PlaceMention } from "./mention.ts";
import { overlookedPlaces } from "./overlooked.ts";
import { piecesOf } from "./pieces.ts";
import { seas } from "./seas.ts";
import { shortStates } from "./short-states.ts";
import { isSilly, peopleTakenForPlaces } from "./silly.ts";

/** The names of places in reading order: the dateline, those that were tagged and those overlooked, cut to the name itself. */
export function placeMentions(doc: Document, dateline: Dateline | null, gazetteer: Gazetteer): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const people = peopleTakenForPlaces(doc);
  const opening = dateline && { start: dateline.start, end: dateline.start + dateline.place.length };
  const add = (span: Span): void => {
    for (const piece of piecesOf(doc.plain.slice(span.start, span.end), span.start, gazetteer)) {
      const { start, end } = withDot(doc, piece, gazetteer);
      const text = textOf(doc, start, end);
      // “US$ 5m” is money
      const isMoney = doc.plain[end] === "$" || doc.plain.startsWith(" $", end);
      if (!isSilly(text, gazetteer) && !people.has(text) && !(isMoney && /^(?:US|A|C|NZ|HK)$/.test(text)))
        mentions.push({ start, end, text });
    }
  };
  const tagged = [
    ...doc.names.filter(({ type }) => type === "LOC"),
    ...overlookedPlaces(doc, gazetteer),
    ...shortStates(doc, gazetteer),
    ...seas(doc, gazetteer),
  ];
  if (opening) add(opening);
  for (const name of tagged) if (!opening || name.end <= opening.start || opening.end <= name.start) add(name);
  return mentions.sort((a, b) => a.start - b.start);
}

/** The dot of an abbreviation belongs to it: “Troy, N.C”, “Ky”. */
function withDot(doc: Document, span: Span, gazetteer: Gazetteer): Span {
  if (doc.plain[span.end] !== "." || span.end - span.start > 6) return span;
  return gazetteer.abbreviated(doc.plain.slice(span.start, span.end + 1)) ? { start: span.start, end: span.end + 1 } : span;
}
