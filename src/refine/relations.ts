import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";
import { newerTolls } from "./newer-toll.ts";
import { partsOfTotals } from "./part-of-total.ts";
import { saidTwice } from "./said-twice.ts";

/** How a figure stands to others of the article, as indexes among them. */
export interface Relations {
  /** The total that it is a part of. */
  readonly partOf: number | null;
  /** The earlier figure that it says again. */
  readonly repeats: number | null;
  /** The older figure that it replaces. */
  readonly supersedes: number | null;
}

/** The relations of each figure, in the same order. */
export function relate(doc: Document, tolls: readonly Finding<Toll>[]): Relations[] {
  const parts = partsOfTotals(tolls);
  const repeats = saidTwice(doc, tolls);
  const newer = newerTolls(doc, tolls);
  return tolls.map((_, index) => ({ partOf: parts[index] ?? null, repeats: repeats[index] ?? null, supersedes: newer[index] ?? null }));
}
