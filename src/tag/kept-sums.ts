import { mix } from "../language/hash.ts";
import type { Weights } from "../language/tagger.ts";
import { addWeights } from "./add-weights.ts";

/**
 * Sums of weights, kept by the three hashes that they depend on: what a common word says beside a common shape is added up
 * once. Each triple has one slot and takes it from the one that was there, so the room is fixed.
 */
export interface KeptSums {
  /** How many numbers one sum has. */
  readonly width: number;
  /** Three a slot. */
  readonly keys: Int32Array;
  readonly sums: Int16Array;
}

const slots = 1 << 14;

export function newKeptSums(width: number): KeptSums {
  return { width, keys: new Int32Array(3 * slots), sums: new Int16Array(slots * width) };
}

/** Where the sum of a triple stands in `sums`, or if another's stands there now, the complement: then `keep` must follow. */
export function find({ width, keys }: KeptSums, a: number, b: number, c: number): number {
  const slot = mix(mix(a, b), c) & (slots - 1);
  const key = 3 * slot;
  if (keys[key] === a && keys[key + 1] === b && keys[key + 2] === c) return slot * width;
  keys[key] = a;
  keys[key + 1] = b;
  keys[key + 2] = c;
  return ~(slot * width);
}

/** Adds the features up and keeps the sum at `place`, which it returns. */
export function keep({ width, sums }: KeptSums, place: number, weights: Weights, features: Int32Array, count: number): number {
  sums.fill(0, place, place + width);
  addWeights(weights, features, count, sums, place);
  return place;
}
