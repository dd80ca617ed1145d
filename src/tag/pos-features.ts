import { mix } from "../language/hash.ts";
import { edge } from "./features.ts";
import type { Word } from "./words.ts";

/** Most features one token can have of `posFeatures`. */
export const mostPos = 12;

/**
 * Writes the features of token `i` that take its neighbours or the tags already given into `out` and returns how many.
 * `tags` holds the labels given to the tokens before it, as numbers.
 */
export function posFeatures(words: readonly Word[], i: number, tags: ArrayLike<number>, capitals: boolean, out: Int32Array): number {
  const w = words[i]!;
  const a = i > 0 ? words[i - 1]! : edge;
  const y = i + 1 < words.length ? words[i + 1]! : edge;
  const last = i > 0 ? tags[i - 1]! : 100;
  const lastButOne = i > 1 ? tags[i - 2]! : 100;
  let n = 0;
  out[n++] = mix(301, last);
  out[n++] = mix(302, last * 128 + lastButOne);
  out[n++] = mix(303, mix(last, w.lower));
  out[n++] = mix(304, mix(last, y.lower));
  out[n++] = mix(305, mix(last * 128 + lastButOne, w.fine));
  out[n++] = mix(306, mix(a.lower, w.lower));
  out[n++] = mix(307, mix(w.lower, y.lower));
  out[n++] = mix(308, mix(w.fine, y.fine));
  out[n++] = mix(309, mix(w.shape, (i === 0 ? 1 : 0) + (capitals ? 2 : 0)));
  out[n++] = mix(310, mix(last, y.coarse));
  return n;
}
