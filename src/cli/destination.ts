import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { RunError } from "./errors.ts";

/** Where output goes. Exactly one of `keep` and `discard` ends it. */
export interface Destination {
  /** Resolves when the text is out of our hands, so that a slow reader slows us down. */
  write(text: string): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** A stream that stays open, like stdout: what was written cannot be taken back. */
export function toStream(stream: NodeJS.WritableStream): Destination {
  const nothing = async (): Promise<void> => {};
  return {
    write: (text) => new Promise((done, failed) => void stream.write(text, (error) => (error ? failed(error) : done()))),
    keep: nothing,
    discard: nothing,
  };
}

/** A file that is there whole or not at all: written beside its place, synced, then renamed. */
export async function toFile(path: string): Promise<Destination> {
  try {
    const target = await realpath(path).catch(() => path); // a link stays a link
    const there = await stat(target).catch(() => null);
    if (there?.isDirectory()) throw new RunError(`${path}: is a folder; name a file in it`);
    if (there && !there.isFile()) return await straightTo(target); // a device or a pipe cannot be replaced
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
    const file = await open(temporary, "wx", there?.mode ?? 0o666);
    return {
      write: (text) => file.writeFile(text),
      async keep() {
        await file.sync();
        await file.close();
        await rename(temporary, target);
      },
      async discard() {
        await file.close().catch(() => {});
        await rm(temporary, { force: true });
      },
    };
  } catch (error) {
    throw error instanceof RunError
      ? error
      : new RunError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

async function straightTo(path: string): Promise<Destination> {
  const file = await open(path, "w");
  return { write: (text) => file.writeFile(text), keep: () => file.close(), discard: () => file.close() };
}
