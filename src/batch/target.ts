import { realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { WalkOptions } from "./folder.ts";

/** Where a run writes; all paths are absolute. */
export interface Target {
  /** The folder of reports; null for a stream. */
  readonly reports: string | null;
  /** The file of the stream; null for a folder. */
  readonly stream: string | null;
  readonly lock: string;
  /** A folder of the run's own; null for a stream. */
  readonly temporary: string | null;
  /** What of all this may lie among the articles and is none. */
  readonly own: readonly string[];
}

/** Reads the `--out` of a run: a name that ends in `.ndjson` is one stream, any other a folder of reports. */
export async function targetOf(out: string): Promise<Target> {
  const path = await realPath(resolve(out));
  if (!out.endsWith(".ndjson"))
    return { reports: path, stream: null, lock: join(path, ".newsx", "lock"), temporary: join(path, ".newsx"), own: [path] };
  const own = ["", ".part", ".before", ".lock"].map((end) => path + end);
  return { reports: null, stream: path, lock: `${path}.lock`, temporary: null, own };
}

/** The path without links, as far as it is there: two names of one place must be one place. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), path.slice(above.length));
  }
}

/** What of a folder is read: never what the run itself writes. */
export async function walkOf({ include, skip = [] }: WalkOptions, { own }: Target): Promise<WalkOptions> {
  const others = await Promise.all(skip.map((path) => realPath(resolve(path))));
  return { ...(include && { include }), skip: [...own, ...others] };
}
