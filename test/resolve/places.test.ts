import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datelineOf } from "../../src/resolve/dateline.ts";
import { placesOf, reasonedPlacesOf } from "../../src/resolve/places.ts";
import { language, namedDocument } from "./named-document.ts";

const read = (marked: string) => {
  const doc = namedDocument(marked);
  return placesOf(doc, language, datelineOf(doc, language));
};
const named = (marked: string, name: string) => read(marked).find((place) => place.name === name);

describe("names that mean the same are one place", () => {
  test.each<[string, string[]]>([
    ["{LOC US} troops left. The {LOC U.S.} base closed, the {LOC United States} said.", ["United States"]],
    ["The {LOC Idlib province} is quiet; {LOC Idlib} sleeps.", ["Idlib"]],
    ["{LOC CONCORD}, {LOC N.H.} — Snow fell in {LOC Concord}. {LOC New Hampshire} slept.", ["Concord", "New Hampshire"]],
    ["{LOC Kiev} was calm. Trams ran in {LOC Kyiv}.", ["Kiev"]],
    ["{LOC OSLO} — Fish are dear in {LOC Oslo}.", ["Oslo"]],
    ["They met in {LOC Gatineau, Que.} and went home.", ["Gatineau", "Que."]],
    ["Fog lay over {LOC northern Mali} and {LOC Mali}.", ["Mali"]],
    ["A dog ran through {LOC Oslo's Elm Park} at noon.", ["Oslo", "Elm Park"]],
    ["A dog ran through {LOC Wilson's Farm} at noon.", ["Wilson's Farm"]],
    ["A dog ran through {LOC Norway's snowy Bergen} at noon.", ["Norway", "Bergen"]],
    ["Bells rang at {LOC Saint Peter and Saint Paul Old Church}.", ["Saint Peter and Saint Paul Old Church"]],
    ["A Ga. miner and a Miss. cook met; Ms. {PER Roth} wept.", ["Ga."]],
    ["They crossed the Mediterranean by night; the {MISC Mediterranean} diet helps.", ["Mediterranean"]],
    ["It cost {LOC US}$ 5 in {LOC Oslo}.", ["Oslo"]],
    ["Guards left the {LOC U.N.} building in {LOC Oslo}.", ["Oslo"]],
  ])("%s", (marked, names) => expect(read(marked).map(({ name }) => name)).toEqual(names));
});

describe("the words beside a name decide", () => {
  test.each<[string, string, number]>([
    ["A mill burned in {LOC Paris}, {LOC Texas}.", "Paris", 33.7],
    ["A mill burned in {LOC Paris}.", "Paris", 48.9],
    ["They met in {LOC Panama City} in May.", "Panama City", 9],
    ["A mill burned in {LOC Paris}, {LOC Ky}, on Monday.", "Paris", 38.2],
    ["The fair opens in {LOC Springfield}, {LOC Ill.}, in May.", "Springfield", 39.8],
    ["The fair opens in {LOC Springfield}, {LOC Mass.}, in May.", "Springfield", 42.1],
    ["Boats left {LOC Tripoli}, in northern {LOC Lebanon}.", "Tripoli", 34.4],
    ["Boats left {LOC Tripoli} as {LOC Libya} counted votes.", "Tripoli", 32.9],
    ["{LOC ATHENS}, {LOC Ga.} (AP) — Students marched in {LOC Athens}.", "Athens", 34],
    ["{LOC Tbilisi} voted; {LOC Georgia} has a new president.", "Georgia", 42],
    ["{LOC Atlanta} is hot. {LOC Georgia} farmers near {LOC Macon} want rain.", "Georgia", 32.8],
  ])("%s", (marked, name, latitude) => expect(Math.abs((named(marked, name)?.latitude ?? 99) - latitude)).toBeLessThan(0.4));
});

describe("local news means towns at home", () => {
  test.each<[string, string, string | null]>([
    ["The city council of {LOC Dublin} met. The school board and the sheriff agreed.", "Dublin", "US"],
    ["The council of {LOC Dublin} met.", "Dublin", "IE"],
    ["The city council of {LOC Dublin} met {MISC Irish} and {MISC Irish} and {MISC Irish} guests of the sheriff.", "Dublin", "IE"],
  ])("%s", (marked, name, country) => expect(named(marked, name)?.country).toBe(country));
});

test("a country's own name beats the villages that share it", () => {
  for (const [name, country] of [
    ["Mali", "ML"],
    ["Peru", "PE"],
    ["Mexico", "MX"],
    ["Norway", "NO"],
    ["Panama", "PA"],
  ] as const)
    expect(named(`Rain fell in {LOC ${name}} on Monday.`, name)).toMatchObject({ kind: "country", country });
});

