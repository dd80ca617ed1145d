import { createReadStream } from "node:fs";
import { linesOf } from "../input/index.ts";
import { comparePaths } from "./folder.ts";
import { recordOf } from "./receipt.ts";

/** Records of earlier runs, asked for in the order in which they were written. */
export interface Earlier {
  /** Every whole record of this article; ask in the order of the folder, once each. */
  of(path: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Reads files of records side by side with a walk through the folder: one line of each in memory. */
export function earlierIn(files: readonly string[]): Earlier {
  const readers = files.map((file) => readerOf(file));
  return {
    async of(path) {
      const found: string[] = [];
      for (const reader of readers) {
        const record = await reader.at(path);
        if (record !== null) found.push(record);
      }
      return found;
    },
    async close() {
      for (const reader of readers) await reader.close();
    },
  };
}

function readerOf(file: string): { at(path: string): Promise<string | null>; close(): Promise<void> } {
  const lines = linesOf(createReadStream(file));
  let next: { readonly id: string; readonly json: string } | null = null;
  let isDone = false;

  async function advance(): Promise<void> {
    next = null;
    try {
      for (;;) {
        const line = await lines.next();
        if (line.done) break;
        const json = line.value.toString("utf8");
        const record = recordOf(json); // null: the half line that a killed run leaves behind
        if (record === null) continue;
        next = { id: record.source.id, json };
        return;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    isDone = true;
  }

  return {
    async at(path) {
      while (!isDone && (next === null || comparePaths(next.id, path) < 0)) await advance();
      return next?.id === path ? next.json : null;
    },
    async close() {
      await lines.return(undefined);
    },
  };
}
