import { hashOf, mix } from "../../language/hash.ts";
import type { Document } from "../../types/document.ts";
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

const tagHashes = new Map<string, number>();
function tagHash(tag: string): number {
  let hash = tagHashes.get(tag);
  if (hash === undefined) tagHashes.set(tag, (hash = hashOf(tag)));
  return hash;
}

const finite = /^(?:VBD|VBZ|VBP|MD)$/;

/** How many features each token of a window has. */
export const width = 27;

/**
 * The rows of the weight table that speak for each token of a window: `width` for each, in one array. They look at the
 * token and its neighbours, at the verb, at which side of it and how far off the token stands, and at what lies between.
 */
export function clauseFeatures(doc: Document, reading: Reading, cue: Cue, firstToken: number, endToken: number): Int32Array {
  const { verb } = cue;
  const count = endToken - firstToken;
  const words = new Int32Array(count + 4);
  const tags = new Int32Array(count + 4);
  for (let at = -2; at < count + 2; at++) {
    const inside = firstToken + at >= firstToken && firstToken + at < endToken;
    words[at + 2] = inside ? hashOf(doc.tokens[firstToken + at]?.lower ?? "") : 7;
    tags[at + 2] = inside ? tagHash(doc.pos[firstToken + at] ?? "") : 7;
  }
  const cueWord = words[verb - firstToken + 2] ?? 0;
  const cueTag = tags[verb - firstToken + 2] ?? 0;
  const before = tags[verb - firstToken + 1] ?? 0;
  const next = words[verb - firstToken + 3] ?? 0;
  let kinds = 0;
  for (const kind of cue.classes) kinds |= kind === "say" ? 1 : kind === "tell" ? 2 : kind === "judge" ? 4 : kind === "show" ? 8 : 16;

  const found = new Int32Array(count * width);
  for (const direction of [-1, 1]) {
    let [commas, verbs, thats, quotes, cues, stops] = [0, 0, 0, 0, 0, 0];
    let previous = 0;
    for (let token = verb + direction; token >= firstToken && token < endToken; token += direction) {
      const at = token - firstToken;
      const side = direction === 1 ? 1 : 2;
      const text = doc.tokens[token]?.text ?? "";
      const tag = doc.pos[token] ?? "";
      const far = Math.abs(token - verb);
      const bucket = far < 6 ? far : far < 9 ? 6 : far < 14 ? 7 : far < 24 ? 8 : 9;
      const between =
        side |
        (Math.min(commas, 3) << 2) |
        (Math.min(verbs, 3) << 4) |
        (Math.min(thats, 1) << 6) |
        (Math.min(quotes, 3) << 7) |
        (Math.min(cues, 2) << 9) |
        (Math.min(stops, 1) << 11);
      const place = (firstToken === token ? 1 : 0) | (endToken - 1 === token ? 2 : 0) | (reading.holder[token] !== -1 ? 4 : 0);
      const word = words[at + 2] ?? 0;
      const pos = tags[at + 2] ?? 0;
      const left = words[at + 1] ?? 0;
      const right = words[at + 3] ?? 0;
      const leftTag = tags[at + 1] ?? 0;
      const rightTag = tags[at + 3] ?? 0;
      let slot = at * width;
      let kind = 0;
      const add = (value: number): void => {
        found[slot++] = (mix(value, ++kind * 0x51ed27) >>> 0) & (rows - 1);
      };
      add(side);
      add(mix(word, side));
      add(mix(pos, side));
      add(mix(mix(pos, leftTag), side));
      add(mix(mix(pos, rightTag), side));
      add(mix(mix(left, pos), side));
      add(mix(mix(word, rightTag), side));
      add(mix(mix(word, left), side));
      add(mix(mix(leftTag, pos), mix(rightTag, side)));
      add(between);
      add(mix(between, pos));
      add(mix(between, word));
      add(mix(between, cueWord));
      add(mix(between, kinds));
      add(mix(mix(between, leftTag), pos));
      add(mix(bucket * 4 + side, pos));
      add(mix(bucket * 4 + side, cueWord));
      add(mix(mix(bucket * 4 + side, cueWord), pos));
      add(mix(mix(bucket * 4 + side, kinds), mix(cueTag, pos)));
      add(mix(mix(cueWord, cueTag), side));
      add(mix(mix(cueTag, kinds), mix(before, side)));
      add(mix(mix(cueWord, next), side));
      add(mix(mix(next, kinds), mix(bucket, side)));
      add(mix(place * 4 + side, pos));
      add(mix(place * 4 + side, mix(kinds, verbs)));
      add(mix(mix(previous, pos), mix(between, kinds)));
      add(mix(mix(right, pos), side));
      if (text === "," || tag === ":") commas++;
      if (finite.test(tag)) verbs++;
      if (doc.tokens[token]?.lower === "that") thats++;
      if (tag === "''" || tag === "``") quotes++;
      if (text === ";" || text === ":") stops++;
      if (reading.cueAt.has(token)) cues++;
      previous = pos;
    }
  }
  return found;
}
