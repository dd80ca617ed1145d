import type { Article } from "../types/article.ts";
import type { Failure, Report } from "../types/report.ts";
import { placeOfFigure } from "./figure-place.ts";
import type { Format } from "./format.ts";
import { isHarmless } from "./harmless.ts";

type Cell = string | number | boolean | null;

/** Tables for what is stored, and a view for each layer as one asks about it. Offsets are UTF-16 units, as in every report. */
const tables = `
CREATE TABLE IF NOT EXISTS article (id TEXT PRIMARY KEY, path TEXT, sha256 TEXT, characters INTEGER, date TEXT,
  dateline TEXT, agency TEXT, text TEXT, error TEXT);
CREATE TABLE IF NOT EXISTS entity (article TEXT NOT NULL REFERENCES article (id), layer TEXT NOT NULL, item INTEGER NOT NULL,
  name TEXT NOT NULL, kind TEXT, acronym TEXT, roles TEXT, country TEXT, latitude REAL, longitude REAL, geoname_id INTEGER,
  PRIMARY KEY (article, layer, item));
CREATE TABLE IF NOT EXISTS mention (article TEXT NOT NULL REFERENCES article (id), layer TEXT NOT NULL, item INTEGER NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  FOREIGN KEY (article, layer, item) REFERENCES entity (article, layer, item));
CREATE TABLE IF NOT EXISTS figure (article TEXT NOT NULL REFERENCES article (id), item INTEGER NOT NULL, effect TEXT NOT NULL,
  low INTEGER, high INTEGER, approximate INTEGER NOT NULL, victims TEXT, source TEXT, source_text TEXT, place TEXT, country TEXT,
  latitude REAL, longitude REAL, date TEXT, part_of INTEGER, evidence TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (article, item));
CREATE TABLE IF NOT EXISTS quote (article TEXT NOT NULL REFERENCES article (id), item INTEGER NOT NULL, kind TEXT NOT NULL,
  speaker TEXT, speaker_text TEXT, cue TEXT, text TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (article, item));
CREATE TABLE IF NOT EXISTS notice (article TEXT NOT NULL REFERENCES article (id), text TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS article_by_date ON article (date);
CREATE INDEX IF NOT EXISTS entity_by_name ON entity (layer, name);
CREATE INDEX IF NOT EXISTS entity_by_geoname ON entity (geoname_id);
CREATE INDEX IF NOT EXISTS mention_by_entity ON mention (article, layer, item);
CREATE INDEX IF NOT EXISTS figure_by_effect ON figure (effect, date);
CREATE INDEX IF NOT EXISTS figure_by_place ON figure (country, place);
CREATE INDEX IF NOT EXISTS quote_by_speaker ON quote (speaker);
CREATE INDEX IF NOT EXISTS notice_by_article ON notice (article);
CREATE VIEW IF NOT EXISTS entity_with_mentions AS
  SELECT entity.*, (SELECT count(*) FROM mention
    WHERE mention.article = entity.article AND mention.layer = entity.layer AND mention.item = entity.item) AS mentions
  FROM entity;
CREATE VIEW IF NOT EXISTS people AS SELECT name, roles, mentions, article FROM entity_with_mentions WHERE layer = 'people';
CREATE VIEW IF NOT EXISTS organisations AS
  SELECT name, acronym, kind, mentions, article FROM entity_with_mentions WHERE layer = 'organisations';
CREATE VIEW IF NOT EXISTS places AS
  SELECT name, kind, country, latitude, longitude, geoname_id, mentions, article FROM entity_with_mentions WHERE layer = 'places';
CREATE VIEW IF NOT EXISTS casualties AS
  SELECT effect, low, high, approximate, victims, source, place, country, latitude, longitude, coalesce(figure.date, article.date) AS date,
    evidence, part_of, article
  FROM figure JOIN article ON article.id = figure.article;
CREATE VIEW IF NOT EXISTS quotes AS SELECT speaker, cue, kind, text, article FROM quote;
`;

