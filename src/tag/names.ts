import type { Tagger } from "../language/tagger.ts";
import { articleFeatures, type ArticleView, mostArticle } from "./article-features.ts";
import { findPhrases, isInCapitals, jointFeatures, lookedAt, mostJoint, reach } from "./features.ts";
import { nameLabels } from "./labels.ts";
import { addWeights, type Memory, type ScoredWord } from "./model.ts";
import { decode } from "./viterbi.ts";

/** A sentence after the first pass. */
export interface FirstPass {
  readonly words: readonly ScoredWord[];
  /** token × label */
  readonly scores: Float32Array;
  readonly labels: Uint8Array;
}

const n = nameLabels;
const features = new Int32Array(Math.max(mostJoint, mostArticle));

/** Labels the tokens of one sentence by the sentence alone. */
export function readSentence(words: readonly ScoredWord[], tagger: Tagger, memory: Memory): FirstPass {
  const { weights, transitions } = tagger.names;
  const scores = new Float32Array(words.length * n);
  const capitals = isInCapitals(words);
  const lists = findPhrases(words, tagger.lexicon);
  for (let i = 0; i < words.length; i++) {
    const row = i * n;
    for (let distance = -reach; distance <= reach; distance++) {
      const own = (words[i + distance] ?? memory.edge).nameScores;
      const from = (distance + reach) * n;
      for (let label = 0; label < n; label++) scores[row + label]! += own[from + label]!;
    }
    if (isSure(scores, row)) continue;
    const count = jointFeatures(words, i, capitals, lists, features);
    for (let k = 0; k < count; k++) addWeights(weights, features[k]!, scores, row);
  }
  addNetwork(words, tagger, memory, scores);
  const labels = new Uint8Array(words.length);
  decode(scores, words.length, transitions, labels);
  return { words, scores, labels };
}

/** By how much a word's own scores must speak for no name that its neighbours need not be asked. */
const sureMargin = 7;

function isSure(scores: Float32Array, row: number): boolean {
  const bar = scores[row]! - sureMargin;
  for (let label = 1; label < n; label++) if (scores[row + label]! > bar) return false;
  return true;
}

let layer = new Float32Array(0);

function addNetwork(words: readonly ScoredWord[], tagger: Tagger, memory: Memory, scores: Float32Array): void {
  const { bias, second } = tagger.names.network;
  const hidden = bias.length;
  if (layer.length !== hidden) layer = new Float32Array(hidden);
  const looked = lookedAt(words);
  for (let i = 0; i < words.length; i++) {
    if (looked[i] === 0) continue;
    layer.set(bias);
    for (let place = 0; place <= 2 * reach; place++) {
      const own = (words[i + place - reach] ?? memory.edge).layer;
      const from = place * hidden;
      for (let h = 0; h < hidden; h++) layer[h]! += own[from + h]!;
    }
    for (let h = 0; h < hidden; h++) {
      const x = layer[h]!;
      if (x <= 0) continue;
      for (let label = 0; label < n; label++) scores[i * n + label]! += x * second[h * n + label]!;
    }
  }
}

/** Labels a sentence anew with what the rest of the article says of its words. */
export function readAgain(sentence: FirstPass, view: ArticleView, tagger: Tagger): Uint8Array {
  const { second, secondTransitions } = tagger.names;
  const { words, scores, labels } = sentence;
  const capitals = isInCapitals(words);
  const sums = scores.slice();
  for (let i = 0; i < words.length; i++) {
    const count = articleFeatures(sentence, i, view, capitals, features);
    for (let k = 0; k < count; k++) addWeights(second, features[k]!, sums, i * n);
  }
  const path = new Uint8Array(labels.length);
  decode(sums, words.length, secondTransitions, path);
  return path;
}
