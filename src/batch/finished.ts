import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { articleOf, kindOf } from "../input/index.ts";
import type { Article } from "../types/article.ts";
import type { Failure, Report } from "../types/report.ts";
import { earlierIn } from "./earlier.ts";
import { itemsOf, type ClosedFolder, type Item } from "./folder.ts";
import type { FilePath } from "./path-bytes.ts";
import { recordOf } from "./receipt.ts";
import type { BatchOptions } from "./run.ts";
import { realPath, targetOf, walkOf } from "./target.ts";

/** The records of a finished run with their articles, in its order, for what shows both; null for an article that is no longer what was read. */
export async function* finishedIn(
  options: Pick<BatchOptions, "folder" | "out" | "date" | "include" | "skip">,
): AsyncGenerator<{ report: Report | Failure; article: Article | null }> {
  const target = await targetOf(options.out);
  const records = target.stream === null ? null : earlierIn([target.stream]);
  for await (const item of itemsOf(await realPath(resolve(options.folder)), await walkOf(options, target))) {
    const [json] = records === null ? await reportOf(item, target.reports ?? "") : await records.of(item.path);
    const report = json === undefined ? null : recordOf(json);
    if (report === null || report.source.id !== item.path) continue;
    yield { report, article: report.ok && "file" in item ? await readAgain(item.file, report, options.date) : null };
  }
}

async function reportOf(item: Item | ClosedFolder, reports: string): Promise<readonly string[]> {
  return "output" in item ? [await readFile(join(reports, item.output), "utf8")] : [];
}

async function readAgain(file: FilePath, { source }: Report, date: string | null): Promise<Article | null> {
  try {
    const bytes = await readFile(file);
    const article = await articleOf(bytes, { id: source.id, path: source.id, kind: kindOf(source.id) === "html" ? "html" : "text", date });
    return article.source.sha256 === source.sha256 ? article : null;
  } catch {
    return null;
  }
}
