import { writeSections } from "../../src/language/sections.ts";
import type { Weights } from "./perceptron.ts";

/** The bytes of data/packed/clauses.bin: weights scaled to eight bits, clipped where one stands out. */
export function packClauses(weights: Weights, bonus: number): { bytes: Uint8Array; scale: number } {
  const sizes = weights.rows
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.999)] ?? 1);
  const rows = Int8Array.from(weights.rows, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
  const passing = Int32Array.from(weights.passing, (weight) => Math.round(weight * scale));
  return { bytes: writeSections({ rows, passing, bonus: Int32Array.of(Math.round(bonus * scale)) }), scale };
}
