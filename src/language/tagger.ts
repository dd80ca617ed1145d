import { mix } from "./hash.ts";
import type { HashIndex } from "./hash-index.ts";
import { readSections, type Section } from "./sections.ts";

/**
 * Weights by hashed feature. Bucket `b` of a hash (its last bits) has the cells `starts[b]…starts[b + 1]`: for each feature
 * the first 16 bits of its hash, how many weights it has, and these, each a label times 256 and the weight in steps of
 * `unit`, plus 128. All that a look-up reads lies side by side, since what it costs is the way to memory.
 */
export interface Weights {
  readonly starts: Uint32Array;
  readonly cells: Uint16Array;
  readonly unit: number;
}

/** Lists of names known before any article is read, as flags; a phrase can stand in several. */
export const inList = { settlement: 1, large: 2, region: 4, country: 8, demonym: 16, given: 32, family: 64, district: 128 } as const;
export type ListName = keyof typeof inList;

/** The hash of a phrase (0 is the empty one) made longer by a word, given by the hash of its lower-case form. */
export function phraseHash(phrase: number, word: number): number {
  return mix(phrase ^ 0x51ed270b, word);
}

/** Word lists of the tagger: clusters of words by distribution (0 is none), and lists of names. */
export interface Lexicon {
  readonly words: HashIndex;
  /** Cluster of 100 and of 1000, counted from 1. */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
  /** Word vectors, 24 numbers a word, two to a byte in steps of `steps` around 7.5. */
  readonly vectors: Uint8Array;
  readonly steps: Float32Array;
  /** Phrases, and all that begins one, with their flags of `inList`. */
  readonly phrases: HashIndex;
  readonly lists: Uint8Array;
}

/** A small network over dense words: what each place of the window gives to the hidden layer, and that to the labels. */
export interface PackedNetwork {
  /** distance × input × hidden */
  readonly first: Float32Array;
  readonly bias: Float32Array;
  /** hidden × label */
  readonly second: Float32Array;
}

/** Finds names: a first pass over each sentence, and a second that adds what the rest of the article says. */
export interface NameModel {
  readonly weights: Weights;
  readonly network: PackedNetwork;
  /** label before × label */
  readonly transitions: Float32Array;
  readonly second: Weights;
  readonly secondTransitions: Float32Array;
}

/** The trained tagger as packed by scripts/train-tagger. */
export interface Tagger {
  readonly lexicon: Lexicon;
  readonly names: NameModel;
  readonly pos: { readonly weights: Weights; readonly labels: readonly string[] };
}

/** Reads the lexicon alone: the trainer's features need it before there is a model. */
export function loadLexicon(): Lexicon {
  const section = readSections("lexicon.bin");
  return {
    words: indexFrom(section, "words"),
    coarse: section("coarse") as Uint8Array,
    fine: section("fine") as Uint16Array,
    vectors: section("vectors") as Uint8Array,
    steps: section("steps") as Float32Array,
    phrases: indexFrom(section, "lists"),
    lists: section("lists") as Uint8Array,
  };
}

/** Reads the trained tagger. */
export function loadTagger(): Tagger {
  const names = readSections("names.bin");
  const pos = readSections("pos.bin");
  return {
    lexicon: loadLexicon(),
    names: {
      weights: weightsFrom(names, "names"),
      network: {
        first: names("network.first") as Float32Array,
        bias: names("network.bias") as Float32Array,
        second: names("network.second") as Float32Array,
      },
      transitions: names("names.transitions") as Float32Array,
      second: weightsFrom(names, "second"),
      secondTransitions: names("second.transitions") as Float32Array,
    },
    pos: { weights: weightsFrom(pos, "pos"), labels: new TextDecoder().decode(pos("pos.names") as Uint8Array).split(" ") },
  };
}

function indexFrom(section: (name: string) => Section, name: string): HashIndex {
  return { starts: section(`${name}.buckets`) as Uint32Array, prints: section(`${name}.prints`) as Uint16Array };
}

function weightsFrom(section: (name: string) => Section, name: string): Weights {
  return {
    starts: section(`${name}.starts`) as Uint32Array,
    cells: section(`${name}.cells`) as Uint16Array,
    unit: (section(`${name}.unit`) as Float32Array)[0]!,
  };
}
