import { denseSize } from "../../src/tag/dense.ts";
import { reach } from "../../src/tag/features.ts";
import { nameLabels } from "../../src/tag/labels.ts";
import { sumChains } from "./chain.ts";
import { longest, type Prepared, type Ready } from "./prepare.ts";
import { randomFrom, shuffle } from "./random.ts";

/** The small network beside the linear model: dense words in a window, a hidden layer, the labels. */
export interface Network {
  readonly hidden: number;
  /** distance × input × hidden */
  readonly first: Float32Array;
  readonly bias: Float32Array;
  /** hidden × label */
  readonly second: Float32Array;
}

export interface TrainedNames {
  /** feature × label */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly network: Network;
}

export interface Recipe {
  readonly seed: number;
  readonly epochs: number;
  /** Share of features and hidden units left out at each look. */
  readonly dropout: number;
  readonly rate: number;
  readonly networkRate: number;
  readonly hidden: number;
  /** Below this share of the rate it is not slowed down: what is averaged then has still moved. */
  readonly floor: number;
}

const n = nameLabels;
const span = 2 * reach + 1;
/** Drops nothing: below every 32-bit number. */
const never = -2147483648;

/** Adds the linear model's scores of a sentence. Features whose salted number lies below `drop` are left out. */
function addLinear(sentence: Ready, weights: Float32Array, scores: Float32Array, salt: number, drop: number): void {
  const { length, starts, features } = sentence;
  for (let i = 0; i < length; i++) {
    const row = i * n;
    const end = starts[i + 1]!;
    for (let k = starts[i]!; k < end; k++) {
      if (Math.imul(k + salt, 0x9e3779b1) < drop) continue;
      const base = features[k]! * n;
      for (let label = 0; label < n; label++) scores[row + label]! += weights[base + label]!;
    }
  }
}

/** Adds the network's scores of a sentence and leaves the hidden layer, cut at 0, in `layer`. */
function addNetwork(
  sentence: Ready,
  denseWords: Float32Array,
  network: Network,
  scores: Float32Array,
  layer: Float32Array,
  salt: number,
  drop: number,
): void {
  const { hidden, first, bias, second } = network;
  const { length, dense, looked } = sentence;
  for (let i = 0; i < length; i++) {
    if (looked[i] === 0) continue;
    const at = i * hidden;
    for (let h = 0; h < hidden; h++) layer[at + h] = bias[h]!;
    for (let d = -reach; d <= reach; d++) {
      const place = i + d;
      const input = (place >= 0 && place < length ? dense[place]! : 0) * denseSize;
      for (let k = 0; k < denseSize; k++) {
        const x = denseWords[input + k]!;
        if (x === 0) continue;
        const base = ((d + reach) * denseSize + k) * hidden;
        for (let h = 0; h < hidden; h++) layer[at + h]! += x * first[base + h]!;
      }
    }
    const row = i * n;
    for (let h = 0; h < hidden; h++) {
      const x = layer[at + h]!;
      if (x <= 0 || Math.imul(at + h + salt, 0x85ebca6b) < drop) {
        layer[at + h] = 0;
        continue;
      }
      const base = h * n;
      for (let label = 0; label < n; label++) scores[row + label]! += x * second[base + label]!;
    }
  }
}

/** Moves the linear weights of one token down the slope, each feature at its own pace (AdaGrad by row). */
function turnLinear(
  sentence: Ready,
  i: number,
  weights: Float32Array,
  squares: Float32Array,
  slope: Float32Array,
  size: number,
  rate: number,
  salt: number,
  drop: number,
): void {
  const { starts, features } = sentence;
  const end = starts[i + 1]!;
  for (let k = starts[i]!; k < end; k++) {
    if (Math.imul(k + salt, 0x9e3779b1) < drop) continue;
    const feature = features[k]!;
    const sum = squares[feature]! + size;
    squares[feature] = sum;
    const pull = rate / Math.sqrt(sum);
    const base = feature * n;
    for (let label = 0; label < n; label++) weights[base + label]! -= pull * slope[label]!;
  }
}

