import fc from "fast-check";
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/language/gazetteer.ts";
import { foldPlace } from "../../src/language/place-name.ts";
import { packedFolder } from "../../src/language/sections.ts";

const gazetteer = loadGazetteer();
const best = (name: string) => [...gazetteer.find(name)].sort((a, b) => b.population - a.population)[0];

test("the packed gazetteer is at most 4 MB", () => {
  expect(statSync(join(packedFolder(), "gazetteer.bin")).size).toBeLessThanOrEqual(4_000_000);
});

describe("a place by any of its names", () => {
  test.each([
    ["Kidal", "ML", 2455290],
    ["Aleppo", "SY", 170063],
    ["Halab", "SY", 170063],
    ["São Paulo", "BR", 3448439],
    ["Sao Paulo", "BR", 3448439],
    ["SÃO PAULO", "BR", 3448439],
    ["Saint-Étienne", "FR", 2980291],
    ["St. Etienne", "FR", 2980291],
    ["Deir ez-Zor", "SY", 170794],
  ])("%s", (name, country, id) => {
    expect(gazetteer.find(name).map((place) => gazetteer.geonameIdOf(place))).toContain(id);
    expect(best(name)?.country).toBe(country);
  });
});

test("a record has what disambiguation needs, and the rounding of coordinates is a hundredth of a degree", () => {
  expect(gazetteer.find("Kidal").find(({ feature }) => feature === "PPLA")).toMatchObject({
    country: "ML",
    region: "ML.10",
    latitude: 18.44,
    longitude: 1.41,
    primary: true,
  });
});

describe("countries, their other names and their people", () => {
  test.each([
    ["US", "US"],
    ["U.S.", "US"],
    ["United States", "US"],
    ["UAE", "AE"],
    ["DRC", "CD"],
    ["Ivory Coast", "CI"],
    ["the Netherlands", "NL"],
    ["Burma", "MM"],
    ["Columbia", null],
    ["constructor", null],
  ])("%s is %s", (name, iso) => expect(gazetteer.countryNamed(name)).toBe(iso));
  test.each([
    ["Malian", "ML"],
    ["Swiss", "CH"],
    ["Paris", null],
    ["__proto__", null],
  ])("%s people are of %s", (word, iso) => expect(gazetteer.countryOfPeople(word)).toBe(iso));
});

test("abbreviations hold only as they are spelt", () => {
  expect(gazetteer.abbreviated("N.C.")?.region).toBe("US.NC");
  expect(gazetteer.abbreviated("Ont.")?.region).toBe("CA.08");
  for (const wrong of ["n.c.", "NC", "Mass", "toString"]) expect(gazetteer.abbreviated(wrong)).toBeNull();
  expect(gazetteer.postal("TX")?.region).toBe("US.TX");
});

test("any text may be asked for; what is found lies on the globe, in a country that has a code", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("Paris", "San José", "Springfield", "Europe")),
      (name) => {
        for (const { latitude, longitude, country } of gazetteer.find(name)) {
          expect(Math.abs(latitude ?? 0)).toBeLessThanOrEqual(90);
          expect(Math.abs(longitude ?? 0)).toBeLessThanOrEqual(180);
          expect(country ?? "XX").toMatch(/^[A-Z]{2}$/);
        }
      },
    ),
  );
});

test("a folded name folds to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const folded = foldPlace(foldPlace(name));
      expect(foldPlace(folded)).toBe(folded);
    }),
  );
  expect(foldPlace("The Saint-Denis d’Or")).toBe("st denis dor");
});
