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
  const load = `import { loadTagger } from ${JSON.stringify(new URL("../../dist/language/tagger.js", import.meta.url).href)}; loadTagger();`;
  const commands = {
    bare: ["-e", "0"],
    load: ["--input-type=module", "-e", load],
    help: [program, "--help"],
    extract: [program, "extract", file],
  };
  const over: Record<"load" | "help" | "extract", number[]> = { load: [], help: [], extract: [] };
  const bare: number[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const [base, load, help, extract] = [commands.bare, commands.load, commands.help, commands.extract].map(timeOf) as [
      number,
      number,
      number,
      number,
    ];
    if (round < 2) continue; // the disk's cache fills
    bare.push(base);
    over.load.push(load - base);
    over.help.push(help - base);
    over.extract.push(extract - base);
  }
  return [
    row("node -e 0", `${median(bare).toFixed(0)} ms`),
    row("loading the tagger, beyond bare node", `${median(over.load).toFixed(0)} ms`, "≤ 30 ms", median(over.load) <= 30),
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