/** Moves the network down the slope of one token. */
function turnNetwork(
  sentence: Ready,
  i: number,
  denseWords: Float32Array,
  network: Network,
  layer: Float32Array,
  inner: Float32Array,
  slope: Float32Array,
  rate: number,
): void {
  const { hidden, first, bias, second } = network;
  const { length, dense } = sentence;
  const at = i * hidden;
  for (let h = 0; h < hidden; h++) {
    const x = layer[at + h]!;
    inner[h] = 0;
    if (x === 0) continue;
    const base = h * n;
    let sum = 0;
    for (let label = 0; label < n; label++) {
      sum += second[base + label]! * slope[label]!;
      second[base + label]! -= rate * x * slope[label]!;
    }
    inner[h] = sum * rate;
    bias[h]! -= sum * rate;
  }
  for (let d = -reach; d <= reach; d++) {
    const place = i + d;
    const input = (place >= 0 && place < length ? dense[place]! : 0) * denseSize;
    for (let k = 0; k < denseSize; k++) {
      const x = denseWords[input + k]!;
      if (x === 0) continue;
      const base = ((d + reach) * denseSize + k) * hidden;
      for (let h = 0; h < hidden; h++) first[base + h]! -= x * inner[h]!;
    }
  }
}

/** Scores to chances that are not yet shares: exp, the greatest of each token 1. */
function raise(scores: Float32Array, length: number, raised: Float64Array): void {
  for (let i = 0; i < length; i++) {
    const row = i * n;
    let most = scores[row]!;
    for (let label = 1; label < n; label++) if (scores[row + label]! > most) most = scores[row + label]!;
    for (let label = 0; label < n; label++) {
      const below = scores[row + label]! - most;
      raised[row + label] = below < -60 ? 1e-26 : Math.exp(below);
    }
  }
}

/** In a corpus without MISC, a token outside names may be of one: all other labels but its own are shut out. */
function shut(labels: Uint8Array, length: number, raised: Float64Array): void {
  for (let i = 0; i < length; i++) {
    for (let label = 0; label < n; label++) {
      if (label !== labels[i] && !(labels[i] === 0 && label >= n - 4)) raised[i * n + label] = 0;
    }
  }
}

