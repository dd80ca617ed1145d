/**
 * A set of 32-bit hashes in buckets, each member known by 16 of its bits; a member's place in the set is its row in the
 * arrays that lie beside it. About three bytes a member, read straight from the file.
 */
export interface HashIndex {
  /** Where each bucket begins; one more than there are buckets, which are a power of two. */
  readonly starts: Uint32Array;
  readonly prints: Uint16Array;
}

/** The row of a hash, or -1. One unknown hash in ten thousand is taken for a member. */
export function rowOf(index: HashIndex, hash: number): number {
  const { starts, prints } = index;
  const bucket = hash & (starts.length - 2);
  const print = hash >>> 16;
  const end = starts[bucket + 1]!;
  for (let row = starts[bucket]!; row < end; row++) if (prints[row] === print) return row;
  return -1;
}
