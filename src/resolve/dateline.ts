import type { Gazetteer } from "../language/gazetteer.ts";
import type { Document } from "../types/document.ts";
import type { Dateline } from "../types/report.ts";
import { dayOf } from "./dateline-day.ts";

/** A dateline stands among the first paragraphs, behind a headline, a caption, a byline. */
const PARAGRAPHS = 8;
const REACH = 2500;
/** The longest stretch from the place to the dash. */
const LONGEST = 110;

const agencies = new Set(
  "ap afp reuters upi bbc cnn dpa efe ani pti ians bernama xinhua tass interfax kyodo yonhap anadolu ansa voa rfe/rl dw aap cp sana irna mehr wam spa aki tap aps".split(
    " ",
  ),
);
const month = String.raw`(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:uary|ruary|ust|tember|ober|ember)?\.?`;
const day = String.raw`(?:${month}\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s${month}(?:\s\d{4})?)`;
const regionPattern = String.raw`\p{Lu}[\p{L}.'-]*(?:\s(?:of\s|of\sthe\s|and\s)?\p{Lu}[\p{L}.'-]*){0,3}`;
/** The words before the dash, ending there: place in capitals (“NEW DELHI, India, May 3”) … */
const shouted = new RegExp(
  String.raw`(?<![\p{L}\d])(\p{Lu}[\p{Lu}.'-]+(?:[\s/]\p{Lu}[\p{Lu}.'-]*){0,4})(?:,{1,2}\s+(${regionPattern}))??(?:,\s+(${day}))?,?\s*$`,
  "du",
);
/** … or as usual (“Bamako”), which must then stand at the start of a line or sentence. */
const spoken = new RegExp(
  String.raw`^(\p{Lu}[\p{L}.'-]+(?:\s(?:\p{Lu}[\p{L}.'-]*|of|de|la|al|el)){0,3})(?:,\s+(${regionPattern}))??(?:,\s+(${day}))?,?\s*$`,
  "du",
);
/** What ends a dateline: an agency in brackets, a dash or a colon, or both. */
const closer = /\s{0,3}(?:\(([^()\n]{2,40})\)\s{0,3}(?:--?|[—–:])?|(?:--?|[—–])|:)(?=\s|$)/gu;

/** The place line that opens a wire story, or null: “TROY, N.C. (AP) --”. Its place may not be in any list. */
export function datelineOf(doc: Document, language: { readonly gazetteer: Gazetteer }): Dateline | null {
  for (const paragraph of doc.paragraphs.slice(0, PARAGRAPHS)) {
    if (paragraph.start > REACH) return null;
    const line = doc.plain.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400));
    for (const match of line.matchAll(closer)) {
      const end = match.index + match[0].length;
      const found = before(doc, paragraph.start, paragraph.start + match.index, match[1], /[-—–]/.test(match[0]), language);
      if (!found || !opens(line.slice(end))) continue;
      const agency = match[1]
        ? doc.text.slice(paragraph.start + match.index, paragraph.start + end).replace(/^[\s(]+|[\s)—–:-]+$/g, "")
        : null;
      const text = doc.text.slice(found.start, paragraph.start + end).trimEnd();
      return {
        place: doc.text.slice(found.start, found.end),
        agency,
        date: found.day === undefined ? null : dayOf(found.day, doc.date),
        start: found.start,
        end: found.start + text.length,
      };
    }
  }
  return byline(doc, language);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly day: string | undefined;
}

