import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../bin/newsx.js");

/** What one run of newsx took. */
export interface Cost {
  /** From start to end, by the clock. */
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly processor: number;
  /** The most that was in memory at once. */
  readonly megabytes: number;
}

/** Runs `newsx` to its end; throws where it fails. */
export function costOf(args: readonly string[]): Cost {
  const told = join(tmpdir(), `newsx-bench-${process.pid}.json`);
  const tell = `import{isMainThread}from"node:worker_threads";import{writeFileSync}from"node:fs";if(isMainThread)process.on("exit",()=>writeFileSync(${JSON.stringify(told)},JSON.stringify(process.resourceUsage())))`;
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, program, ...args],
    {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`newsx ${args.join(" ")} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(told, "utf8")) as NodeJS.ResourceUsage;
  rmSync(told);
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}
