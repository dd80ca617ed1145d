import type { Progress } from "../batch/index.ts";

export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Takes the bar away; what is written next starts on a line of its own. */
  end(): void;
}

const redrawEvery = 100;
const lineEvery = 10_000;

/** A bar on a terminal; a plain line every ten seconds elsewhere. */
export function showProgress(stderr: NodeJS.WriteStream, env: NodeJS.ProcessEnv): ProgressDisplay {
  const started = performance.now();
  const isBar = stderr.isTTY === true && env["TERM"] !== "dumb";
  let latest: Progress = { total: null, made: 0, redone: 0, kept: 0, failed: 0 };
  const show = (): void => {
    const seconds = (performance.now() - started) / 1000;
    if (isBar) stderr.write(`\r${barOf(latest, seconds, stderr.columns || 80)}\x1b[K`);
    else stderr.write(`newsx: ${wordsOf(latest, seconds)}\n`);
  };
  const timer = setInterval(show, isBar ? redrawEvery : lineEvery);
  timer.unref();
  return {
    update(progress) {
      latest = progress;
    },
    end() {
      clearInterval(timer);
      if (isBar) stderr.write("\r\x1b[K");
    },
  };
}

/** `[#####-----] 1,200 of 2,400, 310 a second, 4 s left, 2 failed`, cut to the terminal's width. */
export function barOf(progress: Progress, seconds: number, width: number): string {
  const words = wordsOf(progress, seconds);
  const room = width - words.length - 4;
  if (progress.total === null || room < 8) return words.slice(0, width - 1);
  const cells = Math.min(room, 40);
  const full = progress.total === 0 ? cells : Math.floor((doneOf(progress) / progress.total) * cells);
  return `[${"#".repeat(full)}${"-".repeat(Math.max(0, cells - full))}] ${words}`.slice(0, width - 1);
}

/** How far a run is after so many seconds, in words. The rate leaves out what an earlier run had done: it costs next to nothing. */
export function wordsOf(progress: Progress, seconds: number): string {
  const done = doneOf(progress);
  const read = done - progress.kept;
  const rate = seconds > 0 ? read / seconds : 0;
  const parts = [progress.total === null ? `${number(done)} articles` : `${number(done)} of ${number(progress.total)} articles`];
  if (rate > 0) parts.push(`${rate >= 10 ? number(Math.round(rate)) : rate.toFixed(1)} a second`);
  if (rate > 0 && progress.total !== null) parts.push(`${duration((progress.total - done) / rate)} left`);
  if (progress.kept > 0) parts.push(`${number(progress.kept)} were done`);
  parts.push(`${number(progress.failed)} failed`);
  return parts.join(", ");
}

function doneOf({ made, redone, kept, failed }: Progress): number {
  return made + redone + kept + failed;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}

function duration(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  if (seconds < 6000) return `${Math.round(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
