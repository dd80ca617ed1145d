import { execFileSync, spawnSync } from "node:child_process";
import model from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { csvFigures } from "../../src/output/csv-figures.ts";
import { csvMentions } from "../../src/output/csv-mentions.ts";
import { csvRow } from "../../src/output/csv.ts";
import { csvQuotes } from "../../src/output/csv-quotes.ts";
import { placeOfFigure } from "../../src/output/figure-place.ts";
import { ftm } from "../../src/output/ftm.ts";
import { geojson } from "../../src/output/geojson.ts";
import { sql } from "../../src/output/sql.ts";
import { article, ferry, report } from "./sample.ts";
import { failure, written } from "./written.ts";

const entries = [ferry, failure];
const text = "=1+1 it's “a\nb” \0 \ud800";
const odd = {
  article: article("o'dd\n.shell false", text),
  report: report("o'dd\n.shell false", text, {
    people: [
      { name: "\u001b[31m\u202e", roles: [], mentions: [] },
      { name: "=HYPERLINK(1)", roles: [], mentions: [{ start: 0, end: 4, text: "=1+1" }] },
    ],
    quotes: [{ start: 5, end: text.length, text: text.slice(5), kind: "direct", speaker: null, cue: null }],
  }),
};

describe("csv", () => {
  test("of mentions, with the words around", async () => {
    const lines = (await written(csvMentions, entries)).split("\n");
    expect(lines[0]).toBe("source,layer,name,kind,country,latitude,longitude,geonameId,start,end,text,context");
    const last = ferry.article.text.lastIndexOf("ACC");
    const row = lines.find((line) => line.startsWith(`ferry.txt,organisations,All Coast Congress,party,,,,,${last},${last + 3},ACC,`));
    expect(row).toMatch(/,"have drowned in these waters since 2009, according to the ACC\."$/);
    expect(lines).toHaveLength(2 + 17);
  });

  test("of figures, with coordinates where the place is known", async () => {
    const lines = (await written(csvFigures, entries)).split("\n");
    expect(lines[1]).toMatch(
      /^ferry\.txt,killed,17,,false,people,Sierra Leone,SL,8\.5,-11\.5,2019-03-05,officials,officials,killing at least 17 people,\d+,\d+,$/,
    );
    expect(lines).toHaveLength(2 + ferry.report.casualties.length);
  });

  test("of quotes", async () => {
    const out = await written(csvQuotes, entries);
    expect(out).toContain("ferry.txt,Amara Sesay-Kanu,Sesay-Kanu,told reporters,direct,");
    expect(out).not.toContain("scan.pdf");
  });

  test("with no formula from an article", async () => {
    expect(await written(csvMentions, [odd])).toContain("'=HYPERLINK(1)");
    for (const sign of ["=", "+", "-", "@", "|", " =", "\u00a0=", "＝", "＠"]) expect(csvRow([`${sign}1`])).toMatch(/^"?'/);
  });
});

test("a figure's place is the place of that name, or the one named within its words", () => {
  const at = (place: string | null): string | undefined => {
    const [figure] = ferry.report.casualties;
    return figure && placeOfFigure(ferry.report, { ...figure, place })?.name;
  };
  expect([at("Tagrin"), at("FREETOWN"), at("northern Sierra Leone"), at("Guineaville"), at(null)]).toEqual([
    "Tagrin",
    "Freetown",
    "Sierra Leone",
    undefined,
    undefined,
  ]);
});

test("GeoJSON: longitude first, and what has no point is there without one", async () => {
  const collection = JSON.parse(await written(geojson, entries));
  expect(collection.features).toHaveLength(ferry.report.places.length + ferry.report.casualties.length);
  expect(collection.features[0]).toEqual({
    type: "Feature",
    geometry: { type: "Point", coordinates: [-13.23, 8.484] },
    properties: { layer: "places", article: "ferry.txt", name: "Freetown", kind: "city", country: "SL", geonameId: 2409306, mentions: 3 },
  });
  expect(collection.features[2]).toMatchObject({ geometry: null, properties: { name: "Kissy Dockyard" } });
  expect(JSON.parse(await written(geojson, []))).toEqual({ type: "FeatureCollection", features: [] });
});

interface Schema {
  readonly extends: readonly string[];
  readonly properties: Readonly<Record<string, { readonly type: string }>>;
}

describe("FollowTheMoney", () => {
  // The model that Aleph itself loads by.
  const schemata: Readonly<Record<string, Schema>> = model.schemata;
  const propertiesOf = (name: string): Schema["properties"] => {
    const schema = schemata[name];
    if (schema === undefined) return {};
    return Object.assign({}, ...schema.extends.map(propertiesOf), schema.properties);
  };
  const entitiesOf = async (...given: Parameters<typeof written>[1]) =>
    (await written(ftm, given))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });

  test("every entity and property is one of the model, and every reference is there", async () => {
    const entities = await entitiesOf(...entries, odd);
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const { schema, properties } of entities) {
      const known = propertiesOf(schema);
      expect(Object.keys(known)).not.toEqual([]);
      for (const [name, values] of Object.entries(properties)) {
        expect(known, `${schema}.${name}`).toHaveProperty(name);
        if (known[name]?.type === "entity") for (const value of values) expect(ids).toContain(value);
      }
    }
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set(["Article", "Mention", "Event", "Person", "PublicBody", "Organization", "Address"]),
    );
  });

  test("who stands in two articles is one entity with two proofs, by the same id in every run", async () => {
    const again = { ...ferry, report: { ...ferry.report, source: { ...ferry.report.source, id: "copy.txt" } } };
    const people = (await entitiesOf(ferry, again)).filter(({ schema }) => schema === "Person");
    expect(people).toHaveLength(3);
    expect(people[0]?.properties).toMatchObject({ name: ["Amara Sesay-Kanu"], position: ["Harbour master"], weakAlias: ["Sesay-Kanu"] });
    expect(people[0]?.properties["proof"]).toHaveLength(2);
    expect(people[0]?.id).toBe((await entitiesOf(again)).find(({ schema }) => schema === "Person")?.id);
  });
});

