import { harmlessJson } from "../output/harmless.ts";
import { BatchStopped } from "./stopped.ts";
import { tallyOf } from "./tally.ts";
import type { Orders, Outcome, SlotTask, Task } from "./task.ts";

/** The workers of a run. */
export interface Readers {
  /**
   * Reads an article, once a worker is free. Never rejects for the fault of an article: a worker that dies or hangs gives
   * a failure.
   */
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

  const free = Array.from({ length: jobs }, (_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];
  return {
    stop,
    async read(task) {
      const slot = free.pop() ?? (await new Promise<number>((resolve) => waiting.push(resolve)));
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
        if (clock.signal.aborted) return failed(task, "deadline", `took longer than ${deadline / 1000} s`);
        if (code === "ERR_WORKER_OUT_OF_MEMORY")
          return failed(task, "too-large", `needs more than ${limits.maxOldGenerationSizeMb / 1000} GB of memory; split it`);
        return failed(task, "crashed", `its worker died (${code})`);
      } finally {
        clearInterval(timer);
        const next = waiting.shift();
        if (next === undefined) free.push(slot);
        else next(slot);
      }
    },
  };
}

function failed({ path }: Task, code: string, message: string): Outcome {
  const record = { schema: "newsx/1", ok: false, source: { id: path, path }, error: { code, message } } as const;
  return { end: "made", tally: tallyOf(record), record: harmlessJson(record) };
}
