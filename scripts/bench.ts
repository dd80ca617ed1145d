/**
 * Measures start-up, throughput and growth; the table is what docs/PERFORMANCE.md shows. Run `npm run build` before.
 * With --quick: fewer dispatches, and growth to 1 MB only.
 */
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { measureStartup } from "./bench/startup.ts";
import { tableOf } from "./bench/table.ts";
import { measureTagger } from "./bench/tagger.ts";
import { dispatches, longText } from "./bench/texts.ts";
import { measureGrowth, measureStages, measureThroughput } from "./bench/throughput.ts";

const isQuick = process.argv.includes("--quick");
const { from, texts } = dispatches();
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const article = longText(
  texts.filter((text) => text.length > 3000),
  5000,
);

console.log(
  `newsx ${version}, node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
);
console.log(`load ${loadavg()[0]?.toFixed(1)} before the start; texts: ${from} (${texts.length})\n`);
const sample = texts.slice(0, isQuick ? 60 : 400);
const rows = [
  ...measureStartup(article, isQuick ? 5 : 15),
  ...(await measureTagger(sample, isQuick ? 3 : 5)),
  ...(await measureThroughput(sample, isQuick ? 3 : 5)),
  ...(await measureStages(sample)),
  measureGrowth(texts, isQuick ? 1e6 : 1e7),
];
console.log(tableOf(rows));
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
