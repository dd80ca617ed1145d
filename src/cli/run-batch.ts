import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import picomatch from "picomatch";
import { BatchStopped, finishedIn, LockedError, NoArticles, runBatch, type Progress } from "../batch/index.ts";
import { plainPaint } from "../output/format.ts";
import type { Layer } from "../types/report.ts";
import { showProgress } from "./batch-progress.ts";
import { summaryLines } from "./batch-summary.ts";
import { colorLevel, type ColorMode } from "./color.ts";
import type { Session } from "./command.ts";
import { toFile } from "./destination.ts";
import { RunError, UsageError } from "./errors.ts";
import { layers } from "./options.ts";
import { paintAt } from "./paint.ts";
import { version } from "./version.ts";

/** The options of `newsx batch`, as commander has read them. */
interface BatchFlags {
  readonly out: string;
  readonly html?: string;
  readonly jobs?: number;
  readonly glob?: string;
  readonly force?: boolean;
  readonly deadline: number;
  readonly only?: readonly Layer[];
  readonly lexicon?: string;
  readonly date?: string;
  readonly color: ColorMode;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Reads the folder, says on stderr how it went, and resolves to the exit code. */
export async function runBatchCommand(
  { proc, signal }: Session,
  folder: string,
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const flags = options as unknown as BatchFlags;
  if (!isFolder(folder)) throw new UsageError(`${folder}: is no folder; newsx batch reads a folder of dispatches`);
  if (!flags.out.endsWith(".ndjson") && isFile(flags.out))
    throw new UsageError(`${flags.out}: is a file; name a folder, or a file that ends in .ndjson`);
  if (flags.out.endsWith(".ndjson") && isFolder(flags.out))
    throw new UsageError(`${flags.out}: is a folder, but a name that ends in .ndjson means one file; give the folder another name`);
  const what = whatIsRead(folder, flags);
  const lexicon = flags.lexicon === undefined ? [] : (await import("./lexicon.ts")).readLexicon(flags.lexicon);
  const progress = flags.quiet ? null : showProgress(proc.stderr, proc.env);
  try {
    const { progress: counts, summary } = await runBatch({
      ...what,
      newsx: version,
      jobs: flags.jobs ?? availableParallelism(),
      only: flags.only ?? layers,
      lexicon,
      force: flags.force ?? false,
      deadline: flags.deadline * 1000,
      signal,
      ...(progress && { onProgress: (now: Progress) => progress.update(now) }),
    });
    progress?.end();
    if (flags.html !== undefined) await writePage(flags.html, what, flags.only ?? layers, signal);
    if (!flags.quiet) proc.stderr.write(summaryLines(counts, summary, paintAt(colorLevel(proc.stderr, flags.color, proc.env))));
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    progress?.end();
    if (error instanceof NoArticles && flags.glob !== undefined)
      throw new RunError(`${folder}: nothing in it matches ${flags.glob}; nothing was written`);
    if (error instanceof LockedError || error instanceof NoArticles) throw new RunError(error.message);
    if (error instanceof BatchStopped)
      throw new RunError(`${error.message}; what was finished is whole, and the same command goes on from there`);
    throw error;
  }
}

/** Which articles a run is about; the page is made of the same. */
function whatIsRead(folder: string, { out, date, glob, html }: BatchFlags): Parameters<typeof finishedIn>[0] {
  return {
    folder,
    out,
    date: date ?? null,
    ...(glob !== undefined && { include: picomatch(glob) }),
    ...(html !== undefined && { skip: [html] }),
  };
}

/** One page of all that the run holds, made from its records. */
async function writePage(
  file: string,
  what: Parameters<typeof finishedIn>[0],
  shown: readonly Layer[],
  signal: AbortSignal,
): Promise<void> {
  const { html } = await import("../output/html.ts");
  const entries = finishedIn(what);
  const view = { width: 80, paint: plainPaint, pretty: false, layers: shown };
  const destination = await toFile(file);
  try {
    for await (const piece of html.write(entries, view)) {
      await destination.write(piece);
      signal.throwIfAborted();
    }
    await destination.keep();
  } catch (error) {
    await destination.discard();
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
