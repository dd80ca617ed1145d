import type { Format } from "./format.ts";
import { harmless } from "./harmless.ts";
import { sheetOf, type Sheet } from "./rows.ts";

/** A heading for each article, a table for each layer that found something. */
export const markdown: Format = {
  name: "markdown",
  help: "a heading for each article, a table for each layer",
  extension: ".md",
  async *write(entries, { layers }) {
    let first = true;
    for await (const { report } of entries) {
      yield `${first ? "" : "\n"}# ${escapeMarkdown(report.source.id)}\n`;
      first = false;
      if (!report.ok) {
        yield `\n${escapeMarkdown(report.error.message)}\n`;
        continue;
      }
      for (const layer of layers) {
        const sheet = sheetOf(report, layer);
        if (sheet.rows.length > 0) yield `\n${section(sheet)}`;
      }
      for (const notice of report.notices) yield `\n> ${escapeMarkdown(notice)}\n`;
    }
  },
};

/** Words that stay words in Markdown: nothing in them is emphasis, a link, a table's bar or a tag. */
export function escapeMarkdown(text: string): string {
  return harmless(text)
    .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function section({ title, columns, rows, remarks }: Sheet): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  const table = [line(columns), line(columns.map(() => "---")), ...rows.map((row) => line(row.map(escapeMarkdown)))];
  const notes = remarks.map((remark) => `\n${escapeMarkdown(remark)}\n`);
  return `## ${title}\n\n${table.join("")}${notes.join("")}`;
}
