import type { Lexicon } from "../../src/language/tagger.ts";
import { edge, isInCapitals, jointFeatures, mostJoint, ownFeatures, reach } from "../../src/tag/features.ts";
import { nameLabels } from "../../src/tag/labels.ts";
import { decode } from "../../src/tag/viterbi.ts";
import { readWord, type Word } from "../../src/tag/words.ts";
import type { Sample } from "./corpora.ts";
import { countHashes, type Numbering } from "./numbering.ts";
import { randomFrom, shuffle } from "./random.ts";

/** A sentence made ready for training: features as numbers. */
interface Ready {
  readonly length: number;
  readonly features: Int32Array;
  /** Where each token's features begin. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly open: boolean;
}

export interface TrainedNames {
  readonly numbering: Numbering;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const span = 2 * reach + 1;

/** Turns sentences into features; `numbering` is made from them where none is given. */
function ready(samples: readonly Sample[], lexicon: Lexicon): { numbering: Numbering; sentences: Ready[] } {
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    let word = words.get(text);
    if (!word) words.set(text, (word = readWord(text, lexicon)));
    return word;
  };
  const own = new Map<Word, number[][]>();
  const ownOf = (word: Word): number[][] => {
    let all = own.get(word);
    if (!all) own.set(word, (all = Array.from({ length: span }, (_, i) => ownFeatures(word, i - reach))));
    return all;
  };
  const buffer = new Int32Array(mostJoint);
  const visit = (sample: Sample, emit: (hash: number) => void, next: (i: number) => void): void => {
    const row = sample.words.map(wordOf);
    const capitals = isInCapitals(row);
    for (let i = 0; i < row.length; i++) {
      next(i);
      for (let d = -reach; d <= reach; d++) for (const hash of ownOf(row[i + d] ?? edge)[d + reach]!) emit(hash);
      const n = jointFeatures(row, i, capitals, buffer);
      for (let k = 0; k < n; k++) emit(buffer[k]!);
    }
  };
  const counter = countHashes();
  for (const sample of samples) visit(sample, counter.count, () => undefined);
  const numbering = counter.number(2);
  const sentences = samples.map((sample): Ready => {
    const features: number[] = [];
    const starts: number[] = [];
    visit(
      sample,
      (hash) => {
        const number = numbering.of(hash);
        if (number >= 0) features.push(number);
      },
      () => starts.push(features.length),
    );
    starts.push(features.length);
    return {
      length: sample.words.length,
      features: Int32Array.from(features),
      starts: Int32Array.from(starts),
      labels: sample.labels,
      open: sample.open,
    };
  });
  return { numbering, sentences };
}

/** Averaged structured perceptron with feature dropout. */
export function trainNames(
  samples: readonly Sample[],
  lexicon: Lexicon,
  options: { seed: number; epochs: number; dropout: number },
): TrainedNames {
  const n = nameLabels;
  const { numbering, sentences } = ready(samples, lexicon);
  console.log(`${sentences.length} sentences, ${numbering.size} features`);
  const weights = new Float32Array(numbering.size * n);
  const sums = new Float32Array(numbering.size * n);
  const transitions = new Float32Array(n * n);
  const transitionSums = new Float32Array(n * n);
  const random = randomFrom(options.seed);
  let time = 1;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const started = performance.now();
    shuffle(sentences, random);
    let wrong = 0;
    let tokens = 0;
    for (const sentence of sentences) {
      const { length, starts, labels, open } = sentence;
      const features = sentence.features.slice();
      const threshold = options.dropout;
      for (let k = 0; k < features.length; k++) if (random() < threshold) features[k] = -1;
      const scores = new Float64Array(length * n);
      for (let i = 0; i < length; i++) {
        for (let k = starts[i]!; k < starts[i + 1]!; k++) {
          const base = features[k]! * n;
          if (base < 0) continue;
          for (let label = 0; label < n; label++) scores[i * n + label]! += weights[base + label]!;
        }
      }
      const path = new Uint8Array(length);
      decode(scores, length, transitions, path);
      tokens += length;
      let gold = labels;
      if (open) {
        for (let i = 0; i < length; i++) {
          for (let label = 0; label < n; label++) {
            const allowed = label === labels[i] || (labels[i] === 0 && label >= n - 4);
            if (!allowed) scores[i * n + label] = -Infinity;
          }
        }
        gold = new Uint8Array(length);
        decode(scores, length, transitions, gold);
      }
      time++;
      for (let i = 0; i < length; i++) {
        const [right, had] = [gold[i]!, path[i]!];
        const [rightBefore, hadBefore] = i === 0 ? [0, 0] : [gold[i - 1]!, path[i - 1]!];
        if (right !== had || rightBefore !== hadBefore) {
          transitions[rightBefore * n + right]! += 1;
          transitionSums[rightBefore * n + right]! += time;
          transitions[hadBefore * n + had]! -= 1;
          transitionSums[hadBefore * n + had]! -= time;
        }
        if (right === had) continue;
        wrong++;
        for (let k = starts[i]!; k < starts[i + 1]!; k++) {
          const base = features[k]! * n;
          if (base < 0) continue;
          weights[base + right]! += 1;
          sums[base + right]! += time;
          weights[base + had]! -= 1;
          sums[base + had]! -= time;
        }
      }
    }
    console.log(
      `names epoch ${epoch}: ${(100 * (1 - wrong / tokens)).toFixed(3)} % of tokens right, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  for (let k = 0; k < weights.length; k++) weights[k]! -= sums[k]! / time;
  for (let k = 0; k < transitions.length; k++) transitions[k]! -= transitionSums[k]! / time;
  return { numbering, weights, transitions };
}