describe("SQL", () => {
  const installed = spawnSync("sqlite3", ["--version"]).status === 0;

  test(
    installed ? "sqlite3 loads it, asks each view, and loads it again" : "sqlite3 is not installed here: only the form is looked at",
    async () => {
      const script = await written(sql, [...entries, odd]);
      expect(script.startsWith("BEGIN;\n") && script.endsWith("COMMIT;\n")).toBe(true);
      if (!installed) return;
      const ask = (query: string): unknown[] => {
        // Loaded twice: an article takes the place of its old self.
        const out = execFileSync("sqlite3", ["-bail", "-json", ":memory:"], { input: `${script}${script}${query}\n`, encoding: "utf8" });
        return out === "" ? [] : JSON.parse(out);
      };
      expect(ask("SELECT count(*) AS n, (SELECT error FROM article WHERE id = 'scan.pdf') AS error FROM article;")).toEqual([
        { n: 3, error: "not-text: not a text file" },
      ]);
      expect(ask("SELECT * FROM people WHERE name LIKE 'Amara%';")).toEqual([
        { name: "Amara Sesay-Kanu", roles: "Harbour master", mentions: 2, article: "ferry.txt" },
      ]);
      expect(ask("SELECT name FROM organisations WHERE acronym = 'ACC';")).toEqual([{ name: "All Coast Congress" }]);
      expect(ask("SELECT country, count(*) AS n FROM places GROUP BY country ORDER BY n;")).toEqual([
        { country: "GN", n: 2 },
        { country: "SL", n: 4 },
      ]);
      expect(ask("SELECT low, high, source, latitude, date FROM casualties ORDER BY low DESC LIMIT 1;")).toEqual([
        { low: 85, high: 85, source: null, latitude: 8.58, date: "2019-03-06" },
      ]);
      expect(ask("SELECT speaker, cue FROM quotes WHERE text LIKE 'a wound%';")).toEqual([
        { speaker: "Mariatu Dole-Bangs", cue: "called it" },
      ]);
      expect(ask("SELECT text FROM article WHERE id LIKE 'o''dd%';")).toEqual([{ text: "=1+1 it's “a\nb” \uFFFD \uFFFD" }]);
      expect(ask("SELECT name FROM people WHERE article LIKE 'o''dd%';")).toEqual([
        { name: "\u001b[31m\u202e" },
        { name: "=HYPERLINK(1)" },
      ]);
      expect(ask("PRAGMA foreign_key_check;")).toEqual([]);
      // INDEXED BY is an error where the index is no use to the question
      for (const question of [
        "entity INDEXED BY entity_by_name WHERE layer = 'places' AND name = 'Tagrin'",
        "entity INDEXED BY entity_by_geoname WHERE geoname_id = 2403326",
        "figure INDEXED BY figure_by_effect WHERE effect = 'killed' AND date > '2019'",
        "quote INDEXED BY quote_by_speaker WHERE speaker = 'Joseph Tarawallie'",
      ])
        expect(ask(`SELECT count(*) > 0 AS found FROM ${question};`)).toEqual([{ found: 1 }]);
      expect(ask("SELECT count(*) AS n FROM sqlite_master WHERE type = 'view';")).toEqual([{ n: 6 }]);
    },
  );
});
