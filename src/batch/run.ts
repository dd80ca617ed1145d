import { existsSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Tinypool } from "tinypool";
import { harmlessJson } from "../output/harmless.ts";
import type { Layer } from "../types/report.ts";
import { earlierIn, type Earlier } from "./earlier.ts";
import { itemsOf, type Item } from "./folder.ts";
import { inOrder } from "./in-order.ts";
import { lock } from "./lock.ts";
import { openStream, type RecordStream } from "./record-stream.ts";
import { startSummary, type Summary } from "./summary.ts";
import { tallyOf } from "./tally.ts";
import type { Orders, Outcome, Task } from "./task.ts";
import { writeWhole } from "./write.ts";

export interface BatchOptions {
  readonly folder: string;
  /** A folder for one report an article, or a file that ends in `.ndjson` for one stream in the order of the input. */
  readonly out: string;
  readonly newsx: string;
  readonly jobs: number;
  readonly date: string | null;
  readonly only: readonly Layer[];
  /** Which of the folder's files are read; all that newsx can read by default. */
  readonly include?: (path: string) => boolean;
  readonly force?: boolean;
  /** Milliseconds for one article. */
  readonly deadline?: number;
  readonly signal: AbortSignal;
  /** Called after each article, in the order of the input. */
  readonly onProgress?: (progress: Progress) => void;
  /** The module that reads an article; tests give one that dies or hangs. */
  readonly worker?: URL;
}

/** How far a run has come; counts of articles. */
export interface Progress {
  /** How many there are in all; null while they are being counted. */
  readonly total: number | null;
  readonly made: number;
  readonly redone: number;
  readonly kept: number;
  readonly failed: number;
}

export interface BatchResult {
  readonly progress: Progress;
  readonly summary: Summary;
}

/** The run cannot go on; what is finished is whole, and the same command goes on from there. */
export class BatchStopped extends Error {
  override readonly name = "BatchStopped";
}

/** A result waits at most for this many before it: enough to keep workers busy behind a slow article. */
const ahead = 256;

/**
 * Reads a folder of dispatches with several workers. Finished records are found again by their receipts, so that a run
 * after a stop goes on where it was, and its result is byte for byte that of a run that nothing disturbed.
 * Throws LockedError, BatchStopped, or the reason of `signal`.
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const folder = resolve(options.folder);
  const target = targetOf(resolve(options.out));
  const unlock = lock(target.lock);
  try {
    return await runLocked(options, folder, target);
  } catch (error) {
    options.signal.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new BatchStopped(message);
  } finally {
    if (target.temporary !== null) rmSync(target.temporary, { recursive: true, force: true });
    unlock();
  }
}

interface Target {
  /** The folder of reports; null for a stream. */
  readonly reports: string | null;
  /** The file of the stream; null for a folder. */
  readonly stream: string | null;
  readonly lock: string;
  readonly temporary: string | null;
}

function targetOf(out: string): Target {
  return out.endsWith(".ndjson")
    ? { reports: null, stream: out, lock: `${out}.lock`, temporary: null }
    : { reports: out, stream: null, lock: join(out, ".newsx", "lock"), temporary: join(out, ".newsx") };
}

async function runLocked(options: BatchOptions, folder: string, target: Target): Promise<BatchResult> {
  const { signal, include, jobs } = options;
  const walk = { ...(include && { include }), ...(target.reports !== null && { skip: target.reports }) };
  const temporary = target.temporary ?? dirname(target.lock);
  await mkdir(temporary, { recursive: true });
  const orders: Orders = {
    folder,
    newsx: options.newsx,
    date: options.date,
    only: options.only,
    force: options.force ?? false,
    temporary,
  };
  const readers = await startReaders(options, orders);
  let stream: RecordStream | null = null;
  let earlier: Earlier | null = null;
  const onAbort = (): void => void readers.stop();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    if (target.stream !== null) stream = await openStream(target.stream);
    if (stream !== null) earlier = earlierIn(stream.earlier);
    const summing = startSummary();
    const progress = { total: null as number | null, made: 0, redone: 0, kept: 0, failed: 0 };
    void countOf(folder, walk).then((total) => (progress.total = total));

    const tasks = tasksOf(itemsOf(folder, walk), target.reports, earlier);
    for await (const outcome of inOrder(tasks, readers.read, { atOnce: jobs, ahead })) {
      signal.throwIfAborted();
      if (outcome.end === "stopped") throw new BatchStopped(outcome.message);
      if (!outcome.tally.ok && !existsSync(folder)) throw new BatchStopped(`${options.folder}: the folder is gone`);
      await stream?.write(`${outcome.record}\n`);
      summing.add(outcome.tally);
      if (outcome.tally.ok) progress[outcome.end]++;
      else progress.failed++;
      options.onProgress?.(progress);
    }
    signal.throwIfAborted();
    const summary = summing.result();
    await stream?.keep();
    if (target.reports !== null)
      writeWhole(join(target.reports, "summary.json"), `${harmlessJson(summary, 2)}\n`, join(temporary, "summary.tmp"));
    return { progress, summary };
  } finally {
    signal.removeEventListener("abort", onAbort);
    await earlier?.close();
    await stream?.close();
    await readers.stop();
  }
}

async function* tasksOf(items: AsyncIterable<Item>, reports: string | null, earlier: Earlier | null): AsyncGenerator<Task> {
  for await (const { path, output } of items) {
    yield { path, report: reports === null ? null : join(reports, output), earlier: (await earlier?.of(path)) ?? [] };
  }
}

async function countOf(folder: string, walk: Parameters<typeof itemsOf>[1]): Promise<number | null> {
  let count = 0;
  try {
    for await (const _ of itemsOf(folder, walk)) count++;
  } catch {
    return null; // the run itself will meet the same and say so
  }
  return count;
}

interface Readers {
  /** Never rejects for the fault of an article: a worker that dies or hangs gives a failure. */
  read(task: Task): Promise<Outcome>;
  stop(): Promise<void>;
}

async function startReaders({ jobs, worker, deadline = 30_000 }: BatchOptions, orders: Orders): Promise<Readers> {
  const filename = (worker ?? new URL("./worker.js", import.meta.url)).href;
  const pool = new Tinypool({ filename, minThreads: jobs, maxThreads: jobs, workerData: orders, terminateTimeout: 10_000 });
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

  return {
    stop,
    async read(task) {
      const clock = new AbortController();
      const timer = setTimeout(() => clock.abort(), deadline);
      try {
        return (await pool.run(task, { signal: clock.signal })) as Outcome;
      } catch (error) {
        if (stopped !== null) throw error;
        const [code, why] = clock.signal.aborted
          ? ["deadline", `took longer than ${deadline / 1000} s`]
          : ["crashed", `its worker died (${(error as NodeJS.ErrnoException).code ?? "no reason given"})`];
        return failed(task, code, why, orders.temporary);
      } finally {
        clearTimeout(timer);
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
