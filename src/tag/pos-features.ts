import { mix } from "../language/hash.ts";
import { edge } from "./features.ts";
import type { Word } from "./words.ts";

/** How far to either side a word's own features speak for a part of speech; two places away they only cost. */
export const posReach = 1;

/** Most features one token can have of `posFeatures`. */
export const mostPos = 8;

/** Stands for the tag before the first word of a sentence. */
export const noTag = 100;

/** Writes what the two tags before a token say into `out` from `n` on; returns where that ends. */
export function tagFeatures(last: number, lastButOne: number, out: Int32Array, n: number): number {
  out[n++] = mix(301, last);
  out[n++] = mix(302, last * 128 + lastButOne);
  return n;
}

/** Writes what the kind of the next word says behind the tag `last`. */
export function nextWordFeatures(last: number, coarse: number, out: Int32Array, n: number): number {
  out[n++] = mix(310, mix(last, coarse));
  return n;
}

/** Writes what a word and the next one say for themselves and together, behind the tags before them. */
export function wordFeatures(
  word: Word,
  next: Word,
  last: number,
  lastButOne: number,
  capitals: boolean,
  out: Int32Array,
  n: number,
): number {
  out[n++] = mix(303, mix(last, word.lower));
  out[n++] = mix(304, mix(last, next.lower));
  out[n++] = mix(305, mix(last * 128 + lastButOne, word.fine));
  out[n++] = mix(308, mix(word.fine, next.fine));
  out[n++] = mix(309, mix(word.shape, (last === noTag ? 1 : 0) + (capitals ? 2 : 0)));
  return n;
}

/**
 * Writes the features of token `i` that take its neighbours or the tags already given into `out` and returns how many.
 * `tags` holds the labels given to the tokens before it, as numbers. Pairs of the words themselves were tried beside these
 * and gave nothing.
 */
export function posFeatures(words: readonly Word[], i: number, tags: ArrayLike<number>, capitals: boolean, out: Int32Array): number {
  const next = words[i + 1] ?? edge;
  const last = i > 0 ? tags[i - 1]! : noTag;
  const lastButOne = i > 1 ? tags[i - 2]! : noTag;
  const n = nextWordFeatures(last, next.coarse, out, tagFeatures(last, lastButOne, out, 0));
  return wordFeatures(words[i]!, next, last, lastButOne, capitals, out, n);
}
