import type { Lexicon } from "../types/lexicon.ts";
import type { Receipt } from "../types/report.ts";
import type { Tally } from "./tally.ts";

/** What every worker of a run is told once. */
export interface Orders {
  /** What each report will say it was made with. */
  readonly receipt: Receipt;
  readonly lexicon: Lexicon;
  /** Does again what is done. */
  readonly force: boolean;
  /** Shared memory, a number for each slot: 1 once a worker has begun to read the slot's article. */
  readonly begun: Int32Array;
}

/** One article to read. */
export interface Task {
  /** Relative to the folder; the `source.id` of the record. */
  readonly path: string;
  /** Where it lies; or why there is none. */
  readonly from: { readonly file: string | Uint8Array } | { readonly code: string; readonly message: string };
  /** Where its report goes; null where the record is a line of a stream. */
  readonly report: string | null;
  /** Where an earlier run may have put its report, when other names stood beside it; null for nowhere. */
  readonly former: string | null;
  /** Records of earlier runs that may still hold; where there is a report, it is looked at instead. */
  readonly earlier: readonly string[];
}

/** A task on its way to a worker: no two at a time have the same slot. */
export interface SlotTask extends Task {
  readonly slot: number;
}

/**
 * How an article ended: `kept` as an earlier run left it, `made` for the first time, `redone` because it, newsx or the
 * options changed, or `stopped` because its report could not be written, which ends the run. The record is the text to be
 * written; null where the report of an earlier run stays.
 */
export type Outcome =
  | { readonly end: "kept" | "made" | "redone"; readonly tally: Tally; readonly record: string | null }
  | { readonly end: "stopped"; readonly message: string };
