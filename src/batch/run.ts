import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { harmlessJson } from "../output/harmless.ts";
import type { Lexicon } from "../types/lexicon.ts";
import type { Layer } from "../types/report.ts";
import { earlierIn, type Earlier } from "./earlier.ts";
import { countOf, itemsOf, type ClosedFolder, type Item, type WalkOptions } from "./folder.ts";
import { holdMemory, markAlone } from "./heaps.ts";
import { inOrder } from "./in-order.ts";
import { lock } from "./lock.ts";
import { startReaders } from "./readers.ts";
import { makeFolders } from "./make-folders.ts";
import { startReports, writers } from "./reports.ts";
import { openStream, type RecordStream } from "./record-stream.ts";
import { BatchStopped, NoArticles } from "./stopped.ts";
import { startSummary, type Summary } from "./summary.ts";
import { realPath, targetOf, walkOf, type Target } from "./target.ts";
import type { Outcome, Task } from "./task.ts";
import { writeWhole } from "./write.ts";

export interface BatchOptions {
  readonly folder: string;
  /** A folder for one report an article, or a file that ends in `.ndjson` for one stream in the order of the input. */
  readonly out: string;
  readonly newsx: string;
  readonly jobs: number;
  readonly date: string | null;
  readonly only: readonly Layer[];
  /** Names the user knows better. */
  readonly lexicon?: Lexicon;
  /** Which of the folder's files are read; all that newsx can read by default. */
  readonly include?: (path: string) => boolean;
  /** Files in the folder that are no articles, whatever they are called. */
  readonly skip?: readonly string[];
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

/** Articles after which the workers have warmed, and the heaps need not grow any more. */
const warm = 200;
/** A result waits at most for this many before it: enough to keep workers busy behind a slow article. */
const ahead = 256;

/**
 * Reads a folder of dispatches with several workers. Finished records are found again by their receipts, so that a run
 * after a stop goes on where it was, and its result is byte for byte that of a run that nothing disturbed.
 * Throws NoArticles, LockedError, BatchStopped, or the reason of `signal`.
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  try {
    const folder = await realPath(resolve(options.folder));
    const target = await targetOf(options.out);
    const walk = await walkOf(options, target);
    const jobs = await countOf(itemsOf(folder, walk), (count) => count >= options.jobs); // more workers than articles would only load
    if (jobs === 0) throw new NoArticles(`${options.folder}: no article to read here; nothing was written`);
    const unlock = lock(target.lock);
    try {
      return await runLocked({ ...options, jobs }, folder, target, walk);
    } finally {
      if (target.temporary !== null) rmSync(target.temporary, { recursive: true, force: true });
      unlock();
    }
  } catch (error) {
    options.signal.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new BatchStopped(message);
  }
}

async function runLocked(options: BatchOptions, folder: string, target: Target, walk: WalkOptions): Promise<BatchResult> {
  const { signal, jobs, newsx, date, only, lexicon = [], force = false, deadline = 30_000 } = options;
  const temporary = target.temporary ?? dirname(target.lock);
  makeFolders(temporary);
  const receipt = { newsx, date, only, lexicon: lexicon.length === 0 ? null : hashOf(lexicon) };
  const worker = options.worker ?? new URL("./worker.cjs", import.meta.url);
  markAlone();
  const readers = await startReaders({ jobs, deadline, worker }, { receipt, lexicon, force });
  let stream: RecordStream | null = null;
  let earlier: Earlier | null = null;
  let isOver = false;
  const reports = startReports(temporary);
  const onAbort = (): void => void readers.stop();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    signal.throwIfAborted(); // while the workers loaded
    if (target.stream !== null) stream = await openStream(target.stream);
    if (stream !== null) earlier = earlierIn(stream.earlier);
    const summing = startSummary();
    const progress = { total: null as number | null, made: 0, redone: 0, kept: 0, failed: 0 };
    // What cannot be listed is met, and told, by the run itself.
    void countOf(itemsOf(folder, walk), () => isOver).then((total) => (progress.total = total), () => {}); // prettier-ignore

    let read = 0;
    const work = async (task: Task): Promise<Outcome> => {
      const outcome = await readers.read(task);
      return task.report === null ? outcome : reports.put(task.report, outcome);
    };
    const tasks = tasksOf(itemsOf(folder, walk), target.reports, earlier);
    for await (const outcome of inOrder(tasks, work, { atOnce: jobs + writers, ahead })) {
      signal.throwIfAborted();
      if (++read === warm) holdMemory();
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
      await writeWhole(join(target.reports, "summary.json"), `${harmlessJson(summary, 2)}\n`, join(temporary, "summary.tmp"));
    return { progress, summary };
  } finally {
    isOver = true;
    signal.removeEventListener("abort", onAbort);
    await earlier?.close();
    await stream?.close();
    await readers.stop();
    await reports.settled(); // before another run may write here
  }
}

async function* tasksOf(items: AsyncIterable<Item | ClosedFolder>, reports: string | null, earlier: Earlier | null): AsyncGenerator<Task> {
  const placeOf = (report: string | null): string | null => (reports === null || report === null ? null : join(reports, report));
  for await (const item of items) {
    const { path } = item;
    // What a closed folder holds has no names, so there is no place for its reports: it counts, and in a stream it is a record.
    if ("error" in item)
      yield { path, from: { code: item.error.code, message: item.error.message }, report: null, former: null, earlier: [] };
    else {
      const { file, output, former } = item;
      yield { path, from: { file }, report: placeOf(output), former: placeOf(former), earlier: (await earlier?.of(path)) ?? [] };
    }
  }
}

function hashOf(lexicon: Lexicon): string {
  return createHash("sha256").update(JSON.stringify(lexicon)).digest("hex");
}
