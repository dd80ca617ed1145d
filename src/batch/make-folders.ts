import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are not there. Node's own `recursive` takes “there is no such folder” for a missing
 * parent each time, and below /proc, where nothing can be made, it never ends. Throws what the file system throws.
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = dirname(path);
    if (code === "ENOENT" && above !== path) {
      makeFolders(above);
      mkdirOnce(path);
    } else if (!isFolder(path)) throw error;
  }
}

/** Another worker may have been quicker. */
function mkdirOnce(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
