import type { Lexicon } from "../../src/language/tagger.ts";
import { edge, isInCapitals } from "../../src/tag/features.ts";
import { mostPos, posFeatures, posReach } from "../../src/tag/pos-features.ts";
import { readWord, type ReadWord } from "../../src/tag/words.ts";
import type { PosSample } from "./corpora.ts";
import { ownHashes } from "./prepare.ts";
import { countHashes, type Numbering } from "./numbering.ts";
import { randomFrom, shuffle } from "./random.ts";

export interface TrainedPos {
  readonly numbering: Numbering;
  readonly weights: Float32Array;
  readonly labels: readonly string[];
}

/** Averaged greedy perceptron: each word is tagged with the tags before it as it gave them itself. */
export function trainPos(
  samples: readonly PosSample[],
  lexicon: Lexicon,
  options: { seed: number; epochs: number; dropout: number },
): TrainedPos {
  const labels = [...new Set(samples.flatMap((sample) => sample.tags))].sort();
  const n = labels.length;
  const number = new Map(labels.map((label, i) => [label, i]));
  const words = new Map<string, ReadWord>();
  const wordOf = (text: string): ReadWord => {
    let word = words.get(text);
    if (!word) words.set(text, (word = readWord(text, lexicon)));
    return word;
  };
  const own = new Map<ReadWord, number[][]>();
  const ownOf = (word: ReadWord): number[][] => {
    let all = own.get(word);
    if (!all) own.set(word, (all = Array.from({ length: 2 * posReach + 1 }, (_, i) => [...ownHashes(word, i - posReach)])));
    return all;
  };
  const sentences = samples.map((sample) => {
    const row = sample.words.map(wordOf);
    return { row, gold: Uint8Array.from(sample.tags, (tag) => number.get(tag)!), capitals: isInCapitals(row) };
  });
  const buffer = new Int32Array(mostPos);
  const counter = countHashes(22);
  for (const { row, gold, capitals } of sentences) {
    for (let i = 0; i < row.length; i++) {
      for (let d = -posReach; d <= posReach; d++) for (const hash of ownOf(row[i + d] ?? edge)[d + posReach]!) counter.count(hash, 1);
      const count = posFeatures(row, i, gold, capitals, buffer);
      for (let k = 0; k < count; k++) counter.count(buffer[k]!, 1);
    }
  }
  const numbering = counter.number(2);
  const numbered = new Map<ReadWord, number[][]>();
  const numbersOf = (word: ReadWord): number[][] => {
    let all = numbered.get(word);
    if (!all) numbered.set(word, (all = ownOf(word).map((hashes) => hashes.map(numbering.of).filter((at) => at >= 0))));
    return all;
  };
  const weights = new Float32Array(numbering.size * n);
  const sums = new Float32Array(numbering.size * n);
  const random = randomFrom(options.seed);
  let time = 1;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(sentences, random);
    let wrong = 0;
    const begun = time;
    for (const { row, gold, capitals } of sentences) {
      const given = new Uint8Array(row.length);
      for (let i = 0; i < row.length; i++) {
        time++;
        const features: number[] = [];
        for (let d = -posReach; d <= posReach; d++) {
          for (const at of numbersOf(row[i + d] ?? edge)[d + posReach]!) if (random() >= options.dropout) features.push(at);
        }
        const count = posFeatures(row, i, given, capitals, buffer);
        for (let k = 0; k < count; k++) {
          const at = numbering.of(buffer[k]!);
          if (at >= 0 && random() >= options.dropout) features.push(at);
        }
        const scores = new Float32Array(n);
        for (const at of features) for (let label = 0; label < n; label++) scores[label]! += weights[at * n + label]!;
        let best = 0;
        for (let label = 1; label < n; label++) if (scores[label]! > scores[best]!) best = label;
        given[i] = best;
        const right = gold[i]!;
        if (best === right) continue;
        wrong++;
        for (const at of features) {
          weights[at * n + right]! += 1;
          sums[at * n + right]! += time;
          weights[at * n + best]! -= 1;
          sums[at * n + best]! -= time;
        }
      }
    }
    console.log(`pos epoch ${epoch}: ${(100 * (1 - wrong / (time - begun))).toFixed(3)} % right`);
  }
  for (let k = 0; k < weights.length; k++) weights[k]! -= sums[k]! / time;
  return { numbering, weights, labels };
}
