import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolders } from "./make-folders.ts";

/**
 * Puts a file in place whole or not at all: written under a temporary name on the same disk, synced, renamed. A power
 * cut leaves the old file or the new one. Rejects with what the file system throws.
 */
export async function writeWhole(path: string, content: string, temporary: string): Promise<void> {
  const file = await open(temporary, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await rename(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    makeFolders(dirname(path)); // the first report of its folder
    await rename(temporary, path);
  }
}
