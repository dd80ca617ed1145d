import { join } from "node:path";
import type { Outcome } from "./task.ts";
import { writeWhole } from "./write.ts";

/** Reports on their way to the disk. */
export interface Reports {
  /** Puts the record of `outcome` in its place and gives the rest of it; where that fails, the end of the run. */
  put(report: string, outcome: Outcome): Promise<Outcome>;
  /** Resolves when none is on its way any more. */
  settled(): Promise<void>;
}

/** Reports that may be on their way at once, while the workers read on: as many as node has threads for. */
export const writers = 4;

/** Starts to write reports, each under a name of its own in the folder `temporary` until it is whole. */
export function startReports(temporary: string): Reports {
  const onTheirWay = new Set<Promise<unknown>>();
  let begun = 0;
  return {
    async put(report, outcome) {
      if (outcome.end === "stopped" || outcome.record === null) return outcome;
      const { end, tally, record } = outcome;
      const writing = writeWhole(report, `${record}\n`, join(temporary, `${++begun}.tmp`));
      onTheirWay.add(writing);
      try {
        await writing;
        return { end, tally, record: null };
      } catch (error) {
        return notWritten(report, error);
      } finally {
        onTheirWay.delete(writing);
      }
    },
    async settled() {
      await Promise.allSettled(onTheirWay);
    },
  };
}

/** The end of a run that could not put a report in its place. */
export function notWritten(report: string, error: unknown): Outcome {
  return { end: "stopped", message: `${report}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
}
