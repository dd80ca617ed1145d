import { readFileSync } from "node:fs";

/**
 * Word vectors made small: turned to their main axes, the first `size` kept, each number as one of sixteen steps, two to
 * a byte. `steps[k]` is the step of axis `k`; words without a vector get zeros.
 */
export function reduceVectors(file: string, words: readonly string[], size: number): { codes: Uint8Array; steps: Float32Array } {
  const { vectors, dimensions } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Record<string, number[]>; dimensions: number };
  const unit = words.map((word) => {
    const vector = vectors[word]?.slice(0, dimensions) ?? Array.from({ length: dimensions }, () => 0);
    const norm = Math.hypot(...vector) || 1;
    return Float64Array.from(vector, (x) => x / norm);
  });
  const mean = new Float64Array(dimensions);
  for (const vector of unit) for (let k = 0; k < dimensions; k++) mean[k]! += vector[k]! / unit.length;
  for (const vector of unit) for (let k = 0; k < dimensions; k++) vector[k]! -= mean[k]!;
  const axes = mainAxes(unit, dimensions).slice(0, size);
  const turned = unit.map((vector) => axes.map((axis) => axis.reduce((sum, x, k) => sum + x * vector[k]!, 0)));
  // The step that loses least of a bell curve with sixteen steps; × 4 brings vectors to the size of the other inputs.
  const deviations = axes.map((_, k) => Math.sqrt(turned.reduce((sum, row) => sum + row[k]! ** 2, 0) / turned.length));
  const codes = new Uint8Array((words.length * size) / 2);
  turned.forEach((row, at) => {
    row.forEach((x, k) => {
      const code = Math.max(0, Math.min(15, Math.round(x / (0.335 * deviations[k]!) + 7.5)));
      codes[(at * size + k) >> 1]! |= k % 2 === 0 ? code : code << 4;
    });
  });
  return { codes, steps: Float32Array.from(deviations, (deviation) => 4 * 0.335 * deviation) };
}

/** Directions of most variance, the greatest first, by Jacobi rotations of the covariance. */
function mainAxes(rows: readonly Float64Array[], size: number): number[][] {
  const a = new Float64Array(size * size);
  for (const row of rows)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) a[i * size + j]! += (row[i]! * row[j]!) / rows.length;
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  const turn = (m: Float64Array, p: number, q: number, step: number, c: number, s: number): void => {
    for (let k = 0; k < size; k++) {
      const x = m[k * step + p]!;
      const y = m[k * step + q]!;
      m[k * step + p] = c * x - s * y;
      m[k * step + q] = s * x + c * y;
    }
  };
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = a[p * size + q]!;
        if (Math.abs(off) < 1e-13) continue;
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        turn(a, p, q, size, c, s);
        for (let k = 0; k < size; k++) {
          const x = a[p * size + k]!;
          const y = a[q * size + k]!;
          a[p * size + k] = c * x - s * y;
          a[q * size + k] = s * x + c * y;
        }
        turn(v, p, q, size, c, s);
      }
    }
  }
  return Array.from({ length: size }, (_, axis) => axis)
    .sort((x, y) => a[y * size + y]! - a[x * size + x]!)
    .map((axis) => Array.from({ length: size }, (_, k) => v[k * size + axis]!));
}
