import { mix } from "../language/hash.ts";
import { rowOf } from "../language/hash-index.ts";
import { inList, type Lexicon, phraseHash } from "../language/tagger.ts";
import type { ReadWord, Word } from "./words.ts";

/** How far to either side a word's own features are seen. */
export const reach = 2;

/** Most features one word can have of `ownFeatures`. */
export const mostOwn = 24;

/** Writes the features that `word` gives to the token `distance` places before it (-2 … 2) into `out` and returns how many. */
export function ownFeatures(word: ReadWord, distance: number, out: Int32Array): number {
  const count = distance === 0 ? word.own.length : Math.abs(distance) === 1 ? word.near : word.far;
  for (let i = 0; i < count; i++) out[i] = mix(word.own[i]!, distance + 100);
  return count;
}

/** The edge of a sentence, seen as a word. */
export const edge: ReadWord = {
  lower: 1,
  shape: 1,
  coarse: 101,
  fine: 1001,
  row: -1,
  casing: -1,
  lists: -1,
  initial: 0,
  letters: 0,
  own: [mix(1, 1)],
  near: 1,
  far: 1,
};

/** The shape of a token as joint features see it: in a headline in capitals a shape says something else. */
export function shapeHere(word: Word, capitals: boolean): number {
  return mix(word.shape, capitals ? 1 : 0);
}

/** Writes what the word before a token of shape `here` says to it into `out` from `n` on; returns where that ends. */
export function beforeFeatures(before: Word, here: number, out: Int32Array, n: number): number {
  out[n++] = mix(214, mix(before.coarse, here));
  out[n++] = mix(218, mix(before.lower, here));
  return n;
}

/** Writes what the word after a token of shape `here` says to it. */
export function afterFeatures(after: Word, here: number, out: Int32Array, n: number): number {
  out[n++] = mix(215, mix(after.coarse, here));
  out[n++] = mix(219, mix(after.lower, here));
  return n;
}

/** Writes what the shapes of a token and of the words beside it say. */
export function shapeFeatures(before: number, here: number, after: number, out: Int32Array, n: number): number {
  out[n++] = mix(206, mix(before, here));
  out[n++] = mix(207, mix(here, after));
  out[n++] = mix(208, mix(before, mix(here, after)));
  return n;
}

/**
 * Writes the features of token `i` that belong to its very words and to the phrases around it, and returns where they end.
 * `words` are those of one sentence; `capitals` says that the sentence is in capitals throughout.
 */
export function phraseFeatures(
  words: readonly Word[],
  i: number,
  capitals: boolean,
  lists: Uint16Array,
  out: Int32Array,
  n: number,
): number {
  const w = words[i]!;
  const a = i > 0 ? words[i - 1]! : edge;
  const y = i + 1 < words.length ? words[i + 1]! : edge;
  const here = shapeHere(w, capitals);
  out[n++] = mix(201, mix(a.lower, w.lower));
  out[n++] = mix(202, mix(w.lower, y.lower));
  out[n++] = mix(205, mix(a.lower, y.lower));
  out[n++] = mix(213, mix(a.coarse, mix(w.coarse, y.coarse)));
  out[n++] = mix(211, mix(a.fine, w.fine));
  out[n++] = mix(212, mix(w.fine, y.fine));
  const found = lists[i]!;
  const foundBefore = i > 0 ? lists[i - 1]! : 0;
  const foundAfter = i + 1 < words.length ? lists[i + 1]! : 0;
  if (found) {
    out[n++] = mix(221, found);
    out[n++] = mix(222, mix(found, here));
    out[n++] = mix(223, mix(found, a.coarse));
    out[n++] = mix(224, mix(found, y.coarse));
    out[n++] = mix(225, mix(mix(found, a.shape), y.shape));
  }
  if (found || foundBefore) out[n++] = mix(226, mix(mix(foundBefore, found), here));
  if (found || foundAfter) out[n++] = mix(227, mix(mix(found, foundAfter), here));
  return n;
}

/** Writes all features of token `i` that take more than one word into `out` and returns how many. */
export function jointFeatures(words: readonly Word[], i: number, capitals: boolean, lists: Uint16Array, out: Int32Array): number {
  const here = shapeHere(words[i]!, capitals);
  const before = i > 0 ? words[i - 1]! : edge;
  const after = i + 1 < words.length ? words[i + 1]! : edge;
  let n = beforeFeatures(before, here, out, 0);
  n = afterFeatures(after, here, out, n);
  n = shapeFeatures(before.shape, here, after.shape, out, n);
  return phraseFeatures(words, i, capitals, lists, out, n);
}

/** Most features one token can have of `jointFeatures`. */
export const mostJoint = 20;

/** The flags of places, which are looked for as phrases. */
const placeFlags = inList.settlement | inList.large | inList.region | inList.country | inList.demonym | inList.district;
const longestPhrase = 5;

/**
 * Finds the longest phrases of the lists of places from left to right; each token gets the flags of its phrase, times 4,
 * and its part in it: 0 single, 1 first, 2 inside, 3 last; 0 stands for none.
 */
export function findPhrases(words: readonly Word[], lexicon: Lexicon): Uint16Array {
  const found = new Uint16Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!;
    if (first.lists < 0 || first.casing < 2) continue;
    let flags = first.lists & placeFlags;
    let end = flags ? i : -1;
    let hash = phraseHash(0, first.lower);
    for (let k = i + 1; k < words.length && k < i + longestPhrase; k++) {
      hash = phraseHash(hash, words[k]!.lower);
      const row = rowOf(lexicon.phrases, hash);
      if (row < 0) break;
      const more = lexicon.lists[row]! & placeFlags;
      if (more && words[k]!.casing >= 2) {
        flags = more;
        end = k;
      }
    }
    if (end < 0) continue;
    for (let k = i; k <= end; k++) found[k] = flags * 4 + (end === i ? 0 : k === i ? 1 : k === end ? 3 : 2);
    i = end;
  }
  return found;
}

/** Whether a sentence is a headline in capitals, where a capital says nothing. */
export function isInCapitals(words: readonly Word[]): boolean {
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < words.length; i++) {
    const { casing } = words[i]!;
    if (casing === 1 || casing === 2) lower++;
    else if (casing === 3) upper++;
  }
  return upper >= 2 && lower * 4 <= upper;
}

/**
 * Whether a token may be in a name: one with a capital, or beside one. Of 19,455 others of news, 10 were in names; asking
 * these too moved F1 by less than 0.1 and cost a quarter of the time.
 */
export function isLookedAt(words: readonly Word[], i: number): boolean {
  return words[i]!.casing >= 2 || (i > 0 && words[i - 1]!.casing >= 2) || (i + 1 < words.length && words[i + 1]!.casing >= 2);
}
