import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { costOf, type Cost } from "../processes.ts";
import { median, row, type Row } from "../table.ts";

/**
 * Articles a second with one job and with two, in turns over the same folder, so that each meets the same neighbours. Each run
 * has a folder of its own below `out`: ext4 looks for a free inode for seconds where many have just been deleted.
 */
export function measureJobs(folder: string, articles: number, out: string, turns: number): Row[] {
  const [one, two]: [Cost[], Cost[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    for (const [jobs, costs] of [
      [1, one],
      [2, two],
    ] as const) {
      const own = join(out, `turn-${turn}-jobs-${jobs}`);
      const cost = costOf(["batch", folder, "--out", own, "--quiet", "--jobs", String(jobs)]);
      costs.push(cost);
      console.log(
        `turn ${turn + 1}, ${jobs} job${jobs > 1 ? "s" : ""}: ${cost.seconds.toFixed(1)} s, processor ${cost.processor.toFixed(1)} s, ` +
          `${cost.megabytes.toFixed(0)} MB, load ${loadavg()[0]?.toFixed(1)} at its end`,
      );
    }
  }
  rmSync(out, { recursive: true, force: true });
  const ratio = median(one.map(({ seconds }, turn) => seconds / (two[turn]?.seconds ?? NaN)));
  const figure = (costs: readonly Cost[]): string =>
    `${(articles / median(costs.map(({ seconds }) => seconds))).toFixed(0)} articles/s, ` +
    `${((1000 * median(costs.map(({ processor }) => processor))) / articles).toFixed(1)} ms of processor time each`;
  return [
    row(`${articles} articles, 1 job`, figure(one)),
    row(`${articles} articles, 2 jobs`, figure(two)),
    row("2 jobs against 1", `${ratio.toFixed(2)} times`, "≥ 1.7 times", ratio >= 1.7),
  ];
}
