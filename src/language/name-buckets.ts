import { BUCKETS, CHECK_BITS, GROUP_BITS, INDEX_BITS, PRIMARY_BIT } from "./gazetteer-format.ts";
import { checkOf, hashOf } from "./place-name.ts";
import type { Section } from "./sections.ts";

/** A place that bears a name. */
export interface Bearer {
  readonly index: number;
  /** The name is its main one. */
  readonly primary: boolean;
}

/** The bearers of a folded name. Names themselves are not kept, only hashes of them. */
export function nameBuckets(section: (name: string) => Section): (folded: string) => Bearer[] {
  const groups = section("names.groups");
  const starts = section("names.starts");
  const prints = section("names.prints");
  const entries = section("names.entries");
  const startOf = (bucket: number): number => groups[bucket >>> GROUP_BITS]! + starts[bucket]!;
  return (folded) => {
    const hash = hashOf(folded);
    const check = checkOf(folded) & ((1 << CHECK_BITS) - 1);
    const bucket = hash & (BUCKETS - 1);
    const end = startOf(bucket + 1);
    const found: Bearer[] = [];
    for (let row = startOf(bucket); row < end; row++) {
      const entry = entries[row]!;
      if (prints[row] === hash >>> 24 && entry >>> (INDEX_BITS + 1) === check)
        found.push({ index: entry & (PRIMARY_BIT - 1), primary: (entry & PRIMARY_BIT) !== 0 });
    }
    return found;
  };
}
