import type { Weights } from "../language/tagger.ts";

/** Adds the weights of the first `count` features, in units of the model, to the row of `sums` that begins at `row`, by label. */
export function addWeights({ starts, cells }: Weights, features: Int32Array, count: number, sums: Int16Array, row: number): void {
  const buckets = starts.length - 2;
  for (let k = 0; k < count; k++) {
    const feature = features[k]!;
    const bucket = feature & buckets;
    const print = feature >>> 16;
    const last = starts[bucket + 1]!;
    for (let cell = starts[bucket]!; cell < last;) {
      const end = cell + 2 + cells[cell + 1]!;
      if (cells[cell] === print) {
        for (cell += 2; cell < end; cell++) {
          const entry = cells[cell]!;
          sums[row + (entry >> 8)]! += (entry & 255) - 128;
        }
        break;
      }
      cell = end;
    }
  }
}
