/**
 * Measures `newsx batch`: two jobs against one, and memory against the size of the folder. Run `npm run build` before.
 * With --full: 100,000 short articles for memory, not 10,000. With --speed or --memory: that half alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeDispatches } from "./bench/batch/folder.ts";
import { measureMemory } from "./bench/batch/memory.ts";
import { measureJobs } from "./bench/batch/speed.ts";
import { tableOf, type Row } from "./bench/table.ts";

const asked = (flag: string): boolean => process.argv.includes(flag);
const work = mkdtempSync(join(tmpdir(), "newsx-bench-batch-"));
const rows: Row[] = [];

console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)} before the start`);
try {
  if (!asked("--memory")) {
    const articles = 6000;
    const characters = writeDispatches(join(work, "typical"), articles, false);
    console.log(`typical dispatches: ${articles}, ${Math.round(characters / articles)} characters each`);
    rows.push(...measureJobs(join(work, "typical"), articles, join(work, "out"), 3));
  }
  if (!asked("--speed")) {
    const counts = [1000, asked("--full") ? 100_000 : 10_000] as const;
    const folders = counts.map((count) => join(work, `short-${count}`)) as [string, string];
    counts.forEach((count, index) => writeDispatches(folders[index]!, count, true));
    for (const out of ["out", "out.ndjson"]) rows.push(measureMemory(...folders, counts, join(work, out)));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(tableOf(rows));
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
