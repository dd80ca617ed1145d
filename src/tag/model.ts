import { rowOf } from "../language/hash-index.ts";
import type { Tagger, Weights } from "../language/tagger.ts";
import { edge, ownFeatures, reach } from "./features.ts";
import { nameLabels } from "./labels.ts";
import { readWord, type Word } from "./words.ts";

/** A word with what it adds to the scores of the tokens around it: a row of labels for each distance. */
export interface ScoredWord extends Word {
  readonly nameScores: Int32Array;
  readonly posScores: Int32Array;
}

/** Words already read, so that each costs its hashing once. */
export interface Memory {
  readonly edge: ScoredWord;
  wordOf(text: string): ScoredWord;
}

/** Enough for the common words of many articles; a rarer word is read again when the memory starts anew. */
const mostWords = 60_000;
const memories = new WeakMap<Tagger, Memory>();

/** The memory that belongs to a tagger. */
export function memoryOf(tagger: Tagger): Memory {
  let memory = memories.get(tagger);
  if (!memory) memories.set(tagger, (memory = newMemory(tagger)));
  return memory;
}

function newMemory(tagger: Tagger): Memory {
  const score = (word: Word): ScoredWord => ({
    ...word,
    nameScores: scoresOf(word, tagger.names.weights, nameLabels),
    posScores: scoresOf(word, tagger.pos.weights, tagger.pos.labels.length),
  });
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

function scoresOf(word: Word, weights: Weights, labels: number): Int32Array {
  const scores = new Int32Array((2 * reach + 1) * labels);
  for (let distance = -reach; distance <= reach; distance++) {
    for (const feature of ownFeatures(word, distance)) addWeights(weights, feature, scores, (distance + reach) * labels);
  }
  return scores;
}

/** Adds the weights of a feature to the scores that begin at `offset`. */
export function addWeights(weights: Weights, feature: number, scores: Int32Array | Float64Array, offset: number): void {
  const row = rowOf(weights.index, feature);
  if (row < 0) return;
  const { rowStarts, labels, values } = weights;
  const end = rowStarts[row + 1]!;
  for (let k = rowStarts[row]!; k < end; k++) scores[offset + labels[k]!]! += values[k]!;
}
