import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import picomatch from "picomatch";
import { BatchStopped, finishedIn, LockedError, runBatch, type Progress } from "../batch/index.ts";
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
  const progress = flags.quiet ? null : showProgress(proc.stderr, proc.env);
  try {
    const { progress: counts, summary } = await runBatch({
      folder,
      out: flags.out,
      newsx: version,
      jobs: flags.jobs ?? availableParallelism(),
      date: flags.date ?? null,
      only: flags.only ?? layers,
      ...(flags.glob !== undefined && { include: picomatch(flags.glob) }),
      force: flags.force ?? false,
      deadline: flags.deadline * 1000,
      signal,
      ...(progress && { onProgress: (now: Progress) => progress.update(now) }),
    });
    progress?.end();
    if (flags.html !== undefined) await writePage(flags.html, folder, flags, signal);
    if (!flags.quiet) proc.stderr.write(summaryLines(counts, summary, paintAt(colorLevel(proc.stderr, flags.color, proc.env))));
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    progress?.end();
    if (error instanceof LockedError) throw new RunError(error.message);
    if (error instanceof BatchStopped)
      throw new RunError(`${error.message}; what was finished is whole, and the same command goes on from there`);
    throw error;
  }
}

/** One page of all that the run holds, made from its records. */
async function writePage(file: string, folder: string, flags: BatchFlags, signal: AbortSignal): Promise<void> {
  const { html } = await import("../output/html.ts");
  const { out, date = null, glob } = flags;
  const entries = finishedIn({ folder, out, date, ...(glob !== undefined && { include: picomatch(glob) }) });
  const view = { width: 80, paint: plainPaint, pretty: false, layers: flags.only ?? layers };
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