/** Trains a conditional random field over hashed features and a small network by stochastic gradient. */
export function trainNames(
  { numbering, denseWords }: Prepared,
  training: readonly Ready[],
  recipe: Recipe,
  log: (line: string) => void,
): TrainedNames {
  const sentences = training.slice();
  const { hidden } = recipe;
  log(`${sentences.length} sentences, ${numbering.size} features`);
  const random = randomFrom(recipe.seed);
  const around = (width: number): number => (random() - 0.5) * 2 * width;
  const weights = new Float32Array(numbering.size * n);
  const squares = new Float32Array(numbering.size).fill(1);
  const transitions = new Float32Array(n * n);
  const transitionSquares = new Float32Array(n * n).fill(1);
  const network: Network = {
    hidden,
    first: Float32Array.from({ length: span * denseSize * hidden }, () => around(Math.sqrt(6 / (span * denseSize + hidden)))),
    bias: new Float32Array(hidden),
    second: Float32Array.from({ length: hidden * n }, () => around(0.1)),
  };
  const scores = new Float32Array(longest * n);
  const raised = new Float64Array(longest * n);
  const expected = new Float64Array(longest * n);
  const wanted = new Float64Array(longest * n);
  const layer = new Float32Array(longest * hidden);
  const inner = new Float32Array(hidden);
  const slope = new Float32Array(n);
  const moves = new Float64Array(n * n);
  const pairs = new Float64Array(n * n);
  const drop = (Math.floor(recipe.dropout * 4294967296) + never) | 0;
  const steps = recipe.epochs * sentences.length;
  const mean = meanOf([weights, transitions, network.first, network.bias, network.second]);
  const easy = new Set<Ready>();
  let step = 0;
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    const started = performance.now();
    shuffle(sentences, random);
    let loss = 0;
    let tokens = 0;
    for (const sentence of sentences) {
      if (step * 2 >= steps && (step - (steps >> 1)) % Math.ceil(steps / 40) === 0) mean.take();
      const pace = Math.max(recipe.floor, 1 - step++ / steps);
      // What is long known is looked at less often.
      if (epoch > 2 && easy.has(sentence) && random() < 0.6) continue;
      const rate = recipe.rate * (0.05 + 0.95 * pace);
      const networkRate = recipe.networkRate * (0.02 + 0.98 * pace);
      const salt = (random() * 4294967296) | 0;
      const { length, labels, looked } = sentence;
      scores.fill(0, 0, length * n);
      addLinear(sentence, weights, scores, salt, drop);
      addNetwork(sentence, denseWords, network, scores, layer, salt, drop);
      raise(scores, length, raised);
      for (let k = 0; k < n * n; k++) moves[k] = Math.exp(transitions[k]!);
      pairs.fill(0);
      sumChains(raised, length, moves, expected, pairs, 1);
      if (sentence.open) {
        shut(labels, length, raised);
        sumChains(raised, length, moves, wanted, pairs, -1);
      } else {
        wanted.fill(0, 0, length * n);
        for (let i = 0; i < length; i++) {
          wanted[i * n + labels[i]!] = 1;
          pairs[(i === 0 ? 0 : labels[i - 1]!) * n + labels[i]!]! -= 1;
        }
      }
      for (let k = 0; k < n * n; k++) {
        const tilt = pairs[k]!;
        if (tilt === 0) continue;
        transitionSquares[k]! += tilt * tilt;
        transitions[k]! -= (rate * tilt) / Math.sqrt(transitionSquares[k]!);
      }
      tokens += length;
      let here = 0;
      for (let i = 0; i < length; i++) {
        let size = 0;
        for (let label = 0; label < n; label++) {
          const tilt = expected[i * n + label]! - wanted[i * n + label]!;
          slope[label] = tilt > 0.002 || tilt < -0.002 ? tilt : 0;
          size += tilt * tilt;
        }
        if (size < 0.0001) continue;
        here += Math.sqrt(size);
        turnLinear(sentence, i, weights, squares, slope, size, rate, salt, drop);
        if (looked[i] === 1) turnNetwork(sentence, i, denseWords, network, layer, inner, slope, networkRate);
      }
      loss += here;
      if (here < 0.02) easy.add(sentence);
      else easy.delete(sentence);
    }
    log(
      `epoch ${epoch}: loss ${((100 * loss) / tokens).toFixed(3)}, ${tokens} tokens, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  mean.settle();
  return { weights, transitions, network };
}

/**
 * The mean of weights as they stood at several times late in training: it lies in a wider valley than where the training
 * happens to end, and so serves unseen text better (Izmailov et al. 2018, stochastic weight averaging).
 */
function meanOf(live: readonly Float32Array[]): { take(): void; settle(): void } {
  const sums = live.map(({ length }) => new Float32Array(length));
  let taken = 0;
  return {
    take() {
      taken++;
      live.forEach((weights, at) => {
        const sum = sums[at]!;
        for (let k = 0; k < weights.length; k++) sum[k]! += weights[k]!;
      });
    },
    settle() {
      live.forEach((weights, at) => {
        const sum = sums[at]!;
        for (let k = 0; k < weights.length; k++) weights[k] = sum[k]! / taken;
      });
    },
  };
}

/** The scores of each label for each token of a sentence. */
export function scoreNames({ denseWords }: Prepared, trained: TrainedNames, sentence: Ready): Float32Array {
  const scores = new Float32Array(sentence.length * n);
  addLinear(sentence, trained.weights, scores, 0, never);
  addNetwork(sentence, denseWords, trained.network, scores, new Float32Array(sentence.length * trained.network.hidden), 0, never);
  return scores;
}
