/** One figure of the bench: what, how much, and whether it meets its goal where it has one. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly isMet: boolean | null;
}

export function row(what: string, figure: string, goal = "", isMet: boolean | null = null): Row {
  return { what, figure, goal, isMet };
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, figure, goal, isMet }) => [what, figure, goal, isMet === null ? "" : isMet ? "met" : "missed"]);
  const all = [["what", "measured", "goal", ""], ["---", "---", "---", "---"], ...cells];
  return all.map((columns) => `| ${columns.join(" | ")} |`).join("\n");
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Seconds of processor time that a piece of work takes: unlike the clock, it leaves out what other programs took. */
export function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
