import { existsSync, fsyncSync, openSync, closeSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** One file of records in the making. */
export interface RecordStream {
  /** Files of earlier runs, finished or not, whose records may still hold; each in the order of the input. */
  readonly earlier: readonly string[];
  write(line: string): Promise<void>;
  /** Puts the file in its place; every line is then on the disk. */
  keep(): Promise<void>;
  /** Leaves what was written for the next run to find; does nothing after `keep`. */
  close(): Promise<void>;
}

/** Lines are written in blocks of this many characters. */
const block = 65_536;

/**
 * Starts `FILE.part`. What an earlier run left there becomes `FILE.before`, unless a still longer piece stands there
 * already: a run stopped while it was copying must not cost what it had not copied yet.
 */
export async function openStream(path: string): Promise<RecordStream> {
  const part = `${path}.part`;
  const before = `${path}.before`;
  if (existsSync(part) && (!existsSync(before) || statSync(part).size >= statSync(before).size)) renameSync(part, before);
  const file = await open(part, "w");
  let isOpen = true;
  let pending = "";
  const flush = async (): Promise<void> => {
    const lines = pending;
    pending = "";
    await file.writeFile(lines);
  };
  return {
    earlier: [before, path].filter((earlier) => existsSync(earlier)),
    async write(line) {
      pending += line;
      if (pending.length >= block) await flush();
    },
    async keep() {
      await flush();
      await file.sync();
      await file.close();
      isOpen = false;
      renameSync(part, path);
      rmSync(before, { force: true });
      syncFolder(dirname(path));
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await flush().finally(() => file.close());
    },
  };
}

/** The new name itself must outlast a power cut before what it replaced is forgotten. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
