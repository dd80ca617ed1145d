/** Gives each hash that was seen often enough a number from 0 on. */
export interface Numbering {
  readonly size: number;
  /** The number of a hash, or -1. */
  of(hash: number): number;
  /** The hash of each number. */
  readonly hashes: Int32Array;
}

/** Counts hashes, then numbers those that were counted at least `least` times. */
export function countHashes(): { count(hash: number): void; number(least: number): Numbering } {
  let capacity = 1 << 20;
  let keys = new Int32Array(capacity);
  let counts = new Uint8Array(capacity);
  let used = 0;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(capacity));
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    capacity *= 2;
    keys = new Int32Array(capacity);
    counts = new Uint8Array(capacity);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] === 0) continue;
      const slot = slotOf(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      counts[slot] = oldCounts[i]!;
    }
  };
  return {
    count(hash) {
      const slot = slotOf(hash);
      if (counts[slot] === 0) {
        keys[slot] = hash;
        if (++used * 2 > capacity) {
          counts[slot] = 1;
          grow();
          return;
        }
      }
      if (counts[slot]! < 255) counts[slot]!++;
    },
    number(least) {
      const numbers = new Int32Array(capacity).fill(-1);
      const hashes: number[] = [];
      for (let slot = 0; slot < capacity; slot++) {
        if (counts[slot]! < least || counts[slot] === 0) continue;
        numbers[slot] = hashes.length;
        hashes.push(keys[slot]!);
      }
      return {
        size: hashes.length,
        hashes: Int32Array.from(hashes),
        of: (hash) => (counts[slotOf(hash)] === 0 ? -1 : numbers[slotOf(hash)]!),
      };
    },
  };
}