/** Statements that `sqlite3` runs: `newsx extract folder -f sql | sqlite3 news.db`. An article loaded again takes the place of its old self. */
export const sql: Format = {
  name: "sql",
  help: "statements for sqlite3 and Datasette: tables, indexes and a view for each layer",
  extension: ".sql",
  async *write(entries) {
    yield `BEGIN;${tables}`;
    for await (const { report, article } of entries) {
      yield [...cleared(report.source.id), ...(report.ok ? rowsOf(report, article) : failureOf(report))].join("");
    }
    yield "COMMIT;\n";
  },
};

/**
 * A literal. Of what a text can hold only the apostrophe ends a string; NUL would end the statement for the sqlite3 program;
 * what a terminal would obey, should the statements be looked at there, is written as bytes.
 */
function literal(cell: Cell): string {
  if (cell === null) return "NULL";
  if (typeof cell !== "string") return String(Number(cell));
  const text = cell.replaceAll("\0", "\uFFFD").toWellFormed();
  return isHarmless(text) ? `'${text.replaceAll("'", "''")}'` : `CAST(X'${Buffer.from(text).toString("hex")}' AS TEXT)`;
}

const insert = (table: string, cells: readonly Cell[]): string => `INSERT INTO ${table} VALUES (${cells.map(literal).join(", ")});\n`;

function* cleared(id: string): Generator<string> {
  for (const table of ["notice", "quote", "figure", "mention", "entity"]) yield `DELETE FROM ${table} WHERE article = ${literal(id)};\n`;
  yield `DELETE FROM article WHERE id = ${literal(id)};\n`;
}

function* failureOf({ source, error }: Failure): Generator<string> {
  yield insert("article", [source.id, source.path, null, null, null, null, null, null, `${error.code}: ${error.message}`]);
}

function* rowsOf(report: Report, article: Article | null): Generator<string> {
  const { id, path, sha256, characters } = report.source;
  const date = article?.date ?? report.dateline?.date ?? null;
  yield insert("article", [
    id,
    path,
    sha256,
    characters,
    date,
    report.dateline?.place ?? null,
    report.dateline?.agency ?? null,
    article?.text ?? null,
    null,
  ]);
  for (const [item, { name, roles }] of report.people.entries()) {
    yield insert("entity", [id, "people", item, name, null, null, roles.join("; "), null, null, null, null]);
  }
  for (const [item, { name, kind, acronym }] of report.organisations.entries()) {
    yield insert("entity", [id, "organisations", item, name, kind, acronym, null, null, null, null, null]);
  }
  for (const [item, { name, kind, country, latitude, longitude, geonameId }] of report.places.entries()) {
    yield insert("entity", [id, "places", item, name, kind, null, null, country, latitude, longitude, geonameId]);
  }
  for (const layer of ["people", "organisations", "places"] as const) {
    for (const [item, { mentions }] of report[layer].entries()) {
      for (const { start, end, text } of mentions) yield insert("mention", [id, layer, item, start, end, text]);
    }
  }
  for (const [item, figure] of report.casualties.entries()) {
    const { effect, min, max, approximate, victims, attribution, place, partOf, text, start, end } = figure;
    const where = placeOfFigure(report, figure);
    const source = attribution && (attribution.name ?? attribution.text);
    const point = [where?.country ?? null, where?.latitude ?? null, where?.longitude ?? null];
    const head = [id, item, effect, min, max, approximate, victims, source, attribution?.text ?? null, place];
    yield insert("figure", [...head, ...point, figure.date, partOf, text, start, end]);
  }
  for (const [item, { kind, speaker, cue, text, start, end }] of report.quotes.entries()) {
    const name = speaker && (speaker.name ?? speaker.text);
    yield insert("quote", [id, item, kind, name, speaker?.text ?? null, cue?.text ?? null, text, start, end]);
  }
  for (const notice of report.notices) yield insert("notice", [id, notice]);
}
