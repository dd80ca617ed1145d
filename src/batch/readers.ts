import { join } from "node:path";
import { harmlessJson } from "../output/harmless.ts";
import { BatchStopped } from "./stopped.ts";
import { tallyOf } from "./tally.ts";
import type { Orders, Outcome, SlotTask, Task } from "./task.ts";
import { writeWhole } from "./write.ts";

/** The workers of a run. */
export interface Readers {
  /** Never rejects for the fault of an article: a worker that dies or hangs gives a failure. At most `jobs` at a time. */
  read(task: Task): Promise<Outcome>;
  stop(): Promise<void>;
}

export interface ReadersOptions {
  readonly jobs: number;
  /** Milliseconds for one article. */
  readonly deadline: number;
  /** The module that reads an article. */
  readonly worker: URL;
}

/** A new worker in the place of a dead one may take this many deadlines to load; it is no article's fault. */
const startingDeadlines = 10;

/**
 * What a worker's heap may hold. What an article makes dies with it, so a small young generation costs next to no time
 * and keeps the peak down; an article that needs more than 2 GB in all ends its worker, and is an error record.
 */
const limits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 2000 } as const;

/** Starts `jobs` workers and waits until each has loaded its data; throws BatchStopped where they cannot. */
export async function startReaders({ jobs, deadline, worker }: ReadersOptions, orders: Omit<Orders, "begun">): Promise<Readers> {
  const { Tinypool } = await import("tinypool");
  const begun = new Int32Array(new SharedArrayBuffer(4 * jobs));
  const workerData: Orders = { ...orders, begun };
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData,
    resourceLimits: limits,
    terminateTimeout: 10_000,
  });
  pool.on("error", () => {}); // a worker that dies idle is replaced like the others
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= pool.destroy().catch(() => {}));
  // All of them are waited for: a pool with a worker that is still failing cannot be ended.
  const starts = await Promise.allSettled(Array.from({ length: jobs }, () => pool.run(null, { name: "ready" })));
  const failure = starts.find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") {
    await stop();
    throw new BatchStopped(
      `the workers cannot start (${failure.reason instanceof Error ? failure.reason.message : String(failure.reason)})`,
    );
  }

  const slots = Array.from({ length: jobs }, (_, slot) => slot);
  return {
    stop,
    async read(task) {
      const slot = slots.pop() ?? 0;
      Atomics.store(begun, slot, 0);
      const clock = new AbortController();
      let rounds = 0;
      const timer = setInterval(() => {
        if (++rounds >= startingDeadlines || Atomics.load(begun, slot) === 1) clock.abort();
      }, deadline);
      try {
        return (await pool.run({ ...task, slot } satisfies SlotTask, { name: "read", signal: clock.signal })) as Outcome;
      } catch (error) {
        if (stopped !== null) throw error;
        const { code = "no reason given" } = error as NodeJS.ErrnoException;
        if (clock.signal.aborted) return failed(task, "deadline", `took longer than ${deadline / 1000} s`, orders.temporary);
        if (code === "ERR_WORKER_OUT_OF_MEMORY")
          return failed(
            task,
            "too-large",
            `needs more than ${limits.maxOldGenerationSizeMb / 1000} GB of memory; split it`,
            orders.temporary,
          );
        return failed(task, "crashed", `its worker died (${code})`, orders.temporary);
      } finally {
        clearInterval(timer);
        slots.push(slot);
      }
    },
  };
}

function failed({ path, report }: Task, code: string, message: string, temporary: string): Outcome {
  const record = { schema: "newsx/1", ok: false, source: { id: path, path }, error: { code, message } } as const;
  const json = harmlessJson(record);
  if (report !== null) writeWhole(report, `${json}\n`, join(temporary, "failed.tmp"));
  return { end: "made", tally: tallyOf(record), record: report === null ? json : null };
}
