import type { Tagger } from "../language/tagger.ts";
import { addWeights } from "./add-weights.ts";
import { type Memory, type ScoredWord } from "./model.ts";
import { find, keep } from "./kept-sums.ts";
import { mostPos, nextWordFeatures, noTag, tagFeatures, wordFeatures } from "./pos-features.ts";

const features = new Int32Array(mostPos);
let sums = new Int16Array(0);

/** Gives each word of a sentence its part of speech, as a number into the tagger's labels. */
export function labelPos(words: readonly ScoredWord[], capitals: boolean, tagger: Tagger, memory: Memory): number[] {
  const { weights, labels } = tagger.pos;
  const { table, posAt, edge, besideTag } = memory;
  const n = labels.length;
  if (sums.length !== n) sums = new Int16Array(n);
  const given: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const { tags } = words[i]!;
    if (tags.length === 1) {
      given.push(tags[0]!);
      continue;
    }
    for (let k = 0; k < tags.length; k++) sums[tags[k]!] = 0;
    const word = words[i]!;
    const next = i + 1 < words.length ? words[i + 1]! : edge;
    const last = i > 0 ? given[i - 1]! : noTag;
    const lastButOne = i > 1 ? given[i - 2]! : noTag;
    addWeights(weights, features, wordFeatures(word, next, last, lastButOne, capitals, features, 0), sums, 0);
    let p = find(besideTag, last, lastButOne, 0);
    if (p < 0) p = keep(besideTag, ~p, weights, features, tagFeatures(last, lastButOne, features, 0));
    let q = find(besideTag, last, next.coarse, 1);
    if (q < 0) q = keep(besideTag, ~q, weights, features, nextWordFeatures(last, next.coarse, features, 0));
    const a = (i > 0 ? words[i - 1]! : edge).at + posAt;
    const w = word.at + posAt + n;
    const y = next.at + posAt + 2 * n;
    let best = 0;
    let most = -Infinity;
    for (let k = 0; k < tags.length; k++) {
      const tag = tags[k]!;
      const sum = sums[tag]! + table[a + tag]! + table[w + tag]! + table[y + tag]! + besideTag.sums[p + tag]! + besideTag.sums[q + tag]!;
      if (sum <= most) continue;
      most = sum;
      best = tag;
    }
    given.push(best);
  }
  return given;
}
