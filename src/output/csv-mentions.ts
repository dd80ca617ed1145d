import type { Article } from "../types/article.ts";
import type { Layer, Report } from "../types/report.ts";
import type { Span } from "../types/span.ts";
import { csvRow } from "./csv.ts";
import type { Format } from "./format.ts";

const columns = ["source", "layer", "name", "kind", "country", "latitude", "longitude", "geonameId", "start", "end", "text", "context"];

/** Characters of the article on either side of a mention. */
const CONTEXT = 60;

/** One row for each mention of a person, an organisation or a place, with the words around it. */
export const csvMentions: Format = {
  name: "csv-mentions",
  help: "one row for each mention of a person, organisation or place, with the words around it",
  extension: ".csv",
  async *write(entries) {
    yield csvRow(columns);
    for await (const { report, article } of entries) {
      if (report.ok) for (const row of rowsOf(report, article)) yield csvRow(row);
    }
  },
};

function* rowsOf(report: Report, article: Article | null) {
  const { id } = report.source;
  const row = (layer: Layer, name: string, about: readonly (string | number | null)[], mention: Span & { readonly text: string }) => {
    const { start, end, text } = mention;
    return [id, layer, name, ...about, start, end, text, article && contextOf(article.text, mention)];
  };
  for (const { name, mentions } of report.people) {
    for (const mention of mentions) yield row("people", name, [null, null, null, null, null], mention);
  }
  for (const { name, kind, mentions } of report.organisations) {
    for (const mention of mentions) yield row("organisations", name, [kind, null, null, null, null], mention);
  }
  for (const { name, kind, country, latitude, longitude, geonameId, mentions } of report.places) {
    for (const mention of mentions) yield row("places", name, [kind, country, latitude, longitude, geonameId], mention);
  }
}

/** The words around, whole ones, on one line. */
function contextOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(start > CONTEXT ? /^\S*\s/ : "", "");
  const after = text.slice(end, end + CONTEXT).replace(end + CONTEXT < text.length ? /\s\S*$/ : "", "");
  return (before + text.slice(start, end) + after).replace(/\s+/g, " ").trim();
}
