import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are not there. Node's own `recursive` takes “there is no such folder” for a missing
 * parent each time, and below /proc, where nothing can be made, it never ends. Throws what the file system throws.
 */
export function makeFolders(path: string): void {
  if (!existsSync(dirname(path))) makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // it was there, or another worker was quicker
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
