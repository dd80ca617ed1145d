import { articleFeatures, type Labelled, mostArticle, viewArticle } from "../../src/tag/article-features.ts";
import { isInCapitals } from "../../src/tag/features.ts";
import { nameLabels } from "../../src/tag/labels.ts";
import { decode } from "../../src/tag/viterbi.ts";
import type { Word } from "../../src/tag/words.ts";
import { sumChains } from "./chain.ts";
import { countHashes, type Numbering } from "./numbering.ts";
import { randomFrom, shuffle } from "./random.ts";

/** A sentence read by a first pass that has not been trained on it. */
export interface Read {
  readonly words: readonly Word[];
  readonly scores: Float32Array;
  readonly labels: Uint8Array;
  readonly gold: Uint8Array;
  readonly open: boolean;
}

export interface TrainedSecond {
  readonly numbering: Numbering;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const n = nameLabels;

interface Ready {
  readonly read: Read;
  readonly features: Int32Array;
  readonly starts: Int32Array;
}

function prepareArticle(sentences: readonly Read[], emit: (sentence: Read, features: Int32Array, starts: Int32Array) => void): void {
  const view = viewArticle(sentences);
  const buffer = new Int32Array(mostArticle);
  for (const sentence of sentences) {
    const capitals = isInCapitals(sentence.words);
    const features: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < sentence.words.length; i++) {
      starts.push(features.length);
      const count = articleFeatures(sentence satisfies Labelled, i, view, capitals, buffer);
      for (let k = 0; k < count; k++) features.push(buffer[k]!);
    }
    starts.push(features.length);
    emit(sentence, Int32Array.from(features), Int32Array.from(starts));
  }
}

/** Trains what the article adds to the scores of the first pass, as a conditional random field with those scores given. */
export function trainSecond(
  articles: readonly (readonly Read[])[],
  start: Float32Array,
  recipe: { seed: number; epochs: number; rate: number },
  log: (line: string) => void,
): TrainedSecond {
  const counter = countHashes(20);
  const hashed: { read: Read; features: Int32Array; starts: Int32Array }[] = [];
  for (const article of articles) {
    prepareArticle(article, (read, features, starts) => {
      for (const feature of features) counter.count(feature, 1);
      hashed.push({ read, features, starts });
    });
  }
  const numbering = counter.number(3);
  const sentences = hashed.map(({ read, features, starts }): Ready => ({ read, starts, features: features.map(numbering.of) }));
  const weights = new Float32Array(numbering.size * n);
  const squares = new Float32Array(numbering.size).fill(1);
  const transitions = start.slice();
  const transitionSquares = new Float32Array(n * n).fill(1);
  const moves = new Float64Array(n * n);
  const pairs = new Float64Array(n * n);
  const random = randomFrom(recipe.seed);
  const most = Math.max(...sentences.map(({ read }) => read.labels.length));
  const raised = new Float64Array(most * n);
  const expected = new Float64Array(most * n);
  const wanted = new Float64Array(most * n);
  const steps = recipe.epochs * sentences.length;
  let step = 0;
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    shuffle(sentences, random);
    let loss = 0;
    for (const { read, features, starts } of sentences) {
      const rate = recipe.rate * (1.05 - step++ / steps);
      const length = read.labels.length;
      const sums = scoresOf(read, features, starts, weights);
      for (let i = 0; i < length; i++) {
        let top = -Infinity;
        for (let label = 0; label < n; label++) if (sums[i * n + label]! > top) top = sums[i * n + label]!;
        for (let label = 0; label < n; label++) raised[i * n + label] = Math.exp(Math.max(-60, sums[i * n + label]! - top));
      }
      for (let k = 0; k < n * n; k++) moves[k] = Math.exp(transitions[k]!);
      pairs.fill(0);
      sumChains(raised, length, moves, expected, pairs, 1);
      if (read.open) {
        for (let i = 0; i < length; i++) {
          for (let label = 0; label < n; label++) {
            if (label !== read.gold[i] && !(read.gold[i] === 0 && label >= n - 4)) raised[i * n + label] = 0;
          }
        }
        sumChains(raised, length, moves, wanted, pairs, -1);
      } else {
        wanted.fill(0, 0, length * n);
        for (let i = 0; i < length; i++) {
          wanted[i * n + read.gold[i]!] = 1;
          pairs[(i === 0 ? 0 : read.gold[i - 1]!) * n + read.gold[i]!]! -= 1;
        }
      }
      for (let k = 0; k < n * n; k++) {
        if (pairs[k] === 0) continue;
        transitionSquares[k]! += pairs[k]! ** 2;
        transitions[k]! -= (rate * pairs[k]!) / Math.sqrt(transitionSquares[k]!);
      }
      for (let i = 0; i < length; i++) {
        let size = 0;
        for (let label = 0; label < n; label++) size += (expected[i * n + label]! - wanted[i * n + label]!) ** 2;
        if (size < 0.0001) continue;
        loss += Math.sqrt(size);
        for (let k = starts[i]!; k < starts[i + 1]!; k++) {
          const feature = features[k]!;
          if (feature < 0 || random() < 0.1) continue;
          squares[feature]! += size;
          const pull = rate / Math.sqrt(squares[feature]!);
          for (let label = 0; label < n; label++)
            weights[feature * n + label]! -= pull * (expected[i * n + label]! - wanted[i * n + label]!);
        }
      }
    }
    log(`second pass epoch ${epoch}: loss ${loss.toFixed(0)}`);
  }
  return { numbering, weights, transitions };
}

function scoresOf(read: Read, features: Int32Array, starts: Int32Array, weights: Float32Array): Float32Array {
  const sums = read.scores.slice();
  for (let i = 0; i < read.labels.length; i++) {
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      if (features[k]! < 0) continue;
      for (let label = 0; label < n; label++) sums[i * n + label]! += weights[features[k]! * n + label]!;
    }
  }
  return sums;
}

/** The labels of the second pass, in the order of the sentences. */
export function labelAgain(articles: readonly (readonly Read[])[], trained: TrainedSecond): Uint8Array[] {
  const paths: Uint8Array[] = [];
  for (const article of articles) {
    prepareArticle(article, (read, features, starts) => {
      const path = new Uint8Array(read.labels.length);
      decode(
        scoresOf(read, features.map(trained.numbering.of), starts, trained.weights),
        0,
        path.length,
        false,
        trained.transitions,
        path,
        0,
      );
      paths.push(path);
    });
  }
  return paths;
}
