import { mix } from "../../language/hash.ts";
import type { Document } from "../../types/document.ts";
import { flag } from "./reading.ts";
import type { Cue, Reading } from "./reading.ts";

/** Rows of the weight table; a power of two. */
export const rows = 1 << 17;
/** Labels of a token as a cue sees it: outside, first of a stretch that it reports, further inside. */
export const labels = 3;

/** Tokens on either side of the verb that are looked at. */
const window = 70;

/** The stretch of its sentence that a cue may report. */
export function windowOf(doc: Document, { verb }: Cue): { readonly firstToken: number; readonly endToken: number } {
  const { firstToken = verb, endToken = verb + 1 } = doc.sentences[doc.tokens[verb]?.sentence ?? 0] ?? {};
  return { firstToken: Math.max(firstToken, verb - window), endToken: Math.min(endToken, verb + window) };
}

/** How many features each token of a window has. */
export const width = 30;

const mask = rows - 1;
const edge = 7;

/** The row of the feature of one kind with one value. */
function row(value: number, kind: number): number {
  return mix(value, kind * 0x51ed27) & mask;
}

/**
 * The rows of the weight table that speak for each token of a window: `width` for each, in one array. They look at the
 * token and its neighbours, at the verb, at which side of it and how far off the token stands, and at what lies between.
 */
export function clauseFeatures(reading: Reading, cue: Cue, firstToken: number, endToken: number): Int32Array {
  const { verb } = cue;
  const { words, tags, flags, holder } = reading;
  const cueWord = words[verb] ?? edge;
  const cueTag = tags[verb] ?? edge;
  const before = verb > firstToken ? (tags[verb - 1] ?? edge) : edge;
  const next = verb + 1 < endToken ? (words[verb + 1] ?? edge) : edge;
  let kinds = 0;
  for (const kind of cue.classes) kinds |= kind === "say" ? 1 : kind === "tell" ? 2 : kind === "judge" ? 4 : kind === "show" ? 8 : 16;
  const lead = mix(mix(cueTag, kinds), before);

  const shape = shapeAround(reading, verb, firstToken, endToken);

  const found = new Int32Array((endToken - firstToken) * width);
  for (let side = 1; side <= 2; side++) {
    const direction = side === 1 ? 1 : -1;
    let commas = 0;
    let verbs = 0;
    let thats = 0;
    let quotes = 0;
    let cues = 0;
    let stops = 0;
    let previous = 0;
    for (let token = verb + direction; token >= firstToken && token < endToken; token += direction) {
      const far = token > verb ? token - verb : verb - token;
      const bucket = (far < 6 ? far : far < 9 ? 6 : far < 14 ? 7 : far < 24 ? 8 : 9) * 4 + side;
      const between =
        side |
        (Math.min(commas, 3) << 2) |
        (Math.min(verbs, 3) << 4) |
        (Math.min(thats, 1) << 6) |
        (Math.min(quotes, 3) << 7) |
        (Math.min(cues, 2) << 9) |
        (Math.min(stops, 1) << 11);
      const place = ((firstToken === token ? 1 : 0) | (endToken - 1 === token ? 2 : 0) | (holder[token] === -1 ? 0 : 4)) * 4 + side;
      const word = words[token] ?? edge;
      const pos = tags[token] ?? edge;
      const left = token > firstToken ? (words[token - 1] ?? edge) : edge;
      const leftTag = token > firstToken ? (tags[token - 1] ?? edge) : edge;
      const right = token + 1 < endToken ? (words[token + 1] ?? edge) : edge;
      const rightTag = token + 1 < endToken ? (tags[token + 1] ?? edge) : edge;
      const here = mix(pos, side);
      const there = mix(bucket, cueWord);
      const slot = (token - firstToken) * width;
      found[slot] = row(side, 1);
      found[slot + 1] = row(mix(word, side), 2);
      found[slot + 2] = row(here, 3);
      found[slot + 3] = row(mix(here, leftTag), 4);
      found[slot + 4] = row(mix(here, rightTag), 5);
      found[slot + 5] = row(mix(here, left), 6);
      found[slot + 6] = row(mix(mix(word, rightTag), side), 7);
      found[slot + 7] = row(mix(mix(word, left), side), 8);
      found[slot + 8] = row(mix(mix(leftTag, rightTag), here), 9);
      found[slot + 9] = row(between, 10);
      found[slot + 10] = row(mix(between, pos), 11);
      found[slot + 11] = row(mix(between, word), 12);
      found[slot + 12] = row(mix(between, cueWord), 13);
      found[slot + 13] = row(mix(between, kinds), 14);
      found[slot + 14] = row(mix(mix(between, leftTag), pos), 15);
      found[slot + 15] = row(mix(bucket, pos), 16);
      found[slot + 16] = row(there, 17);
      found[slot + 17] = row(mix(there, pos), 18);
      found[slot + 18] = row(mix(mix(bucket, kinds), mix(cueTag, pos)), 19);
      found[slot + 19] = row(mix(mix(cueWord, cueTag), side), 20);
      found[slot + 20] = row(mix(lead, side), 21);
      found[slot + 21] = row(mix(mix(cueWord, next), side), 22);
      found[slot + 22] = row(mix(mix(next, kinds), bucket), 23);
      found[slot + 23] = row(mix(place, pos), 24);
      found[slot + 24] = row(mix(place, mix(kinds, verbs)), 25);
      found[slot + 25] = row(mix(mix(previous, pos), mix(between, kinds)), 26);
      found[slot + 26] = row(mix(here, right), 27);
      found[slot + 27] = row(mix(shape, side), 28);
      found[slot + 28] = row(mix(mix(shape, kinds), mix(cueTag, side)), 29);
      found[slot + 29] = row(mix(mix(shape, between), pos), 30);
      const what = flags[token] ?? 0;
      if (what & flag.comma) commas++;
      if (what & flag.finite) verbs++;
      if (what & flag.that) thats++;
      if (what & flag.quote) quotes++;
      if (what & flag.stop) stops++;
      if (what & flag.cue) cues++;
      previous = pos;
    }
  }
  return found;
}

/** How many finite verbs and commas stand on either side of a verb in its window, and how near its ends: “…, police said” from “Police said …”. */
function shapeAround({ flags }: Reading, verb: number, firstToken: number, endToken: number): number {
  let [verbsBefore, verbsAfter, commasBefore] = [0, 0, 0];
  for (let token = firstToken; token < endToken; token++) {
    const what = flags[token] ?? 0;
    if (what & flag.finite) {
      if (token < verb) verbsBefore++;
      else if (token > verb) verbsAfter++;
    }
    if (what & flag.comma && token < verb) commasBefore++;
  }
  const [left, right] = [verb - firstToken, endToken - verb];
  return (
    Math.min(verbsBefore, 2) |
    (Math.min(verbsAfter, 2) << 2) |
    (Math.min(commasBefore, 2) << 4) |
    ((right < 4 ? 0 : right < 8 ? 1 : 2) << 6) |
    ((left < 3 ? 0 : left < 6 ? 1 : 2) << 8)
  );
}
