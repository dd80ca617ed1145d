import type { Lexicon } from "../../src/language/tagger.ts";
import { denseOf, denseSize } from "../../src/tag/dense.ts";
import {
  edge,
  findPhrases,
  isInCapitals,
  jointFeatures,
  isLookedAt,
  mostJoint,
  mostOwn,
  ownFeatures,
  reach,
} from "../../src/tag/features.ts";
import { readWord, type ReadWord } from "../../src/tag/words.ts";
import type { Sample } from "./corpora.ts";
import { countHashes, type Numbering } from "./numbering.ts";

/** A sentence made ready for training: its features as numbers. */
export interface Ready {
  readonly length: number;
  readonly features: Int32Array;
  /** Where each token's features begin, and at the end where the last one's end. */
  readonly starts: Int32Array;
  /** Where each token stands among the dense words; the edge is 0. */
  readonly dense: Int32Array;
  /** 1 for the tokens that the network looks at. */
  readonly looked: Uint8Array;
  readonly labels: Uint8Array;
  readonly open: boolean;
}

/** Words read once. */
export function wordReader(lexicon: Lexicon): (text: string) => ReadWord {
  const words = new Map<string, ReadWord>();
  return (text) => {
    let word = words.get(text);
    if (!word) words.set(text, (word = readWord(text, lexicon)));
    return word;
  };
}

/** The features that a word gives to the token `distance` places before it. */
export function ownHashes(word: ReadWord, distance: number): Int32Array {
  const hashes = new Int32Array(mostOwn);
  return hashes.subarray(0, ownFeatures(word, distance, hashes));
}

/** Sentences as numbers, in the order of the samples. */
export interface Prepared {
  readonly numbering: Numbering;
  readonly sentences: readonly Ready[];
  /** What the network sees of each word. */
  readonly denseWords: Float32Array;
}

/** Turns sentences into numbered features; the numbering is made from the first `counted` of them. */
export function prepare(samples: readonly Sample[], counted: number, lexicon: Lexicon): Prepared {
  const wordOf = wordReader(lexicon);
  const read = samples.map(({ words }) => words.map(wordOf));
  const numberOf = new Map<ReadWord, number>([[edge, 0]]);
  for (const words of read) for (const word of words) if (!numberOf.has(word)) numberOf.set(word, numberOf.size);
  const vocabulary = [...numberOf.keys()];
  const dense = read.map((words) => Int32Array.from(words, (word) => numberOf.get(word)!));
  const denseWords = new Float32Array(vocabulary.length * denseSize);
  vocabulary.forEach((word, at) => denseOf(word, lexicon, denseWords.subarray(at * denseSize, (at + 1) * denseSize)));

  // What a word says by itself is counted by the word, not by the token.
  const counter = countHashes(25);
  const seen = new Int32Array(vocabulary.length);
  for (const numbers of dense.slice(0, counted)) for (let i = 0; i < numbers.length; i++) seen[numbers[i]!]!++;
  seen[0] = counted;
  for (let at = 0; at < vocabulary.length; at++) {
    if (seen[at] === 0) continue;
    for (let d = -reach; d <= reach; d++) for (const hash of ownHashes(vocabulary[at]!, d)) counter.count(hash, seen[at]!);
  }
  const joint = new Int32Array(mostJoint);
  const jointRows = read.map((words, at): { hashes: Int32Array; counts: Uint8Array } => {
    const capitals = isInCapitals(words);
    const lists = findPhrases(words, lexicon);
    const hashes = new Int32Array(words.length * mostJoint);
    const counts = new Uint8Array(words.length);
    let end = 0;
    for (let i = 0; i < words.length; i++) {
      const count = jointFeatures(words, i, capitals, lists, joint);
      counts[i] = count;
      for (let k = 0; k < count; k++) {
        hashes[end++] = joint[k]!;
        if (at < counted) counter.count(joint[k]!, 1);
      }
    }
    return { hashes: hashes.slice(0, end), counts };
  });
  const numbering = counter.number(2);
  const kept = new Int32Array(100);
  const own = vocabulary.map((word) =>
    Array.from({ length: 2 * reach + 1 }, (_, place) => {
      let count = 0;
      for (const hash of ownHashes(word, place - reach)) {
        const number = numbering.of(hash);
        if (number >= 0) kept[count++] = number;
      }
      return kept.slice(0, count);
    }),
  );
  const row = new Int32Array(longest * 128);
  const sentences = read.map((words, at): Ready => {
    const numbers = dense[at]!;
    const { hashes, counts } = jointRows[at]!;
    const starts = new Int32Array(words.length + 1);
    let end = 0;
    let from = 0;
    for (let i = 0; i < words.length; i++) {
      starts[i] = end;
      for (let place = 0; place <= 2 * reach; place++) {
        const features = own[numbers[i + place - reach] ?? 0]![place]!;
        for (let k = 0; k < features.length; k++) row[end++] = features[k]!;
      }
      const to = from + counts[i]!;
      for (; from < to; from++) {
        const number = numbering.of(hashes[from]!);
        if (number >= 0) row[end++] = number;
      }
    }
    starts[words.length] = end;
    const { labels, open } = samples[at]!;
    return {
      length: words.length,
      features: row.slice(0, end),
      starts,
      dense: numbers,
      looked: Uint8Array.from(words, (_, i) => (isLookedAt(words, i) ? 1 : 0)),
      labels,
      open,
    };
  });
  return { numbering, sentences, denseWords };
}

/** Longer than this, a sentence is a list or a table, and left out. */
export const longest = 400;
