import { csvFigures } from "./csv-figures.ts";
import { csvMentions } from "./csv-mentions.ts";
import { csvQuotes } from "./csv-quotes.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { ftm } from "./ftm.ts";
import { geojson } from "./geojson.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { ndjson } from "./ndjson.ts";
import { sql } from "./sql.ts";
import { table } from "./table.ts";

export type { Entry, Format, Paint, View } from "./format.ts";
export { plainPaint } from "./format.ts";

/** Every format, in the order in which `--help` names them; the only list of them. */
export const formats: readonly Format[] = [table, json, ndjson, csv, csvMentions, csvFigures, csvQuotes, markdown, html, geojson, ftm, sql];
