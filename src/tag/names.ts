import type { Tagger } from "../language/tagger.ts";
import { articleFeatures, type ArticleView, mostArticle } from "./article-features.ts";
import { findPhrases, isLookedAt, jointFeatures, mostJoint, reach } from "./features.ts";
import { nameLabels } from "./labels.ts";
import { addWeights, type Memory, type ScoredWord } from "./model.ts";
import { decode } from "./viterbi.ts";

/** A sentence after the first pass. */
export interface FirstPass {
  readonly words: readonly ScoredWord[];
  /** token × label */
  readonly scores: Float32Array;
  readonly labels: Uint8Array;
  /** 1 for the tokens that are surely in no name: no capital is near, and their neighbours were not asked. */
  readonly sure: Uint8Array;
  readonly capitals: boolean;
}

const n = nameLabels;
const features = new Int32Array(Math.max(mostJoint, mostArticle));

/** Labels the tokens of one sentence by the sentence alone. */
export function readSentence(words: readonly ScoredWord[], capitals: boolean, tagger: Tagger, memory: Memory): FirstPass {
  const { weights, transitions } = tagger.names;
  const scores = new Float32Array(words.length * n);
  const sure = new Uint8Array(words.length);
  const lists = findPhrases(words, tagger.lexicon);
  for (let i = 0; i < words.length; i++) {
    const row = i * n;
    addOwn(words, i, memory, scores);
    const lookedAt = isLookedAt(words, i);
    if (!lookedAt && isSure(scores, row)) {
      sure[i] = 1;
      continue;
    }
    const count = jointFeatures(words, i, capitals, lists, features);
    for (let k = 0; k < count; k++) addWeights(weights, features[k]!, scores, row);
    if (lookedAt) addNetwork(words, i, tagger, memory, scores);
  }
  const labels = new Uint8Array(words.length);
  decodeRuns(scores, sure, transitions, labels);
  return { words, scores, labels, sure, capitals };
}

/** Adds what the words of the window say by themselves. */
function addOwn(words: readonly ScoredWord[], i: number, memory: Memory, scores: Float32Array): void {
  const b = (i > 1 ? words[i - 2]! : memory.edge).nameScores;
  const a = (i > 0 ? words[i - 1]! : memory.edge).nameScores;
  const w = words[i]!.nameScores;
  const y = (i + 1 < words.length ? words[i + 1]! : memory.edge).nameScores;
  const z = (i + 2 < words.length ? words[i + 2]! : memory.edge).nameScores;
  const row = i * n;
  for (let label = 0; label < n; label++) {
    scores[row + label] = b[label]! + a[n + label]! + w[2 * n + label]! + y[3 * n + label]! + z[4 * n + label]!;
  }
}

/**
 * How far the words' own scores may speak for a name and it still is none, where no capital is near: of 19,455 such
 * tokens of news, 10 were in names, and all but two of these lay beyond. More than half of all tokens end here.
 */
const sureMargin = 2;

function isSure(scores: Float32Array, row: number): boolean {
  const bar = scores[row]! + sureMargin;
  for (let label = 1; label < n; label++) if (scores[row + label]! > bar) return false;
  return true;
}

/** Labels the runs of tokens between those that are surely in no name. */
function decodeRuns(scores: Float32Array, sure: Uint8Array, transitions: Float32Array, labels: Uint8Array): void {
  const { length } = labels;
  for (let start = 0; start < length;) {
    if (sure[start] === 1) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < length && sure[end] === 0) end++;
    decode(scores, start, end, end < length, transitions, labels);
    start = end;
  }
}

let layer = new Float32Array(0);

function addNetwork(words: readonly ScoredWord[], i: number, tagger: Tagger, memory: Memory, scores: Float32Array): void {
  const { bias, second } = tagger.names.network;
  const hidden = bias.length;
  if (layer.length !== hidden) layer = new Float32Array(hidden);
  layer.set(bias);
  for (let place = 0; place <= 2 * reach; place++) {
    const own = (words[i + place - reach] ?? memory.edge).layer;
    const from = place * hidden;
    for (let h = 0; h < hidden; h++) layer[h]! += own[from + h]!;
  }
  const row = i * n;
  for (let h = 0; h < hidden; h++) {
    const x = layer[h]!;
    if (x <= 0) continue;
    const base = h * n;
    for (let label = 0; label < n; label++) scores[row + label]! += x * second[base + label]!;
  }
}

/** Labels a sentence anew with what the rest of the article says of its words. */
export function readAgain(sentence: FirstPass, view: ArticleView, tagger: Tagger): Uint8Array {
  const { words, labels, sure, capitals } = sentence;
  let scores: Float32Array | undefined;
  for (let i = 0; i < words.length; i++) {
    const count = articleFeatures(sentence, i, view, capitals, features);
    if (count === 0) continue;
    scores ??= sentence.scores.slice();
    for (let k = 0; k < count; k++) addWeights(tagger.names.second, features[k]!, scores, i * n);
  }
  if (!scores) return labels;
  const path = new Uint8Array(labels.length);
  decodeRuns(scores, sure, tagger.names.secondTransitions, path);
  return path;
}
