import { expect, test } from "vitest";
import { LexiconError, parseLexicon } from "../../src/input/lexicon.ts";

test("rows of names, with and without headings, quotes and coordinates", () => {
  const csv =
    'name,layer,canonical name,latitude,longitude,country\nWalden,people,Tom Walden\n# a remark\n\n"Ford, the",places,Ford,-3.5,12,ke\nDFU,none\n';
  const place = { latitude: null, longitude: null, country: null };
  expect(parseLexicon(csv)).toEqual([
    { name: "Walden", layer: "people", canonical: "Tom Walden", ...place },
    { name: "Ford, the", layer: "places", canonical: "Ford", latitude: -3.5, longitude: 12, country: "KE" },
    { name: "DFU", layer: "none", canonical: "DFU", ...place },
  ]);
  expect(parseLexicon("Walden,people\n")).toHaveLength(1);
  expect(parseLexicon("")).toEqual([]);
});

test.each([
  ["Walden,people\nRoth,persons", /^line 2: no layer “persons”; it is one of/],
  [",people", /^line 1: no name/],
  ["Walden,places,Walden,91,0", /^line 1: no latitude “91”/],
  ["Walden,places,Walden,1,x", /^line 1: no longitude “x”/],
  ["Walden,places,Walden,1", /^line 1: latitude and longitude go together/],
  ["Walden,places,Walden,1,1,Kenya", /^line 1: no country “Kenya”/],
  ["Walden,people,Walden,1,1", /^line 1: coordinates and country are for places/],
  ["a,people,b,,,,x", /^line 1: 7 columns/],
  ['Walden,people\n"Roth,people', /^line \d: /],
])("a wrong row is named by its line: %s", (csv, message) => {
  expect(() => parseLexicon(csv)).toThrow(LexiconError);
  expect(() => parseLexicon(csv)).toThrow(message);
});
