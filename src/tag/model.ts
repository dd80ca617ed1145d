import type { PackedNetwork, Tagger, Weights } from "../language/tagger.ts";
import { addWeights } from "./add-weights.ts";
import { denseOf, denseSize } from "./dense.ts";
import { edge, mostOwn, ownFeatures, reach } from "./features.ts";
import { type KeptSums, newKeptSums } from "./kept-sums.ts";
import { nameLabels } from "./labels.ts";
import { posReach } from "./pos-features.ts";
import { type ReadWord, readWord, type Word } from "./words.ts";

/** A word with its place in the memory's table. */
export interface ScoredWord extends Word {
  readonly at: number;
  /** The parts of speech it can be, as numbers: those that its own scores do not leave far behind. */
  readonly tags: Uint8Array;
}

/**
 * Words already read, so that each costs its hashing once. What a word adds to the tokens around it lies in one table, a
 * row of numbers for each distance from two before to two after; reading the table costs more than adding it up, so its
 * numbers are short and those of a word side by side.
 */
export interface Memory {
  readonly edge: ScoredWord;
  /**
   * From `word.at`: distance × label of names, in units of their weights. From `word.at + layerAt`: distance × hidden, in
   * `layerUnit`s. From `word.at + posAt`: distance (one before to one after) × part of speech, in units of their weights.
   */
  readonly table: Int16Array;
  readonly layerAt: number;
  readonly posAt: number;
  /** What words say to the labels of a token of some shape beside them, and to its part of speech behind a tag. */
  readonly beside: KeptSums;
  readonly besideTag: KeptSums;
  /** The rest of the network in whole numbers: the bias of the hidden layer in `layerUnit`s, hidden × label in `secondUnit`s. */
  readonly bias: Int32Array;
  readonly second: Int32Array;
  wordOf(text: string): ScoredWord;
}

/** What one step of the table's numbers for the hidden layer stands for, one of the weights behind it, and one of their product. */
const layerUnit = 1 / 256;
const secondUnit = 1 / 512;
export const networkUnit = layerUnit * secondUnit;
const places = 2 * reach + 1;
const posPlaces = 2 * posReach + 1;

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
  const tags = tagger.pos.labels.length;
  const { network } = tagger.names;
  const layerAt = places * nameLabels;
  const posAt = layerAt + places * network.bias.length;
  const width = posAt + posPlaces * tags;
  const table = new Int16Array((mostWords + 1) * width);
  const dense = new Float32Array(denseSize);
  const score = (word: ReadWord, at: number): ScoredWord => {
    denseOf(word, tagger.lexicon, dense);
    writeScores(word, reach, tagger.names.weights, nameLabels, table, at);
    writeLayer(dense, network, table, at + layerAt);
    writeScores(word, posReach, tagger.pos.weights, tags, table, at + posAt);
    const tagsAt = at + posAt + posReach * tags;
    const { lower, shape, coarse, fine, row, casing, lists, initial, letters } = word;
    return {
      lower,
      shape,
      coarse,
      fine,
      row,
      casing,
      lists,
      initial,
      letters,
      at,
      tags: tagsOf(table.subarray(tagsAt, tagsAt + tags), tagger.pos.weights.unit),
    };
  };
  const words = new Map<string, ScoredWord>();
  return {
    edge: score(edge, mostWords * width),
    table,
    layerAt,
    posAt,
    beside: newKeptSums(nameLabels),
    besideTag: newKeptSums(tags),
    bias: Int32Array.from(network.bias, (x) => Math.round(x / layerUnit)),
    second: Int32Array.from(network.second, (x) => Math.round(x / secondUnit)),
    wordOf(text) {
      let word = words.get(text);
      if (word) return word;
      if (words.size >= mostWords) words.clear();
      word = score(readWord(text, tagger.lexicon), words.size * width);
      words.set(text, word);
      return word;
    },
  };
}

const sums = new Int32Array(64);
const features = new Int32Array(mostOwn);

/** Writes what a word by itself says to the tokens up to `far` places after and before it, from `start` on. */
function writeScores(word: ReadWord, far: number, weights: Weights, labels: number, table: Int16Array, start: number): void {
  for (let distance = -far; distance <= far; distance++) {
    for (let label = 0; label < labels; label++) sums[label] = 0;
    addWeights(weights, features, ownFeatures(word, distance, features), sums);
    const row = start + (distance + far) * labels;
    for (let label = 0; label < labels; label++) table[row + label] = sums[label]!;
  }
}

/** How far behind the best a part of speech may lie by the word's own scores and still be thought of. */
const farBehind = 22;

function tagsOf(own: Int16Array, unit: number): Uint8Array {
  const bar = Math.max(...own) - farBehind / unit;
  const tags: number[] = [];
  for (let label = 0; label < own.length; label++) if (own[label]! >= bar) tags.push(label);
  return Uint8Array.from(tags);
}

let layer = new Float64Array(0);

function writeLayer(dense: Float32Array, { first, bias }: PackedNetwork, table: Int16Array, start: number): void {
  const hidden = bias.length;
  if (layer.length !== hidden) layer = new Float64Array(hidden);
  for (let place = 0; place < places; place++) {
    for (let h = 0; h < hidden; h++) layer[h] = 0;
    for (let k = 0; k < denseSize; k++) {
      const x = dense[k]!;
      if (x === 0) continue;
      const base = (place * denseSize + k) * hidden;
      for (let h = 0; h < hidden; h++) layer[h]! += x * first[base + h]!;
    }
    for (let h = 0; h < hidden; h++) table[start + place * hidden + h] = Math.round(layer[h]! / layerUnit);
  }
}
