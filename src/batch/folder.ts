import { opendir, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import type { InputError } from "../input/index.ts";
import { fileError } from "../input/index.ts";
import { outputsOf } from "./output-names.ts";
import { fileBelow, shownName, type FilePath } from "./path-bytes.ts";

/** One article of a folder and the name its report will have; `path` and names of reports are relative, with forward slashes. */
export interface Item {
  readonly path: string;
  /** Where it lies: not always `path` below the folder, since names need not be UTF-8. */
  readonly file: FilePath;
  /** No two items of a folder have the same. */
  readonly output: string;
  /** Where a report of it may lie from when its folder held other names; null where that name is another's. */
  readonly former: string | null;
}

/** A folder that cannot be listed, in the place of what it holds. */
export interface ClosedFolder {
  readonly path: string;
  readonly error: InputError;
}

export interface WalkOptions {
  /** Says of a relative path whether it is read; all that newsx can read by default. */
  readonly include?: (path: string) => boolean;
  /** Absolute paths that are left out with all below them: what the run writes may lie inside the folder. */
  readonly skip?: readonly string[];
}

/** What a report's own files are called in the folder of the reports: no report may have their names. */
const reserved: readonly string[] = ["summary.json"];

/**
 * The articles of a folder in the order of their paths, each folder sorted by code units; only one folder's
 * names are in memory at a time. Hidden names and what is no file are left out. A link to a file is read, also one that
 * leads nowhere, so that it is not lost in silence; links to folders are not followed: they may lead round or out.
 * Throws what the file system throws where the folder itself cannot be listed.
 */
export async function* itemsOf(root: string, { include = isReadable, skip = [] }: WalkOptions = {}): AsyncGenerator<Item | ClosedFolder> {
  yield* below("", root, reserved);

  async function* below(folder: string, place: FilePath, taken: readonly string[]): AsyncGenerator<Item | ClosedFolder> {
    const files: string[] = [];
    const folders: string[] = [];
    /** The bytes of names that are no UTF-8, by how they are shown. */
    const odd = new Map<string, Buffer>();
    try {
      for await (const entry of await opendir(place, { encoding: "buffer" as BufferEncoding })) {
        const bytes = entry.name as unknown as Buffer;
        const { name, isExact } = shownName(bytes);
        if (name.startsWith(".") || skip.includes(join(root, folder, name))) continue;
        if (!isExact) odd.set(name, bytes);
        if (entry.isDirectory()) folders.push(name);
        else if (!include(posix.join(folder, name))) continue;
        else if (entry.isFile() || (entry.isSymbolicLink() && (await mayBeFile(fileBelow(place, odd.get(name) ?? name))))) files.push(name);
      }
    } catch (error) {
      if (folder === "") throw error;
      yield { path: folder, error: fileError(error) };
      return;
    }
    const outputs = outputsOf(files, [...taken, ...folders]);
    for (const name of [...files, ...folders].sort(byCodeUnits)) {
      const path = posix.join(folder, name);
      const file = fileBelow(place, odd.get(name) ?? name);
      const names = outputs(name);
      if (names === null) yield* below(path, file, []);
      else yield { path, file, output: posix.join(folder, names.output), former: names.former && posix.join(folder, names.former) };
    }
  }
}

/** How many items there are, or as many as were seen when `isEnough` said so. Throws what listing throws. */
export async function countOf(items: AsyncIterable<Item | ClosedFolder>, isEnough: (count: number) => boolean): Promise<number> {
  let count = 0;
  for await (const _ of items) if (isEnough(++count)) break;
  return count;
}

/** A pipe or a device would be waited for without end; a folder is no article. */
async function mayBeFile(link: FilePath): Promise<boolean> {
  return stat(link).then(
    (target) => target.isFile(),
    () => true,
  );
}

/** Where `a` stands before `b` in the order of `itemsOf`: negative before, positive after, 0 the same. */
export function comparePaths(a: string, b: string): number {
  const left = a.split("/");
  const right = b.split("/");
  const depth = Math.min(left.length, right.length);
  for (let level = 0; level < depth; level++) {
    const order = byCodeUnits(left[level] ?? "", right[level] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Whether newsx reads such a file: by the end of its name. */
export function isReadable(path: string): boolean {
  return /\.(?:txt|md|html?)$/i.test(path);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
