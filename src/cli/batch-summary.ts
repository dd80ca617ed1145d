import Table from "cli-table3";
import type { NameCount, Progress, Summary } from "../batch/index.ts";
import { harmless } from "../output/harmless.ts";
import type { Paint } from "../output/index.ts";

const namesShown = 10;

/** The table that closes a run: what was read, what failed and why, and what the folder is about. */
export function summaryLines(progress: Progress, summary: Summary, paint: Paint): string {
  const { made, redone, kept, failed } = progress;
  const rows: [string, string][] = [
    ["articles", number(summary.articles)],
    [
      "read now",
      [number(made + redone), redone > 0 ? `(${number(redone)} of them again, since they, newsx or the options changed)` : ""]
        .join(" ")
        .trim(),
    ],
    ["skipped, done before", number(kept)],
    ["failed", number(failed)],
    ...summary.failures.map(({ code, articles, first, message }): [string, string] => [
      `  ${harmless(code)}`,
      `${number(articles)}, first ${harmless(first)}: ${harmless(message)}`,
    ]),
    ["characters", number(summary.characters)],
    [paint.people("people"), withNames(summary.totals.people, summary.people)],
    [paint.places("places"), withNames(summary.totals.places, summary.places)],
    [paint.organisations("organisations"), withNames(summary.totals.organisations, summary.organisations)],
    [paint.casualties("casualty figures"), withCounts(summary.totals.casualties, summary.effects)],
    [paint.quotes("quotes"), number(summary.totals.quotes)],
  ];
  const table = new Table({ style: { head: [], border: [] }, wordWrap: true, colWidths: [24, 54], chars: bare });
  table.push(...rows);
  return `${table.toString()}\n`;
}

/** Rows without rules between them. */
const bare = {
  top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: " ",
}; // prettier-ignore

function withNames(total: number, names: readonly NameCount[]): string {
  const most = names.slice(0, namesShown).map(({ name, articles }) => `${harmless(name)} ${number(articles)}`);
  return most.length === 0 ? number(total) : `${number(total)}; in most articles: ${most.join(", ")}`;
}

function withCounts(total: number, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${number(count)}`);
  return parts.length === 0 ? number(total) : `${number(total)}: ${parts.join(", ")}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
