import type { Tagger, Weights } from "../language/tagger.ts";
import { articleFeatures, type ArticleView, mostArticle } from "./article-features.ts";
import {
  afterFeatures,
  beforeFeatures,
  findPhrases,
  isLookedAt,
  mostJoint,
  phraseFeatures,
  reach,
  shapeFeatures,
  shapeHere,
} from "./features.ts";
import { find, keep } from "./kept-sums.ts";
import { nameLabels } from "./labels.ts";
import { addWeights } from "./add-weights.ts";
import { type Memory, networkUnit, type ScoredWord } from "./model.ts";
import { decode } from "./viterbi.ts";

/** A sentence after the first pass. */
export interface FirstPass {
  readonly words: readonly ScoredWord[];
  readonly labels: readonly number[];
  readonly capitals: boolean;
}

const n = nameLabels;
const window = 2 * reach + 1;
const features = new Int32Array(Math.max(mostJoint, mostArticle));
const sums = new Int16Array(n);
const networkSums = new Int32Array(n);

/**
 * Labels the tokens of one sentence by the sentence alone. The scores of its labels are left in `scores`, token × label,
 * from token `first` on; those of tokens that are not looked at stay as they are.
 */
export function readSentence(
  words: readonly ScoredWord[],
  capitals: boolean,
  tagger: Tagger,
  memory: Memory,
  scores: Float32Array,
  first: number,
): FirstPass {
  const { weights, transitions } = tagger.names;
  const lists = findPhrases(words, tagger.lexicon);
  for (let i = 0; i < words.length; i++) {
    if (!isLookedAt(words, i)) continue;
    for (let place = 0; place < window; place++) {
      const at = i + place - reach;
      const word = at < 0 || at >= words.length ? memory.edge : words[at]!;
      if ((word.written & (1 << place)) === 0) memory.writeNames(word, place);
    }
    sumNeighbours(words, i, shapeHere(words[i]!, capitals), weights, memory);
    addWeights(weights, features, phraseFeatures(words, i, capitals, lists, features, 0), sums, 0);
    const row = (first + i) * n;
    for (let label = 0; label < n; label++) scores[row + label] = sums[label]! * weights.unit;
    sumNetwork(words, i, memory);
    for (let label = 0; label < n; label++) scores[row + label]! += networkSums[label]! * networkUnit;
  }
  return { words, labels: decodeRuns(words, scores, first, transitions), capitals };
}

/** Sums up what the words of the window say by themselves, and what those beside a token of shape `here` say to that shape. */
function sumNeighbours(words: readonly ScoredWord[], i: number, here: number, weights: Weights, { table, edge, beside }: Memory): void {
  const before = i > 0 ? words[i - 1]! : edge;
  const after = i + 1 < words.length ? words[i + 1]! : edge;
  const b = (i > 1 ? words[i - 2]! : edge).at;
  const a = before.at + n;
  const w = words[i]!.at + 2 * n;
  const y = after.at + 3 * n;
  const z = (i + 2 < words.length ? words[i + 2]! : edge).at + 4 * n;
  let p = find(beside, before.lower, here, 0);
  if (p < 0) p = keep(beside, ~p, weights, features, beforeFeatures(before, here, features, 0));
  const kept = beside.sums;
  for (let label = 0; label < n; label++) {
    sums[label] = table[b + label]! + table[a + label]! + table[w + label]! + table[y + label]! + table[z + label]! + kept[p + label]!;
  }
  let q = find(beside, after.lower, here, 1);
  if (q < 0) q = keep(beside, ~q, weights, features, afterFeatures(after, here, features, 0));
  for (let label = 0; label < n; label++) sums[label]! += kept[q + label]!;
  let s = find(beside, before.shape, here, after.shape);
  if (s < 0) s = keep(beside, ~s, weights, features, shapeFeatures(before.shape, here, after.shape, features, 0));
  for (let label = 0; label < n; label++) sums[label]! += kept[s + label]!;
}

/** Labels the runs of tokens that are looked at; all others are outside. */
function decodeRuns(words: readonly ScoredWord[], scores: Float32Array, first: number, transitions: Float32Array): number[] {
  const labels: number[] = [];
  for (let i = 0; i < words.length; i++) labels.push(0);
  for (let start = 0; start < words.length;) {
    let end = start;
    while (end < words.length && isLookedAt(words, end)) end++;
    if (end > start) decode(scores, first + start, end - start, end < words.length, transitions, labels, start);
    start = end + 1;
  }
  return labels;
}

/** Sums up what the network says of the window, in `networkUnit`s: whole numbers add up twice as fast as fractions. */
function sumNetwork(words: readonly ScoredWord[], i: number, { table, edge, layerAt, bias, second }: Memory): void {
  const hidden = bias.length;
  const b = (i > 1 ? words[i - 2]! : edge).at + layerAt;
  const a = (i > 0 ? words[i - 1]! : edge).at + layerAt + hidden;
  const w = words[i]!.at + layerAt + 2 * hidden;
  const y = (i + 1 < words.length ? words[i + 1]! : edge).at + layerAt + 3 * hidden;
  const z = (i + 2 < words.length ? words[i + 2]! : edge).at + layerAt + 4 * hidden;
  for (let label = 0; label < n; label++) networkSums[label] = 0;
  for (let h = 0; h < hidden; h++) {
    const x = bias[h]! + table[b + h]! + table[a + h]! + table[w + h]! + table[y + h]! + table[z + h]!;
    if (x <= 0) continue;
    const base = h * n;
    for (let label = 0; label < n; label++) networkSums[label]! += Math.imul(x, second[base + label]!);
  }
}

/** Labels a sentence anew with what the rest of the article says of its words; `scores` are those of the first pass, and are used up. */
export function readAgain(sentence: FirstPass, view: ArticleView, tagger: Tagger, scores: Float32Array, first: number): readonly number[] {
  const { words, labels, capitals } = sentence;
  const { second, secondTransitions } = tagger.names;
  let isNew = false;
  for (let i = 0; i < words.length; i++) {
    const count = articleFeatures(sentence, i, view, capitals, features);
    if (count === 0) continue;
    isNew = true;
    for (let label = 0; label < n; label++) sums[label] = 0;
    addWeights(second, features, count, sums, 0);
    const row = (first + i) * n;
    for (let label = 0; label < n; label++) scores[row + label]! += sums[label]! * second.unit;
  }
  return isNew ? decodeRuns(words, scores, first, secondTransitions) : labels;
}
