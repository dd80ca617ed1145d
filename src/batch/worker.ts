import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { threadId, workerData } from "node:worker_threads";
import { analyse, keepLayers } from "../index.ts";
import { articleOf, failureOf, fileError, InputError, kindOf } from "../input/index.ts";
import { harmlessJson } from "../output/harmless.ts";
import type { Article } from "../types/article.ts";
import type { Receipt } from "../types/report.ts";
import { recordOf, stillHolds, type Record } from "./receipt.ts";
import { tallyOf } from "./tally.ts";
import type { Orders, Outcome, Task } from "./task.ts";
import { writeWhole } from "./write.ts";

// The pool puts its own data first.
const [, orders] = workerData as readonly [unknown, Orders];
const receipt: Receipt = { newsx: orders.newsx, date: orders.date, only: orders.only };
const temporary = join(orders.temporary, `${threadId}.tmp`);

/** Resolves when the packed data is loaded, so that no article's time is spent on that. */
export async function ready(): Promise<void> {
  analyse({ source: { id: "", path: null, sha256: "", characters: 0 }, text: "", date: null, notices: [] });
}

/** Reads one article and puts its report in its place, unless an earlier run's record of it still holds. */
export default async function read({ path, report, earlier }: Task): Promise<Outcome> {
  const bytes = bytesOf(join(orders.folder, path));
  const before = earlierRecords(report, earlier);
  if (bytes instanceof Uint8Array && before.length > 0 && !orders.force) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    for (const json of before) {
      const record = recordOf(json);
      if (record !== null && stillHolds(record, path, sha256, receipt))
        return { end: "kept", tally: tallyOf(record), record: report === null ? json : null };
    }
  }
  const record = await recordAnew(path, bytes);
  const json = harmlessJson(record);
  if (report !== null) {
    try {
      writeWhole(report, `${json}\n`, temporary);
    } catch (error) {
      return { end: "stopped", message: `${report}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
    }
  }
  return { end: before.length > 0 ? "redone" : "made", tally: tallyOf(record), record: report === null ? json : null };
}

/** The bytes of a file, or why there are none. */
function bytesOf(file: string): Uint8Array | { readonly error: unknown } {
  try {
    return readFileSync(file);
  } catch (error) {
    return { error };
  }
}

function earlierRecords(report: string | null, earlier: readonly string[]): readonly string[] {
  if (report === null) return earlier;
  try {
    return [readFileSync(report, "utf8")];
  } catch {
    return [];
  }
}

async function recordAnew(path: string, bytes: ReturnType<typeof bytesOf>): Promise<Record> {
  let article: Article;
  try {
    if (!(bytes instanceof Uint8Array)) throw bytes.error;
    // The record names the article by its place in the folder: where the folder lies is no part of the result.
    article = await articleOf(bytes, { id: path, path, kind: kindOf(path) === "html" ? "html" : "text", date: orders.date });
  } catch (error) {
    return failureOf(path, path, fileError(error));
  }
  try {
    return { ...keepLayers(analyse(article), orders.only), receipt };
  } catch (error) {
    return failureOf(path, path, new InputError("internal", `newsx failed on this article (${String(error)}); please report it`));
  }
}
