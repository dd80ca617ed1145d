import type { Failure, Report } from "../types/report.ts";
import type { Format, Paint, View } from "./format.ts";
import { harmless } from "./harmless.ts";
import { sheetOf, type Sheet } from "./rows.ts";
import { shorten, widthOf, wrap } from "./wrap.ts";

/** Tables for the eye, one a layer, as wide as the terminal; on a very narrow one, lists. */
export const table: Format = {
  name: "table",
  help: "tables for the eye, as wide as the terminal",
  extension: ".txt",
  async *write(entries, view) {
    const { default: Table } = await import("cli-table3");
    let first = true;
    for await (const { report } of entries) {
      if (!first) yield "\n";
      first = false;
      yield `${heading(report, view)}\n`;
      if (!report.ok) {
        yield `${view.paint.warning(shorten(harmless(report.error.message), view.width))}\n`;
        continue;
      }
      for (const layer of view.layers) yield `\n${drawn(sheetOf(report, layer), view, Table)}`;
      for (const notice of report.notices) yield `\n${painted(wrap(`Notice: ${harmless(notice)}`, view.width), view.paint.warning)}\n`;
    }
  },
};

/** The article's name, and its dateline if it has one. */
function heading(report: Report | Failure, { width, paint }: View): string {
  const dateline = report.ok ? report.dateline : null;
  const where = dateline ? [dateline.place, dateline.agency && `(${dateline.agency})`, dateline.date].filter(Boolean).join(" ") : "";
  return paint.heading(shorten(harmless([report.source.id, where].filter(Boolean).join(" · ")), width));
}

type TableMaker = typeof import("cli-table3");

function drawn(sheet: Sheet, view: View, Table: TableMaker): string {
  const { paint, width } = view;
  const ink = paint[sheet.layer];
  const title = `${paint.heading(ink(sheet.title))} ${paint.faint(`(${sheet.rows.length})`)}\n`;
  const rows = sheet.rows.map((row) => row.map(harmless));
  const kept = sheet.columns.map((_, column) => column === 0 || rows.some((row) => row[column] !== ""));
  const shown = (row: readonly string[]): string[] => row.filter((_, column) => kept[column]);
  const columns = shown(sheet.columns);
  const body = rows.map(shown);
  const widths = columnWidths(columns, body, width);
  const list = body.length === 0 ? "" : widths ? grid(columns, body, widths, sheet, paint, Table) : stacked(columns, body, view, sheet);
  const remarks = sheet.remarks.flatMap((remark) => wrap(harmless(remark), width)).map((line) => `${paint.warning(line)}\n`);
  return `${title}${list}${remarks.join("")}`;
}

/** A column of fewer letters than this cannot be read. */
const fewest = 9;

/** Below this, words beside each other are torn to pieces, and a list reads better. */
const leastForColumns = 60;

/** How wide each column is, or null where the terminal has no room for words beside each other. */
function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[], width: number): number[] | null {
  const natural = columns.map((column, index) => Math.max(widthOf(column), ...rows.map((row) => widthOf(row[index] ?? ""))));
  const least = columns.map((column, index) => Math.min(natural[index] ?? 0, Math.max(fewest, widthOf(column))));
  const room = width - 3 * columns.length - 1;
  const widths = [...natural];
  if (width < leastForColumns || sum(least) > room) return null;
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widestOf(widths, least);
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Which column gives way next: the widest that still can, so that all the long ones end about equal. */
function widestOf(widths: readonly number[], least: readonly number[]): number {
  let widest = -1;
  widths.forEach((size, index) => {
    if (size > (least[index] ?? 0) && size > (widths[widest] ?? 0)) widest = index;
  });
  return widest;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

function grid(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { layer }: Sheet,
  paint: Paint,
  Table: TableMaker,
): string {
  const drawing = new Table({
    head: columns.map((column, index) => painted(wrap(column, widths[index] ?? 1), paint.heading)),
    colWidths: widths.map((size) => size + 2),
    style: { head: [], border: [] }, // its own colours know nothing of ours
    chars: {
      ...{ "top-left": "╭", "top-right": "╮", "bottom-left": "╰", "bottom-right": "╯" },
      ...{ mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    },
    colAligns: columns.map((column) => (column === "Mentions" ? "right" : "left")),
  });
  for (const row of rows) {
    drawing.push(row.map((cell, index) => painted(wrap(cell, widths[index] ?? 1), index === 0 ? paint[layer] : (line) => line)));
  }
  const [top = "", head = "", ...rest] = drawing.toString().split("\n");
  const rule = top.replace("╭", "├").replaceAll("┬", "┼").replace("╮", "┤"); // cli-table3 rules off every row or none
  return [top, head, rule, ...rest].map((line) => `${line.replace(/[╭┬╮├┼┤╰┴╯─│]+/g, paint.faint)}\n`).join("");
}

/** A finding under the other, its columns as lines with their names. */
function stacked(columns: readonly string[], rows: readonly (readonly string[])[], { width, paint }: View, { layer }: Sheet): string {
  const lines = rows.flatMap(([name = "", ...cells]) => [
    ...wrap(name, width).map(paint[layer]),
    ...cells.flatMap((cell, index) => (cell === "" ? [] : indented(`${columns[index + 1]?.toLowerCase()}: ${cell}`, width))),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

function painted(lines: readonly string[], ink: (line: string) => string): string {
  return lines.map(ink).join("\n");
}
