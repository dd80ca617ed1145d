import type { Layer } from "../types/report.ts";
import type { Tally } from "./tally.ts";

/** What every worker of a run is told once. */
export interface Orders {
  readonly folder: string;
  /** Version of newsx, for the receipts. */
  readonly newsx: string;
  readonly date: string | null;
  readonly only: readonly Layer[];
  /** Does again what is done. */
  readonly force: boolean;
  /** Where reports are written before they are put in place; each worker has a name of its own there. */
  readonly temporary: string;
}

/** One article to read. */
export interface Task {
  /** Relative to the folder; the `source.id` of the record. */
  readonly path: string;
  /** Where its report goes; null where the worker hands the record back. */
  readonly report: string | null;
  /** Records of earlier runs that may still hold; where there is a report, it is looked at instead. */
  readonly earlier: readonly string[];
}

/**
 * How an article ended: `kept` as an earlier run left it, `made` for the first time, `redone` because it, newsx or the
 * options changed, or `stopped` because its report could not be written, which ends the run.
 */
export type Outcome =
  | { readonly end: "kept" | "made" | "redone"; readonly tally: Tally; readonly record: string | null }
  | { readonly end: "stopped"; readonly message: string };
