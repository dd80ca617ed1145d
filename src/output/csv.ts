import type { Failure, Report } from "../types/report.ts";
import type { Format } from "./format.ts";
import { disarmed } from "./harmless.ts";

type Cell = string | number | boolean | null;

const columns = [
  ..."source layer name kind roles acronym country latitude longitude geonameId effect min max approximate victims".split(" "),
  ..."attribution place date partOf speaker cue mentions start end text".split(" "),
] as const;

/** One row for each finding of any layer; columns that do not apply are empty. */
export const csv: Format = {
  name: "csv",
  help: "one row for each finding of any layer",
  extension: ".csv",
  async *write(entries) {
    yield csvRow(columns);
    for await (const { report } of entries) {
      for (const row of rowsOf(report)) yield csvRow(columns.map((column) => row[column] ?? null));
    }
  },
};

/** A line of CSV (RFC 4180). Words that a spreadsheet would run as a formula get an apostrophe in front. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const guarded = /^\s*[=+\-@\t\r|%＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  const text = disarmed(guarded);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

type Row = Readonly<Record<string, Cell>>;

function* rowsOf(report: Report | Failure): Generator<Row> {
  const source = report.source.id;
  if (!report.ok) {
    yield { source, layer: "error", kind: report.error.code, text: report.error.message };
    return;
  }
  for (const { name, roles, mentions } of report.people) {
    yield { source, layer: "people", name, roles: roles.join("; "), mentions: mentions.length, ...first(mentions) };
  }
  for (const { mentions, ...place } of report.places) {
    yield { source, layer: "places", ...place, mentions: mentions.length, ...first(mentions) };
  }
  for (const { mentions, ...organisation } of report.organisations) {
    yield { source, layer: "organisations", ...organisation, mentions: mentions.length, ...first(mentions) };
  }
  for (const { figure: _figure, attribution, ...figure } of report.casualties) {
    yield { source, layer: "casualties", ...figure, attribution: attribution && (attribution.name ?? attribution.text) };
  }
  for (const { kind, speaker, cue, start, end, text } of report.quotes) {
    yield { source, layer: "quotes", kind, speaker: speaker && (speaker.name ?? speaker.text), cue: cue && cue.text, start, end, text };
  }
}

/** Where the first mention stands. */
function first(mentions: Report["people"][number]["mentions"]): Row {
  const [mention] = mentions;
  return mention ? { start: mention.start, end: mention.end, text: mention.text } : {};
}
