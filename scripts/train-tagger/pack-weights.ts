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
  const kept = Array.from(numbering.hashes.keys()).filter((feature) => strengths[feature]! >= least);
  const { index, order } = packIndex(kept.map((feature) => numbering.hashes[feature]!));
  const cells: number[] = [];
  const starts = new Uint32Array(index.starts.length);
  let values = 0;
  for (let bucket = 0; bucket < starts.length - 1; bucket++) {
    for (let row = index.starts[bucket]!; row < index.starts[bucket + 1]!; row++) {
      const base = kept[order[row]!]! * labels;
      const entries: number[] = [];
      for (let label = 0; label < labels; label++) {
        const weight = weights[base + label]!;
        if (Math.abs(weight) < least * share) continue;
        entries.push((label << 8) | (Math.max(-127, Math.min(127, Math.round(weight / unit))) + 128));
      }
      cells.push(index.prints[row]!, entries.length, ...entries);
      values += entries.length;
    }
    starts[bucket + 1] = cells.length;
  }
  console.log(`${name}: ${kept.length} of ${numbering.size} features, ${values} weights, none below ${least.toFixed(3)}`);
  return { [`${name}.starts`]: starts, [`${name}.cells`]: Uint16Array.from(cells), [`${name}.unit`]: Float32Array.of(unit) };

  function sizeAt(threshold: number): number {
    let rows = 0;
    let entries = 0;
    for (let feature = 0; feature < strengths.length; feature++) {
      if (strengths[feature]! < threshold) continue;
      rows++;
      for (let label = 0; label < labels; label++) if (Math.abs(weights[feature * labels + label]!) >= threshold * share) entries++;
    }
    return rows * 4.7 + entries * 2;
  }
}

/** A feature stays for its strongest weight; its others stay down to this share of what a feature needs. */
const share = 0.4;
