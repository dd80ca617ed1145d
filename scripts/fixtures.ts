/** Writes into each fixtures/<slug>/about.md what newsx misses and what it gets wrong there, beside expected.json. Read them before you commit. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extract } from "../src/index.ts";
import { linesOf, linesOfReport, without, type Reading } from "../test/fixtures/readings.ts";

for (const { name: slug } of readdirSync("fixtures", { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const expected = linesOf(JSON.parse(readFileSync(`fixtures/${slug}/expected.json`, "utf8")) as Reading);
  const found = linesOfReport(extract(readFileSync(`fixtures/${slug}/article.txt`, "utf8"), { id: slug }));
  const path = `fixtures/${slug}/about.md`;
  const [head = ""] = readFileSync(path, "utf8").split("\n## Known misses\n");
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join("") || "None.\n";
  const [missed, wrong] = [without(expected, found), without(found, expected)];
  writeFileSync(path, `${head}\n## Known misses\n\n${list(missed)}\n## Known false alarms\n\n${list(wrong)}`);
  process.stdout.write(`${slug}: ${expected.length - missed.length} of ${expected.length} right, ${wrong.length} false alarms\n`);
}
