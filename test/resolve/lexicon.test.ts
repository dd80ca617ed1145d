import { expect, test } from "vitest";
import { indexLexicon, renamePeople, renamePlaces, withLexicon } from "../../src/resolve/lexicon.ts";
import { peopleOf } from "../../src/resolve/people.ts";
import type { LexiconRow } from "../../src/types/lexicon.ts";
import { language, namedDocument } from "./named-document.ts";

const row = (name: string, layer: LexiconRow["layer"], canonical = name): LexiconRow => ({
  name,
  layer,
  canonical,
  latitude: null,
  longitude: null,
  country: null,
});

function names(marked: string, ...rows: LexiconRow[]): string[] {
  const doc = withLexicon(namedDocument(marked), indexLexicon(rows));
  return doc.names.map(({ type, start, end }) => `${type} ${doc.text.slice(start, end)}`);
}

test.each<[string, string, LexiconRow[], string[]]>([
  ["adds", "The Blue Lane met.", [row("Blue Lane", "organisations")], ["ORG Blue Lane"]],
  ["corrects", "{PER Larkville} burns.", [row("Larkville", "places")], ["LOC Larkville"]],
  ["hides", "{PER Fentol} kills.", [row("Fentol", "none")], []],
  ["finds capitals", "BLUE LANE MEETS", [row("Blue Lane", "organisations")], ["ORG BLUE LANE"]],
  ["takes the longest", "Blue Lane South met.", [row("Blue Lane", "people"), row("Blue Lane South", "places")], ["LOC Blue Lane South"]],
  ["leaves longer names whole", "{PER Tom Walden} left.", [row("Walden", "places")], ["PER Tom Walden"]],
  ["lets the later row hold", "{PER Fentol} kills.", [row("Fentol", "none"), row("Fentol", "organisations")], ["ORG Fentol"]],
])("%s", (_, marked, rows, wanted) => {
  expect(names(marked, ...rows)).toEqual(wanted);
});

test("renames a person by any mention, and merges those with one canonical name", () => {
  const index = indexLexicon([row("Walden", "people", "Thomas Walden"), row("Big Tom", "people", "Thomas Walden")]);
  const people = peopleOf(
    namedDocument("The judge {PER Tom Walden} left. {PER Walden} is {PER Big Tom}. {PER Ana Roth} stayed."),
    language,
  );
  expect(renamePeople(people, index).map(({ name, mentions }) => [name, mentions.map(({ text }) => text)])).toEqual([
    ["Thomas Walden", ["Tom Walden", "Walden", "Big Tom"]],
    ["Ana Roth", ["Ana Roth"]],
  ]);
});

test("puts a place where the user says it is", () => {
  const place = {
    name: "Larkville",
    kind: "city",
    country: "GB",
    latitude: 1,
    longitude: 2,
    geonameId: 3,
    mentions: [{ start: 0, end: 9, text: "Larkville" }],
  } as const;
  const index = indexLexicon([{ ...row("Larkville", "places"), latitude: -3, longitude: 36, country: "KE" }]);
  expect(renamePlaces([place], index)).toEqual([{ ...place, latitude: -3, longitude: 36, country: "KE", geonameId: null }]);
});