describe("what no list has keeps what the text tells", () => {
  test("in news of several countries, an unknown place is in the country of what stands beside it", () => {
    const text =
      "Rain fell in {LOC Oslo} and {LOC Lima}. A bus fell into a gorge at {LOC Zarqabinda}. Helpers left {LOC Lima} at dawn; {LOC Norway} wept.";
    expect(named(text, "Zarqabinda")).toMatchObject({ country: "PE", latitude: null });
  });
  test("an unknown village has its country and no dot", () => {
    const place = named("Men came to {LOC Zarqabinda}, a village in {LOC Mali}, and to {LOC Gao}.", "Zarqabinda");
    expect(place).toMatchObject({ country: "ML", latitude: null, longitude: null, geonameId: null });
  });
  test("a building stands in the town its name tells", () => {
    expect(named("He died at {LOC Winnipeg Harbour Hospital}.", "Winnipeg Harbour Hospital")).toMatchObject({
      kind: "facility",
      country: "CA",
      latitude: 49.88,
      geonameId: null,
    });
  });
  test("a river of a country that the article does not speak of is not meant", () => {
    const text =
      "Mud buried a hamlet in {LOC Lao Cai} in {LOC Vietnam}. {LOC Hanoi} had rain, and {LOC Vietnam} asked for help. By the {LOC Red River} people left.";
    expect(named(text, "Red River")?.country).toBe("VN");
  });
  test("with nothing to go by it stays with nulls", () => {
    expect(named("They live in {LOC Zarqabinda}.", "Zarqabinda")).toMatchObject({ kind: "other", country: null, latitude: null });
  });
});

test("a place overlooked by the tagger is found by its other mentions, and by the own names of countries", () => {
  expect(named("Goats roam {LOC Kidal}. Kidal market is shut.", "Kidal")?.mentions).toHaveLength(2);
  expect(named("{PER Ana Ruiz} said US employers hire in Oklahoma.", "Oklahoma")?.country).toBe("US");
});

describe("twenty traps: no silly places", () => {
  test.each([
    "{LOC European} farmers marched.",
    "{LOC African} leaders met.",
    "{LOC Malian} troops left.",
    "The {LOC Swiss} voted.",
    "{LOC Londoners} stayed at home.",
    "{LOC Ohioans} voted early.",
    "She holds an {LOC M.S.} in botany.",
    "{LOC Ph.D.} students protested.",
    "They met in {LOC May}.",
    "It opens in {LOC August}.",
    "Until {LOC Friday} it rained.",
    "{PER Georgia Lund} skates. {LOC Georgia} won twice.",
    "{PER Chad Moss} sang. {LOC Chad} bowed.",
    "{PER Orlando Vance} left; {LOC Orlando} was tired.",
    "{LOC Islamic State} claimed it.",
    "{LOC Ramadan} began.",
    "Shares of {LOC Zalbrando} fell.".replace("of ", "by "),
    "{LOC Kremlin} officials denied it.",
    "{LOC Kurdish} fighters left.",
    "The {LOC AFP} reported it.",
  ])("%s", (marked) => expect(read(marked)).toEqual([]));
  test("Columbia is not Colombia", () => {
    expect(named("Rain fell in {LOC Columbia}.", "Columbia")?.country).not.toBe("CO");
  });
});

test("the reason for a choice is told", () => {
  const doc = namedDocument("A mill burned in {LOC Paris}, {LOC Texas}.");
  expect(reasonedPlacesOf(doc, language, null)[0]?.why).toContain("Paris, Texas");
});

test("every mention is what the text has there, and never twice", () => {
  const pieces = fc.constantFrom(
    "{LOC Paris}",
    "{LOC Gao, Mali}",
    " in ",
    ", ",
    "{PER Ana Ruiz}",
    "{ORG US Embassy}",
    " US ",
    ". ",
    "{LOC St. Paul and Rome}",
    "Mali ",
    "{MISC Oslo-based} ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const doc = namedDocument(parts.join(""));
      const seen = new Set<number>();
      for (const { mentions, name } of placesOf(doc, language, null)) {
        expect(doc.text).toContain(name);
        for (const { start, end, text } of mentions) {
          expect(doc.text.slice(start, end)).toBe(text);
          expect(seen.has(start)).toBe(false);
          seen.add(start);
        }
      }
    }),
    { numRuns: 60 },
  );
});
