import type { HashIndex } from "../src/language/hash-index.ts";

/** Packs hashes into an index; `order[row]` is the place in `hashes` of what stands at that row. */
export function packIndex(hashes: readonly number[] | Int32Array): { index: HashIndex; order: number[] } {
  let buckets = 1;
  while (buckets * 6 < hashes.length) buckets *= 2;
  const bucketOf = (at: number): number => hashes[at]! & (buckets - 1);
  const order = Array.from(hashes, (_, at) => at).sort((a, b) => bucketOf(a) - bucketOf(b) || (hashes[a]! >>> 0) - (hashes[b]! >>> 0));
  const starts = new Uint32Array(buckets + 1);
  for (const at of order) starts[bucketOf(at) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  return { index: { starts, prints: Uint16Array.from(order, (at) => hashes[at]! >>> 16) }, order };
}
