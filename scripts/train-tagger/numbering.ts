/** Gives each hash that was seen often enough a number from 0 on. */
export interface Numbering {
  readonly size: number;
  /** The number of a hash, or -1. */
  of(hash: number): number;
  /** The hash of each number. */
  readonly hashes: Int32Array;
}

export interface Counter {
  /** Notes that a hash was seen so many times more. */
  count(hash: number, times: number): void;
  /** Numbers what was seen at least `least` times. */
  number(least: number): Numbering;
}

/** Counts hashes; `bits` is the logarithm of the room, which must be twice what comes. */
export function countHashes(bits: number): Counter {
  const keys = new Int32Array(1 << bits);
  const counts = new Int32Array(1 << bits);
  const last = (1 << bits) - 1;
  const shift = 32 - bits;
  let used = 0;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  };
  return {
    count(hash, times) {
      const slot = slotOf(hash);
      if (counts[slot] === 0) {
        keys[slot] = hash;
        if (++used * 8 > last * 7) throw new Error("more features than there is room for");
      }
      counts[slot]! += times;
    },
    number(least) {
      const numbers = new Int32Array(1 << bits);
      let size = 0;
      for (let slot = 0; slot <= last; slot++) numbers[slot] = counts[slot]! >= least ? size++ : -1;
      const hashes = new Int32Array(size);
      for (let slot = 0; slot <= last; slot++) if (numbers[slot]! >= 0) hashes[numbers[slot]!] = keys[slot]!;
      return {
        size,
        hashes,
        of(hash) {
          const slot = slotOf(hash);
          return counts[slot] === 0 ? -1 : numbers[slot]!;
        },
      };
    },
  };
}
