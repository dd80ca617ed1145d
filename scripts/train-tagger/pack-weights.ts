import type { Section } from "../../src/language/sections.ts";
import { packIndex } from "../pack-index.ts";
import type { Numbering } from "./numbering.ts";

/**
 * Packs trained weights as sections `name.*`: each weight becomes a byte, the smallest are left out, as many as it takes
 * to stay within `budget` bytes.
 */
export function packWeights(
  name: string,
  numbering: Numbering,
  weights: Float32Array,
  labels: number,
  budget: number,
): Record<string, Section> {
  let most = 0;
  const strengths = new Float32Array(numbering.size);
  for (let k = 0; k < weights.length; k++) {
    const strength = Math.abs(weights[k]!);
    const feature = Math.floor(k / labels);
    if (strength > strengths[feature]!) strengths[feature] = strength;
    if (strength > most) most = strength;
  }
  const unit = Math.min(most, 6) / 127;
  let least = unit * 2;
  while (sizeAt(least) > budget) least *= 1.05;
  const { index, order } = packIndex(
    Array.from(numbering.hashes.keys())
      .filter((feature) => strengths[feature]! >= least)
      .map((feature) => numbering.hashes[feature]!),
  );
  const kept = Array.from(numbering.hashes.keys()).filter((feature) => strengths[feature]! >= least);
  const counts: number[] = [];
  const labelsOut: number[] = [];
  const values: number[] = [];
  for (const at of order) {
    const before = values.length;
    for (let label = 0; label < labels; label++) {
      const weight = weights[kept[at]! * labels + label]!;
      if (Math.abs(weight) < least * share) continue;
      labelsOut.push(label);
      values.push(Math.max(-127, Math.min(127, Math.round(weight / unit))));
    }
    counts.push(values.length - before);
  }
  console.log(`${name}: ${kept.length} of ${numbering.size} features, ${values.length} weights, none below ${least.toFixed(3)}`);
  return {
    [`${name}.buckets`]: index.starts,
    [`${name}.prints`]: index.prints,
    [`${name}.counts`]: Uint8Array.from(counts),
    [`${name}.labels`]: Uint8Array.from(labelsOut),
    [`${name}.unit`]: Float32Array.of(unit),
    [`${name}.values`]: Int8Array.from(values),
  };

  function sizeAt(threshold: number): number {
    let rows = 0;
    let entries = 0;
    for (let feature = 0; feature < strengths.length; feature++) {
      if (strengths[feature]! < threshold) continue;
      rows++;
      for (let label = 0; label < labels; label++) if (Math.abs(weights[feature * labels + label]!) >= threshold * share) entries++;
    }
    return rows * 4.5 + entries * 2;
  }
}

/** A feature stays for its strongest weight; its others stay down to this share of what a feature needs. */
const share = 0.4;
