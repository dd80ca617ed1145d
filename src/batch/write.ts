import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "./make-folders.ts";

/**
 * Puts a file in place whole or not at all: written under a temporary name on the same disk, synced, renamed. A power
 * cut leaves the old file or the new one. Throws what the file system throws.
 */
export function writeWhole(path: string, content: string, temporary: string): void {
  const file = openSync(temporary, "w");
  try {
    writeAll(file, Buffer.from(content));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    renameSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    makeFolders(dirname(path)); // the first report of its folder
    renameSync(temporary, path);
  }
}

/** Writes every byte; on a nearly full disk the system takes a part and says so by its number alone. */
function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
