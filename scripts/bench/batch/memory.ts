import { rmSync } from "node:fs";
import { costOf } from "../processes.ts";
import { row, type Row } from "../table.ts";

/** Peak memory of the whole process, workers and all, over a small folder and a large one. */
export function measureMemory(small: string, large: string, articles: readonly [number, number], out: string): Row {
  const [before = NaN, after = NaN] = [small, large].map((folder) => {
    const { megabytes } = costOf(["batch", folder, "--out", out, "--quiet", "--jobs", "2"]);
    rmSync(out, { recursive: true });
    return megabytes;
  });
  const form = out.endsWith(".ndjson") ? "one stream" : "a report an article";
  const growth = 100 * (after / before - 1);
  return row(
    `peak memory, ${articles.join(" and ")} short articles, ${form}`,
    `${before.toFixed(0)} MB and ${after.toFixed(0)} MB: ${growth.toFixed(0)} %`,
    "≤ 15 % more",
    growth <= 15,
  );
}
