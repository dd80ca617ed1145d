import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./input.ts";

/** What an article's file may be called; in a folder, files of other names are passed over. */
const articleName = /\.(txt|md|html?|ndjson|jsonl)$/i;

/** A file to read, or a path that leads to none. */
export type Place = { readonly path: string; readonly error?: InputError };

/** The files that a path means: itself, the articles of a folder in order of name, or what a glob matches. */
export async function* placesOf(path: string): AsyncGenerator<Place> {
  try {
    const there = await stat(path);
    if (!there.isDirectory()) {
      yield { path };
      return;
    }
    let found = false;
    for await (const place of walk(path, [await realpath(path)])) {
      found = true;
      yield place;
    }
    if (!found)
      yield { path, error: new InputError("no-articles", "no article in this folder; newsx looks for .txt .md .html .htm .ndjson .jsonl") };
  } catch (error) {
    if (/[*?[\]{}!]/.test(path) && (error as NodeJS.ErrnoException).code === "ENOENT") yield* matches(path);
    else yield { path, error: fileError(error) };
  }
}

/** Depth first, names in order of their code units, hidden ones passed over; a link back to a folder above is not followed. */
async function* walk(folder: string, above: readonly string[]): AsyncGenerator<Place> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith(".")).toSorted();
  } catch (error) {
    yield { path: folder, error: fileError(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const there = await stat(path).catch(() => null); // a link that leads nowhere is passed over
    if (there?.isDirectory()) {
      const real = await realpath(path);
      if (!above.includes(real)) yield* walk(path, [...above, real]);
    } else if (there?.isFile() && articleName.test(name)) yield { path };
  }
}

async function* matches(pattern: string): AsyncGenerator<Place> {
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false });
  if (paths.length === 0) yield { path: pattern, error: new InputError("not-found", "no file matches this pattern") };
  for (const path of paths.toSorted()) yield { path };
}

/** What a failed call of the file system means to the reader. */
export function fileError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT") return new InputError("not-found", "no such file or folder");
  if (code === "EACCES" || code === "EPERM") return new InputError("no-permission", "no permission to read it");
  if (code === "ELOOP") return new InputError("not-found", "a link that leads back to itself");
  if (code === "ENAMETOOLONG") return new InputError("not-found", "the name is too long for a file");
  if (code === "ERR_FS_FILE_TOO_LARGE")
    return new InputError("too-large", "too large for one article; split it, or give one article a line as ndjson");
  return new InputError("unreadable", `cannot be read (${code || String(error)})`);
}
