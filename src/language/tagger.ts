import type { HashIndex } from "./hash-index.ts";
import { readSections, type Section } from "./sections.ts";

/** Weights by hashed feature: row `r` of the index has the pairs `starts[r]…starts[r + 1]` of label and weight. */
export interface Weights {
  readonly index: HashIndex;
  readonly rowStarts: Uint32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
}

/** Word lists of the tagger: clusters of words by distribution (0 is none). */
export interface Lexicon {
  readonly words: HashIndex;
  /** Cluster of 100 and of 1000, counted from 1. */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

/** The trained tagger as packed by scripts/train-tagger. */
export interface Tagger {
  readonly lexicon: Lexicon;
  readonly names: { readonly weights: Weights; readonly transitions: Int16Array };
  readonly pos: { readonly weights: Weights; readonly labels: readonly string[] };
}

/** Reads the lexicon alone: the trainer's features need it before there is a model. */
export function loadLexicon(): Lexicon {
  const section = readSections("lexicon.bin");
  return {
    words: indexFrom(section, "words"),
    coarse: section("coarse") as Uint8Array,
    fine: section("fine") as Uint16Array,
  };
}

/** Reads the trained tagger. */
export function loadTagger(): Tagger {
  const section = readSections("tagger.bin");
  return {
    lexicon: loadLexicon(),
    names: { weights: weightsFrom(section, "names"), transitions: section("names.transitions") as Int16Array },
    pos: { weights: weightsFrom(section, "pos"), labels: new TextDecoder().decode(section("pos.names") as Uint8Array).split(" ") },
  };
}

function indexFrom(section: (name: string) => Section, name: string): HashIndex {
  return { starts: section(`${name}.buckets`) as Uint32Array, prints: section(`${name}.prints`) as Uint16Array };
}

function weightsFrom(section: (name: string) => Section, name: string): Weights {
  return {
    index: indexFrom(section, name),
    rowStarts: section(`${name}.rows`) as Uint32Array,
    labels: section(`${name}.labels`) as Uint8Array,
    values: section(`${name}.values`) as Int8Array,
  };
}
