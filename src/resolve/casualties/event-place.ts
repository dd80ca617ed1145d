import type { Document, TokenizedSentence } from "../../types/document.ts";
import type { Dateline, Place } from "../../types/report.ts";

const locating: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "across",
  "around",
  "on",
  "from",
  "of",
  "throughout",
  "along",
  "off",
  "over",
  "to",
]);
const directions: ReadonlySet<string> = new Set(
  "northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern northeast northwest southeast southwest north south east west upper lower".split(
    " ",
  ),
);
const kinds: ReadonlySet<string> = new Set(
  "town city village province region district state capital country county island port suburb nearby the 's neighbouring neighboring".split(
    " ",
  ),
);

/** A place named at a token: `tokens.slice(first, end)`. */
export interface PlaceMention {
  readonly first: number;
  readonly end: number;
}

/** Every mention of every place, by the index of its sentence, in reading order. */
export function placesBySentence(
  doc: Document,
  places: readonly Place[],
  tokenAt: (offset: number) => number,
): ReadonlyMap<number, readonly PlaceMention[]> {
  const bySentence = new Map<number, PlaceMention[]>();
  for (const { mentions } of places) {
    for (const { start, end } of mentions) {
      const first = tokenAt(start);
      const sentence = doc.tokens[first]?.sentence;
      if (sentence === undefined) continue;
      const mention = { first, end: tokenAt(end - 1) + 1 };
      const known = bySentence.get(sentence);
      if (known) known.push(mention);
      else bySentence.set(sentence, [mention]);
    }
  }
  for (const mentions of bySentence.values()) mentions.sort((a, b) => a.first - b.first);
  return bySentence;
}

/**
 * Where the event of a figure took place, in the words of the text (“northern Mali”): the place that the sentence puts nearest
 * behind the figure, else in front of it, else the last of the sentences before in the same paragraph, else the dateline's in the lead.
 */
export function eventPlace(
  doc: Document,
  sentence: number,
  first: number,
  end: number,
  places: ReadonlyMap<number, readonly PlaceMention[]>,
  dateline: Dateline | null,
): string | null {
  const clause = clauseAround(doc, sentence, first, end);
  const located = (places.get(sentence) ?? []).filter(
    (mention) => mention.first >= clause.first && mention.end <= clause.end && isLocated(doc, mention, doc.sentences[sentence]),
  );
  const behind = located.find((mention) => mention.first >= end);
  const before = located.findLast((mention) => mention.end <= first);
  const here = behind ?? before;
  if (here) return words(doc, here);
  const paragraph = doc.sentences[sentence]?.paragraph ?? 0;
  for (let earlier = sentence - 1; earlier >= Math.max(0, sentence - 4) && doc.sentences[earlier]?.paragraph === paragraph; earlier--) {
    const last = (places.get(earlier) ?? []).findLast((mention) => isLocated(doc, mention, doc.sentences[earlier]));
    if (last) return words(doc, last);
  }
  return dateline && paragraph <= paragraphOf(doc, dateline.start) + 1 ? dateline.place : null;
}

/** The words between semicolons: “in Lagos, 12 people died; in Abuja, nine”. */
function clauseAround(doc: Document, sentence: number, first: number, end: number): PlaceMention {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  let from = first;
  let to = end;
  while (from > firstToken && doc.tokens[from - 1]?.text !== ";") from--;
  while (to < endToken && doc.tokens[to]?.text !== ";") to++;
  return { first: from, end: to };
}

/** Behind “in”, “near” …, with “the northern town of” between at most. */
function isLocated(doc: Document, { first }: PlaceMention, sentence: TokenizedSentence | undefined): boolean {
  for (let at = first - 1; at >= Math.max(sentence?.firstToken ?? 0, first - 6); at--) {
    const word = doc.tokens[at]?.lower ?? "";
    if (word === "of" && kinds.has(doc.tokens[at - 1]?.lower ?? "")) continue;
    if (locating.has(word)) return true;
    if (!directions.has(word) && !kinds.has(word) && !/^(?:JJ|POS|NNP)/.test(doc.pos[at] ?? "")) return false;
  }
  return false;
}

function words(doc: Document, { first, end }: PlaceMention): string {
  const from = directions.has(doc.tokens[first - 1]?.lower ?? "") ? first - 1 : first;
  return doc.text.slice(doc.tokens[from]?.start ?? 0, doc.tokens[end - 1]?.end ?? 0);
}

function paragraphOf(doc: Document, offset: number): number {
  const index = doc.paragraphs.findIndex(({ end }) => end > offset);
  return index < 0 ? 0 : index;
}
