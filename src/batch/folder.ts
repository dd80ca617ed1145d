import { opendir, stat } from "node:fs/promises";
import { join, posix } from "node:path";

/** One article of a folder and the name its report will have; both relative, with forward slashes. */
export interface Item {
  readonly path: string;
  /** No two items of a folder have the same. */
  readonly output: string;
}

export interface WalkOptions {
  /** Says of a relative path whether it is read; all that newsx can read by default. */
  readonly include?: (path: string) => boolean;
  /** An absolute path that is left out with all below it: the folder of the reports may lie inside. */
  readonly skip?: string;
}

/** What a report's own files are called in the folder of the reports: no report may have their names. */
const reserved: readonly string[] = ["summary.json"];

/**
 * The articles of a folder in the order of their paths, each folder sorted by code units; only one folder's
 * names are in memory at a time. Hidden names and what is no file are left out. A link to a file is read, also one that
 * leads nowhere, so that it is not lost in silence; links to folders are not followed: they may lead round or out.
 * Throws what the file system throws where a folder cannot be listed.
 */
export async function* itemsOf(root: string, { include = isReadable, skip }: WalkOptions = {}): AsyncGenerator<Item> {
  yield* below("", reserved);

  async function* below(folder: string, taken: readonly string[]): AsyncGenerator<Item> {
    const files: string[] = [];
    const folders: string[] = [];
    for await (const entry of await opendir(join(root, folder))) {
      const path = posix.join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) folders.push(entry.name);
      else if (include(path) && (entry.isFile() || (entry.isSymbolicLink() && (await mayBeFile(join(root, path)))))) files.push(entry.name);
    }
    const outputs = outputNames(files, [...taken, ...folders]);
    for (const name of [...files, ...folders].sort(byCodeUnits)) {
      const path = posix.join(folder, name);
      const output = outputs.get(name);
      if (output !== undefined) yield { path, output: posix.join(folder, output) };
      else if (join(root, path) !== skip) yield* below(path, []);
    }
  }
}

/** A pipe or a device would be waited for without end; a folder is no article. */
async function mayBeFile(link: string): Promise<boolean> {
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

/**
 * A name for the report of each file of one folder: `b.txt` → `b.json`. Where that name is wanted twice or taken,
 * all that want it keep their ending: `b.txt` and `b.html` → `b.txt.json` and `b.html.json`.
 */
export function outputNames(files: readonly string[], taken: readonly string[]): Map<string, string> {
  const names = new Map(files.map((file) => [file, file.replace(/\.[^.]*$/, "") + ".json"]));
  // `b.txt.txt` wants `b.txt.json` too, so lengthening one name can meet the next: at most once each.
  for (;;) {
    const wanted = new Map<string, number>(taken.map((name) => [name, 1]));
    for (const name of names.values()) wanted.set(name, (wanted.get(name) ?? 0) + 1);
    const clashing = [...names].filter(([file, name]) => name !== `${file}.json` && (wanted.get(name) ?? 0) > 1);
    if (clashing.length === 0) return names;
    for (const [file] of clashing) names.set(file, `${file}.json`);
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
