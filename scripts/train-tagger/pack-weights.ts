import type { Section } from "../../src/language/sections.ts";
import { packIndex } from "../pack-index.ts";
import type { Numbering } from "./numbering.ts";

/** Packs trained weights as sections `name.*`: small ones are left out, the others become bytes in units of `unit`. */
export function packWeights(
  name: string,
  numbering: Numbering,
  weights: Float32Array,
  labels: number,
  unit: number,
  least: number,
): Record<string, Section> {
  const kept: number[] = [];
  for (let feature = 0; feature < numbering.size; feature++) {
    let most = 0;
    for (let label = 0; label < labels; label++) most = Math.max(most, Math.abs(weights[feature * labels + label]!));
    if (most >= least) kept.push(feature);
  }
  const { index, order } = packIndex(kept.map((feature) => numbering.hashes[feature]!));
  const rowStarts: number[] = [0];
  const labelsOut: number[] = [];
  const values: number[] = [];
  for (const at of order) {
    for (let label = 0; label < labels; label++) {
      const value = Math.round(weights[kept[at]! * labels + label]! / unit);
      if (Math.abs(value) * unit < least / 3 || value === 0) continue;
      labelsOut.push(label);
      values.push(Math.max(-127, Math.min(127, value)));
    }
    rowStarts.push(values.length);
  }
  return {
    [`${name}.buckets`]: index.starts,
    [`${name}.prints`]: index.prints,
    [`${name}.rows`]: Uint32Array.from(rowStarts),
    [`${name}.labels`]: Uint8Array.from(labelsOut),
    [`${name}.values`]: Int8Array.from(values),
  };
}
