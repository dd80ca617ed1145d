/** Measures start-up, throughput and growth; the table is what docs/PERFORMANCE.md shows. Run `npm run build` before. */
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { measureStartup } from "./bench/startup.ts";
import { tableOf } from "./bench/table.ts";
import { dispatches, longText } from "./bench/texts.ts";
import { measureGrowth, measureStages, measureThroughput } from "./bench/throughput.ts";

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
const rows = [
  ...measureStartup(article, 15),
  ...(await measureThroughput(texts.slice(0, 400), 5)),
  ...(await measureStages(texts.slice(0, 400))),
  measureGrowth(texts),
];
console.log(tableOf(rows));
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
