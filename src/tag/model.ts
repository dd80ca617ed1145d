import { rowOf } from "../language/hash-index.ts";
import type { PackedNetwork, Tagger, Weights } from "../language/tagger.ts";
import { denseOf, denseSize } from "./dense.ts";
import { edge, ownFeatures, reach } from "./features.ts";
import { nameLabels } from "./labels.ts";
import { readWord, type Word } from "./words.ts";

/** A word with what it adds to the scores of the tokens around it: a row of numbers for each distance. */
export interface ScoredWord extends Word {
  readonly nameScores: Float32Array;
  readonly posScores: Float32Array;
  /** The parts of speech it can be, as numbers: those that its own scores do not leave far behind. */
  readonly tags: Uint8Array;
  /** What it adds to the hidden layer of the network. */
  readonly layer: Float32Array;
}

/** Words already read, so that each costs its hashing once. */
export interface Memory {
  readonly edge: ScoredWord;
  wordOf(text: string): ScoredWord;
}

/** Enough for the common words of many articles; when it is full, the memory starts anew. */
const mostWords = 20_000;
const memories = new WeakMap<Tagger, Memory>();

/** The memory that belongs to a tagger. */
export function memoryOf(tagger: Tagger): Memory {
  let memory = memories.get(tagger);
  if (!memory) memories.set(tagger, (memory = newMemory(tagger)));
  return memory;
}

function newMemory(tagger: Tagger): Memory {
  const dense = new Float32Array(denseSize);
  const score = (word: Word): ScoredWord => {
    denseOf(word, tagger.lexicon, dense);
    const posScores = scoresOf(word, tagger.pos.weights, tagger.pos.labels.length);
    return {
      ...word,
      nameScores: scoresOf(word, tagger.names.weights, nameLabels),
      posScores,
      tags: tagsOf(posScores, tagger.pos.labels.length),
      layer: layerOf(dense, tagger.names.network),
    };
  };
  const words = new Map<string, ScoredWord>();
  return {
    edge: score(edge),
    wordOf(text) {
      let word = words.get(text);
      if (word) return word;
      if (words.size >= mostWords) words.clear();
      word = score(readWord(text, tagger.lexicon));
      words.set(text, word);
      return word;
    },
  };
}

function scoresOf(word: Word, weights: Weights, labels: number): Float32Array {
  const scores = new Float32Array((2 * reach + 1) * labels);
  for (let distance = -reach; distance <= reach; distance++) {
    for (const feature of ownFeatures(word, distance)) addWeights(weights, feature, scores, (distance + reach) * labels);
  }
  return scores;
}

/** How far behind the best a part of speech may lie by the word's own scores and still be thought of. */
const farBehind = 22;

function tagsOf(scores: Float32Array, labels: number): Uint8Array {
  const own = scores.subarray(reach * labels, (reach + 1) * labels);
  const bar = Math.max(...own) - farBehind;
  const tags: number[] = [];
  for (let label = 0; label < labels; label++) if (own[label]! >= bar) tags.push(label);
  return Uint8Array.from(tags);
}

function layerOf(dense: Float32Array, { first, bias }: PackedNetwork): Float32Array {
  const hidden = bias.length;
  const layer = new Float32Array((2 * reach + 1) * hidden);
  for (let place = 0; place <= 2 * reach; place++) {
    for (let k = 0; k < denseSize; k++) {
      const x = dense[k]!;
      if (x === 0) continue;
      const base = (place * denseSize + k) * hidden;
      for (let h = 0; h < hidden; h++) layer[place * hidden + h]! += x * first[base + h]!;
    }
  }
  return layer;
}

/** Adds the weights of a feature to the scores that begin at `offset`. */
export function addWeights(weights: Weights, feature: number, scores: Float32Array, offset: number): void {
  const row = rowOf(weights.index, feature);
  if (row < 0) return;
  const { rowStarts, entries, unit } = weights;
  const end = rowStarts[row + 1]!;
  for (let k = rowStarts[row]!; k < end; k++) {
    const entry = entries[k]!;
    scores[offset + (entry >> 8)]! += ((entry & 255) - 128) * unit;
  }
}
