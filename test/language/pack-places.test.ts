import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { otherNames } from "../../scripts/gazetteer/other-names.ts";
import { packNames } from "../../scripts/gazetteer/pack-names.ts";
import { inOrder, packRecords } from "../../scripts/gazetteer/pack-records.ts";
import { bitsAt } from "../../src/language/bits.ts";
import { features, packPopulation, unpackPopulation } from "../../src/language/gazetteer-format.ts";
import { nameBuckets } from "../../src/language/name-buckets.ts";
import { foldPlace } from "../../src/language/place-name.ts";
import { placeRecords } from "../../src/language/place-records.ts";
import type { Section } from "../../src/language/sections.ts";

const read = (sections: Readonly<Record<string, Section>>) => (name: string) => sections[name]!;

test("bits are read across bytes", () => {
  const bytes = Uint8Array.from([0b1010_0110, 0b0000_0001, 0, 0, 0, 0]);
  expect([bitsAt(bytes, 1, 2), bitsAt(bytes, 5, 4), bitsAt(bytes, 0, 25)]).toEqual([0b11, 0b1101, 0b1_1010_0110]);
});

const regionCount = 5;
const place = fc.record({
  region: fc.integer({ min: 0, max: regionCount - 1 }),
  id: fc.integer({ min: 0, max: 0xffffff }),
  latitude: fc.option(fc.integer({ min: -9000, max: 9000 })),
  longitude: fc.integer({ min: -18000, max: 18000 }),
  population: fc.integer({ min: 0, max: 2_000_000_000 }),
  // the two first are countries and regions, of which a region has at most one
  feature: fc.integer({ min: 2, max: features.length - 1 }),
});

test("what is packed of a place is what is read of it", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 150 }), (some) => {
      const places = inOrder(some.map((one) => ({ ...one, longitude: one.latitude === null ? null : one.longitude })));
      const records = placeRecords(read(packRecords(places, regionCount)));
      places.forEach(({ id, population, ...rest }, index) => {
        expect(records.at(index)).toEqual({ ...rest, index, population: unpackPopulation(packPopulation(population)) });
        expect(records.idOf(index)).toBe(id);
      });
    }),
  );
});

test("a region finds the place that it is", () => {
  const town = { region: 1, id: 7, latitude: 1844, longitude: 141, population: 500, feature: features.indexOf("PPL") };
  const places = inOrder([town, { ...town, id: 9, feature: features.indexOf("region") }]);
  const records = placeRecords(read(packRecords(places, 3)));
  expect(records.ofRegion(1)?.index).toBe(1);
  expect([records.ofRegion(0), records.ofRegion(2)]).toEqual([null, null]);
});

test("a name finds all that bear it, and which have it for their main one", () => {
  const bearersOf = nameBuckets(
    read(
      packNames([
        { main: ["Öland", "Oland"], others: ["Eyland"] },
        { main: ["Eyland"], others: [] },
      ]),
    ),
  );
  expect(bearersOf(foldPlace("ÖLAND"))).toEqual([{ index: 0, primary: true }]);
  expect(bearersOf("eyland")).toEqual([
    { index: 0, primary: false },
    { index: 1, primary: true },
  ]);
  expect(bearersOf("iland")).toEqual([]);
});

describe("other names that an English text might use", () => {
  test.each([
    ["AT", 641, "Niderkhollabrun,Нидерхоллабрун,xia huo la bu lun,Niederhollabrunn in Österreich", ["Niederhollabrunn in Österreich"]],
    ["UA", 641, "Chernobyl’,Чернобыль", ["Chernobyl’"]],
    ["YE", 20_000, "al Hudaydah,alhdydt,Hodeida,HOD", ["al Hudaydah", "Hodeida"]],
    ["CN", 0, "Lingqian,Lingqian Zhen,Ling-ch'ien", ["Lingqian"]],
    ["CN", 9_000_000, "Kuang-chou", ["Kuang-chou"]],
  ])("%s %i %s", (iso, population, names, kept) => expect(otherNames(names.split(","), iso, population)).toEqual(kept));
});
