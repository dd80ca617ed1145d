import { isMainThread } from "node:worker_threads";
import type { PackedNetwork, Tagger, Weights } from "../language/tagger.ts";
import { addWeights } from "./add-weights.ts";
import { denseOf, denseSize } from "./dense.ts";
import { edge, mostOwn, ownFeatures, reach } from "./features.ts";
import { type KeptSums, newKeptSums } from "./kept-sums.ts";
import { nameLabels } from "./labels.ts";
import { posReach } from "./pos-features.ts";
import { type ReadWord, readWord } from "./words.ts";

/** A word with its place in the memory's table. */
export interface ScoredWord extends ReadWord {
  at: number;
  /** Of which distances (bit 0: two before) the table has what it says to names; see `writeNames`. */
  written: number;
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
   * It grows with the words, so it is to be asked for anew after `wordOf`; what belongs to names is there after `writeNames`.
   */
  table: Int16Array;
  readonly layerAt: number;
  readonly posAt: number;
  /** What words say to the labels of a token of some shape beside them, and to its part of speech behind a tag. */
  readonly beside: KeptSums;
  readonly besideTag: KeptSums;
  /** The rest of the network in whole numbers: the bias of the hidden layer in `layerUnit`s, hidden × label in `secondUnit`s. */
  readonly bias: Int32Array;
  readonly second: Int32Array;
  /** Must be called before the words of a sentence are asked for: it may take older words' places in the table away. */
  makeRoom(words: number): void;
  wordOf(text: string): ScoredWord;
  /** Writes what a word says of names at a place of the window (0: two before it), where `written` lacks it. Most words never need most. */
  writeNames(word: ScoredWord, place: number): void;
}

/** What one step of the table's numbers for the hidden layer stands for, one of the weights behind it, and one of their product. */
const layerUnit = 1 / 256;
const secondUnit = 1 / 512;
export const networkUnit = layerUnit * secondUnit;
const places = 2 * reach + 1;
const posPlaces = 2 * posReach + 1;

/**
 * Words of a generation. When one is full the next begins and takes over the words that it meets again, and the last but one
 * is forgotten: common words stay, and the room is fixed. A thousand take 3 MB. Over 1,200 articles, each read once, 10,000
 * save 3 parts in a hundred of the time against 5,000, and 7 against 2,500; a worker is one of several, and takes the fewer.
 */
const generation = isMainThread ? 16_000 : 5000;
/** Rows of the table at first: enough for an article; asking for all at once takes some milliseconds. */
const firstRows = 1250;
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
  const dense = new Float32Array(denseSize);
  const score = (word: ReadWord, table: Int16Array, at: number): ScoredWord => {
    for (let place = 0; place < posPlaces; place++)
      writeScores(word, place - posReach, tagger.pos.weights, tags, table, at + posAt + place * tags);
    const tagsAt = at + posAt + posReach * tags;
    const { lower, shape, coarse, fine, row, casing, lists, initial, letters, own, near, far } = word;
    const possible = tagsOf(table.subarray(tagsAt, tagsAt + tags), tagger.pos.weights.unit);
    return { lower, shape, coarse, fine, row, casing, lists, initial, letters, own, near, far, at, written: 0, tags: possible };
  };
  let young = new Map<string, ScoredWord>();
  let old: ReadonlyMap<string, ScoredWord> = new Map();
  let firstRow = 1; // the edge has the row before
  const table = new Int16Array(firstRows * width);
  return {
    edge: score(edge, table, 0),
    table,
    layerAt,
    posAt,
    beside: newKeptSums(nameLabels),
    besideTag: newKeptSums(tags),
    bias: Int32Array.from(network.bias, (x) => Math.round(x / layerUnit)),
    second: Int32Array.from(network.second, (x) => Math.round(x / secondUnit)),
    makeRoom(more) {
      if (young.size + more <= generation) return;
      old = young;
      young = new Map();
      firstRow = firstRow === 1 ? 1 + generation : 1;
    },
    wordOf(text) {
      let word = young.get(text);
      if (word) return word;
      const at = (firstRow + young.size) * width;
      while (at >= this.table.length) this.table = grown(this.table);
      word = old.get(text);
      if (word) {
        this.table.copyWithin(at, word.at, word.at + width);
        word.at = at;
      } else word = score(readWord(text, tagger.lexicon), this.table, at);
      young.set(text, word);
      return word;
    },
    writeNames(word, place) {
      word.written |= 1 << place;
      writeScores(word, place - reach, tagger.names.weights, nameLabels, this.table, word.at + place * nameLabels);
      denseOf(word, tagger.lexicon, dense);
      writeLayer(dense, network, place, this.table, word.at + layerAt + place * network.bias.length);
    },
  };
}

function grown(table: Int16Array): Int16Array {
  const twice = new Int16Array(2 * table.length);
  twice.set(table);
  return twice;
}

const features = new Int32Array(mostOwn);

/** Writes what a word by itself says to the token `distance` places before it, from `row` on. */
function writeScores(word: ReadWord, distance: number, weights: Weights, labels: number, table: Int16Array, row: number): void {
  table.fill(0, row, row + labels);
  addWeights(weights, features, ownFeatures(word, distance, features), table, row);
}

/** How far behind the best a part of speech may lie by the word's own scores and still be thought of. */
const farBehind = 22;

function tagsOf(own: Int16Array, unit: number): Uint8Array {
  let most = own[0]!;
  for (let label = 1; label < own.length; label++) if (own[label]! > most) most = own[label]!;
  const bar = most - farBehind / unit;
  const tags: number[] = [];
  for (let label = 0; label < own.length; label++) if (own[label]! >= bar) tags.push(label);
  return Uint8Array.from(tags);
}

let layer = new Float64Array(0);

function writeLayer(dense: Float32Array, { first, bias }: PackedNetwork, place: number, table: Int16Array, row: number): void {
  const hidden = bias.length;
  if (layer.length !== hidden) layer = new Float64Array(hidden);
  for (let h = 0; h < hidden; h++) layer[h] = 0;
  for (let k = 0; k < denseSize; k++) {
    const x = dense[k]!;
    if (x === 0) continue;
    const base = (place * denseSize + k) * hidden;
    for (let h = 0; h < hidden; h++) layer[h]! += x * first[base + h]!;
  }
  for (let h = 0; h < hidden; h++) table[row + h] = Math.round(layer[h]! / layerUnit);
}