function before(
  doc: Document,
  from: number,
  to: number,
  agency: string | undefined,
  dash: boolean,
  language: { readonly gazetteer: Gazetteer },
): Found | null {
  const start = Math.max(from, to - LONGEST);
  const words = doc.plain.slice(start, to);
  const isAgency =
    agency !== undefined &&
    (agencies.has(agency.toLowerCase()) ||
      /^[A-Z]{2,6}(?:[-\s]TV)?$/.test(agency) ||
      / (?:Press|News|Agency|Service|Wire|NEWSWIRE)$/i.test(agency));
  if (!dash && !isAgency && agency !== undefined) return null;
  const loud = shouted.exec(words);
  if (loud?.[1]) {
    const place = loud[1];
    const atStart = loud.index === 0 && start === from;
    const known = isPlace(place, doc, start + loud.index, language);
    if (known || (isAgency && atStart) || (loud[2] && isPlace(loud[2], doc, -1, language))) {
      const isDated = dash || isAgency || atStart;
      // “UPDATE: …” and “WATCH - …” are no places
      if (isDated && (dash || isAgency || isLarge(place, language))) return located(loud, place, start);
    }
    // a headline in capitals may run into it: “BUS CRASH KILLS NINE BOSTON —”
    if (dash) {
      for (let at = place.indexOf(" "); at >= 0; at = place.indexOf(" ", at + 1)) {
        const last = place.slice(at + 1);
        if (last.length > 3 && isPlace(last, doc, start + loud.index + at + 1, language)) return located(loud, last, start);
      }
    }
    return null;
  }
  if (!dash) return null;
  const opening = sentenceStart(doc, from, to);
  const quiet = opening >= start ? spoken.exec(doc.plain.slice(opening, to)) : null;
  if (!quiet?.[1] || !isPlace(quiet[1], doc, opening, language)) return null;
  return located(quiet, quiet[1], opening);
}

/** The place with its region, and the day, where `place` ends with the first group of the match. */
function located(match: RegExpExecArray, place: string, base: number): Found | null {
  if (agencies.has(place.toLowerCase())) return null;
  const [, name, region] = match.indices ?? [];
  if (!name) return null;
  const hasRegion = region && !agencies.has((match[2] ?? "").toLowerCase());
  return { start: base + name[1] - place.length, end: base + (hasRegion ? region[1] : name[1]), day: match[3] };
}

/** A name of a place: tagged as one here, or in the gazetteer. */
function isPlace(name: string, doc: Document, at: number, { gazetteer }: { readonly gazetteer: Gazetteer }): boolean {
  if (gazetteer.abbreviated(name) ?? gazetteer.postal(name)) return true;
  if (doc.names.some(({ type, start, end }) => type === "LOC" && start === at && end === at + name.length)) return true;
  return name.length > 2 && gazetteer.find(name).length > 0;
}

/** A town that many know: what stands before a mere colon, “ISLAMABAD: Police said”, may else be a surname. */
const isLarge = (name: string, { gazetteer }: { readonly gazetteer: Gazetteer }): boolean =>
  gazetteer.find(name).some(({ population }) => population > 200_000);

/** After the dash the story begins: a capital, a mark of quotation, a figure, or the end of the line. */
const opens = (rest: string): boolean => /^[\s\u00a0"'([-]*(?:[\p{Lu}\d]|$|�|.{0,3}\p{Lu})/u.test(rest);

function sentenceStart(doc: Document, from: number, to: number): number {
  let start = from;
  for (const sentence of doc.sentences) {
    if (sentence.start > to) break;
    if (sentence.start >= from && sentence.start < to) start = sentence.start;
  }
  return start;
}

/** “By Jane Doe, KYIV”, a line of its own. */
function byline(doc: Document, language: { readonly gazetteer: Gazetteer }): Dateline | null {
  for (const { start, end } of doc.paragraphs.slice(0, PARAGRAPHS)) {
    if (end - start > 140) continue;
    const match =
      /^By\s[^,\n]{3,60}(?:,\s[^,\n]{3,40})?,\s+(?:in\s)?(\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){0,3})(?:,\s\p{Lu}[\p{L}. ]{2,30})?$/iu.exec(
        doc.plain.slice(start, end),
      );
    if (!match?.[1] || !isPlace(match[1], doc, -1, language)) continue;
    const at = start + match[0].lastIndexOf(match[1]);
    return { place: doc.text.slice(at, at + match[1].length), agency: null, date: null, start: at, end: at + match[1].length };
  }
  return null;
}
