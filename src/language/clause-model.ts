import { readSections } from "./sections.ts";

/** A trained model of which words a verb of saying reports; see scripts/train-quotes. */
export interface ClauseModel {
  /** Three weights for each hashed feature: outside, first, inside. */
  readonly rows: Int8Array;
  /** Weights of passing from one label to another, on the scale of `rows`. */
  readonly passing: Int32Array;
  /** What each token inside is worth beforehand: where precision and recall were balanced on articles held out. */
  readonly bonus: number;
}

/** Reads data/packed/clauses.bin. */
export function loadClauseModel(): ClauseModel {
  const section = readSections("clauses.bin");
  const passing = Int32Array.from(section("passing"));
  return { rows: section("rows") as Int8Array, passing, bonus: section("bonus")[0] ?? 0 };
}
