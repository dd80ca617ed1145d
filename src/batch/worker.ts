import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { analyse, keepLayers } from "../index.ts";
import { articleOf, failureOf, fileError, InputError, kindOf, refuseHuge } from "../input/index.ts";
import { harmlessJson } from "../output/harmless.ts";
import type { Article } from "../types/article.ts";
import { recordOf, stillHolds, type Record } from "./receipt.ts";
import { notWritten } from "./reports.ts";
import { tallyOf } from "./tally.ts";
import type { Orders, Outcome, SlotTask, Task } from "./task.ts";

// The pool puts its own data first.
const [, orders] = workerData as readonly [unknown, Orders];
const { receipt } = orders;

/** Resolves when the packed data is loaded, so that no article's time is spent on that. */
export async function ready(): Promise<void> {
  analyse({ source: { id: "", path: null, sha256: "", characters: 0 }, text: "", date: null, notices: [] });
}

/** From here on the time of the slot's article counts: a worker in the place of a dead one has yet to load. */
export async function begin(slot: number): Promise<void> {
  await ready();
  Atomics.store(orders.begun, slot, 1);
}

/** Reads one article, unless an earlier run's record of it still holds. */
export async function read({ path, from, report, former, earlier, slot }: SlotTask): Promise<Outcome> {
  await begin(slot);
  const bytes = bytesOf(from);
  if (report !== null && former !== null) {
    try {
      bringOver(path, former, report);
    } catch (error) {
      return notWritten(report, error);
    }
  }
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
  return { end: before.length > 0 ? "redone" : "made", tally: tallyOf(record), record: harmlessJson(record) };
}

/** The bytes of a file, or why there are none. */
function bytesOf(from: Task["from"]): Uint8Array | InputError {
  if (!("file" in from)) return new InputError(from.code, from.message);
  const file = typeof from.file === "string" ? from.file : Buffer.from(from.file);
  try {
    refuseHuge(statSync(file).size); // a disk image is refused and not read
    return readFileSync(file);
  } catch (error) {
    return fileError(error);
  }
}

/** `b.html` came beside `b.txt`, or went: the report of `b.txt` has another name now, and must not be there twice. */
function bringOver(path: string, former: string, report: string): void {
  const [json] = earlierRecords(former, []);
  if (json === undefined || recordOf(json)?.source.id !== path) return;
  if (existsSync(report)) rmSync(former);
  else renameSync(former, report);
}

function earlierRecords(report: string | null, earlier: readonly string[]): readonly string[] {
  if (report === null) return earlier;
  try {
    return [readFileSync(report, "utf8")];
  } catch {
    return [];
  }
}

async function recordAnew(path: string, bytes: Uint8Array | InputError): Promise<Record> {
  let article: Article;
  try {
    if (bytes instanceof InputError) throw bytes;
    // The record names the article by its place in the folder: where the folder lies is no part of the result.
    article = await articleOf(bytes, { id: path, path, kind: kindOf(path) === "html" ? "html" : "text", date: receipt.date });
  } catch (error) {
    return failureOf(path, path, fileError(error));
  }
  try {
    return { ...keepLayers(analyse(article, { lexicon: orders.lexicon }), receipt.only), receipt };
  } catch (error) {
    return failureOf(path, path, new InputError("internal", `newsx failed on this article (${String(error)}); please report it`));
  }
}
