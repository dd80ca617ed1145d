import type { Layer, Report } from "../../types/report.ts";
import { amount } from "../amount.ts";
import type { Paint } from "../format.ts";
import { harmless } from "../harmless.ts";
import { widthOf, wrap } from "../wrap.ts";

/** What the margin says of a figure or a quote, and the character of the article that it stands beside. */
export interface Note {
  readonly start: number;
  /** Painted lines of at most the margin's width. */
  readonly lines: readonly string[];
}

const bullets: Readonly<Partial<Record<Layer, string>>> = { casualties: "●", quotes: "”" };

/** A note for each figure and each quote: how many, and who says so; in reading order. */
export function notesOf(report: Report, layers: readonly Layer[], width: number, paint: Paint): Note[] {
  const notes: Note[] = [];
  const add = (start: number, layer: Layer, what: string, who: string): void => {
    const bullet = `${paint[layer](bullets[layer] ?? "")} `;
    const together = widthOf(harmless(`${what} — ${who}`)) <= width - 2;
    const first = wrap(harmless(what), width - 2).map((line) => paint[layer](line));
    const second = wrap(harmless(who), width - 2).map((line) => paint.faint(line));
    const lines = together ? [`${first.join("")} ${paint.faint("—")} ${second.join("")}`] : [...first, ...second];
    notes.push({ start, lines: lines.map((line, i) => (i === 0 ? bullet : "  ") + line) });
  };
  if (layers.includes("casualties")) {
    for (const figure of report.casualties) {
      const { effect, victims, attribution, partOf } = figure;
      const part = partOf === null ? "" : "of them ";
      const source = attribution === null ? "no source given" : (attribution.name ?? attribution.text);
      add(figure.figure.start, "casualties", `${part}${amount(figure)} ${victims ?? ""} ${effect}`.replace("  ", " "), source);
    }
  }
  if (layers.includes("quotes")) {
    for (const { start, speaker, cue, kind } of report.quotes) {
      const how = cue?.text ?? kind;
      add(start, "quotes", speaker === null ? "no speaker named" : (speaker.name ?? speaker.text), how);
    }
  }
  return notes.sort((a, b) => a.start - b.start);
}
