import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { articleOf, kindOf, linesOf } from "../input/index.ts";
import type { Article } from "../types/article.ts";
import type { Failure, Report } from "../types/report.ts";
import { itemsOf, type WalkOptions } from "./folder.ts";
import { recordOf } from "./receipt.ts";

export interface FinishedOptions {
  readonly folder: string;
  /** As in the run that finished. */
  readonly out: string;
  readonly date: string | null;
  readonly include?: (path: string) => boolean;
}

/** The records of a finished run with their articles, in its order, for what shows both; null for an article that is no longer what was read. */
export async function* finishedIn(options: FinishedOptions): AsyncGenerator<{ report: Report | Failure; article: Article | null }> {
  const folder = resolve(options.folder);
  const out = resolve(options.out);
  const isStream = out.endsWith(".ndjson");
  const lines = isStream ? linesOf(createReadStream(out)) : null;
  const walk: WalkOptions = { ...(options.include && { include: options.include }), ...(!isStream && { skip: out }) };
  for await (const { path, output } of itemsOf(folder, walk)) {
    const line = await lines?.next();
    const json = lines === null ? await readFile(join(out, output), "utf8") : line?.done === false ? line.value.toString("utf8") : "";
    const report = recordOf(json);
    if (report === null || report.source.id !== path) continue;
    yield { report, article: report.ok ? await readAgain(folder, report, options.date) : null };
  }
}

async function readAgain(folder: string, { source }: Report, date: string | null): Promise<Article | null> {
  try {
    const bytes = await readFile(join(folder, source.id));
    const article = await articleOf(bytes, { id: source.id, path: source.id, kind: kindOf(source.id) === "html" ? "html" : "text", date });
    return article.source.sha256 === source.sha256 ? article : null;
  } catch {
    return null;
  }
}
