import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costOf } from "./processes.ts";
import { median, row, type Row } from "./table.ts";

const program = join(import.meta.dirname, "../../bin/newsx.js");

/** Milliseconds from start to end of processes, measured in turns so that each meets the same neighbours. */
export function measureStartup(article: string, rounds: number): Row[] {
  const file = join(mkdtempSync(join(tmpdir(), "newsx-bench-")), "article.txt");
  writeFileSync(file, article);
  const commands = { bare: ["-e", "0"], help: [program, "--help"], extract: [program, "extract", file] };
  const over: Record<"help" | "extract", number[]> = { help: [], extract: [] };
  const bare: number[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const [base, help, extract] = [timeOf(commands.bare), timeOf(commands.help), timeOf(commands.extract)];
    if (round < 2) continue; // the disk's cache fills
    bare.push(base);
    over.help.push(help - base);
    over.extract.push(extract - base);
  }
  return [
    row("node -e 0", `${median(bare).toFixed(0)} ms`),
    row("newsx --help, beyond bare node", `${median(over.help).toFixed(0)} ms`, "≤ 40 ms", median(over.help) <= 40),
    row(
      `newsx extract of ${(article.length / 1000).toFixed(0)} kB, beyond bare node`,
      `${median(over.extract).toFixed(0)} ms`,
      "≤ 150 ms",
      median(over.extract) <= 150,
    ),
    peakOf(["extract", file]),
  ];
}

function timeOf(args: readonly string[]): number {
  const began = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - began;
}

function peakOf(args: readonly string[]): Row {
  const { megabytes } = costOf(args);
  return row("newsx extract, peak memory", `${megabytes.toFixed(0)} MB`, "≤ 150 MB", megabytes <= 150);
}
