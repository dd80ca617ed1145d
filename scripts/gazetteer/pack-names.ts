import { BUCKETS, CHECK_BITS, GROUP_BITS, INDEX_BITS, PRIMARY_BIT } from "../../src/language/gazetteer-format.ts";
import { checkOf, foldPlace, hashOf } from "../../src/language/place-name.ts";
import type { Section } from "../../src/language/sections.ts";

/** The names of a place, as written. */
export interface Named {
  readonly main: readonly string[];
  readonly others: readonly string[];
}

/** The sections that `nameBuckets` reads; a place is its index in `places`. */
export function packNames(places: readonly Named[]): Record<string, Section> {
  if (places.length > PRIMARY_BIT) throw new Error(`${places.length} places do not fit in ${INDEX_BITS} bits`);
  const rows: { bucket: number; print: number; entry: number }[] = [];
  places.forEach(({ main, others }, index) => {
    const seen = new Set<string>();
    const add = (form: string, primary: boolean): void => {
      const folded = foldPlace(form);
      if (folded.length < 2 || seen.has(folded)) return;
      seen.add(folded);
      const hash = hashOf(folded);
      const check = checkOf(folded) & ((1 << CHECK_BITS) - 1);
      const entry = (index | (primary ? PRIMARY_BIT : 0) | (check << (INDEX_BITS + 1))) >>> 0;
      rows.push({ bucket: hash & (BUCKETS - 1), print: hash >>> 24, entry });
    };
    for (const form of main) add(form, true);
    for (const form of others) add(form, false);
  });
  rows.sort((a, b) => a.bucket - b.bucket || a.print - b.print || a.entry - b.entry);

  const groups = new Uint32Array((BUCKETS >>> GROUP_BITS) + 1);
  const starts = new Uint16Array(BUCKETS + 1);
  let row = 0;
  for (let bucket = 0; bucket <= BUCKETS; bucket++) {
    const group = bucket >>> GROUP_BITS;
    if (bucket % (1 << GROUP_BITS) === 0) groups[group] = row;
    if (row - groups[group]! > 0xffff) throw new Error("a group of buckets holds too many names; make it smaller");
    starts[bucket] = row - groups[group]!;
    while (rows[row]?.bucket === bucket) row++;
  }
  return {
    "names.groups": groups,
    "names.starts": starts,
    "names.prints": Uint8Array.from(rows, ({ print }) => print),
    "names.entries": Uint32Array.from(rows, ({ entry }) => entry),
  };
}
