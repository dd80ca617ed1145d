import { describe, expect, test } from "vitest";
import { extract } from "../../src/index.ts";
import { whyIllegible, whyUncertain } from "../../src/text/legible.ts";

const english = `Three fishermen were killed off Port Selma on Monday, the coast guard said. Their boat had been out since dawn when it was struck
by a wave, said Lieutenant Ada Moreau, who led the search.`;

describe("what newsx does not try to read", () => {
  test.each([
    ["German", "Bei einem Brand in einem Hotel in Lindau sind drei Menschen getötet und zwölf verletzt worden, teilte die Polizei mit."],
    ["French", "Trois personnes ont été tuées et une douzaine blessées dans un incendie qui a ravagé un hôtel pour les marins."],
    ["Spanish", "Tres personas murieron en un incendio que destruyó un hotel para marineros, dijo el alcalde de la ciudad."],
    ["Italian", "Tre persone sono morte in un incendio che ha distrutto un albergo della costa, non si conoscono le cause."],
    ["Turkish", "Bir otelde çıkan yangında üç kişi öldü ve on iki kişi yaralandı, bu yangın için soruşturma açıldı."],
    ["Swahili", "Watu watatu walikufa katika ajali ya moto kwenye hoteli ya mabaharia na wengine kumi walijeruhiwa kwa moto."],
    ["Russian", "Три человека погибли при пожаре в гостинице."],
    ["Arabic", "قتل ثلاثة أشخاص في حريق"],
    ["Chinese", "三人在酒店火災中喪生。"],
  ])("%s", (_language, text) => {
    const { people, places, organisations, casualties, quotes, dateline, notices } = extract(text);
    expect([people, places, organisations, casualties, quotes, dateline]).toEqual([[], [], [], [], [], null]);
    expect(notices).toEqual([expect.stringMatching(/nothing was looked for$/)]);
  });

  test("nothing, and no words", () => {
    expect(whyIllegible(" \n")).toBe("there is no text in it");
    expect(whyIllegible("12:30 — 14:15 ****")).toBe("there are no words in it");
  });
});

test.each([
  ["a dispatch", english],
  ["a headline", "71 Killed in Crash"],
  ["names from everywhere", "Von der Heide beat De la Cruz 6-4 6-2; Van den Berg beat Del Monte 7-5 6-1; Los Angeles beat El Paso 3-1."],
  [
    "a quotation in French",
    `"Les morts sont pour nous," the mayor said, and that was all he said about the fire which had killed his wife.`,
  ],
])("English: %s", (_name, text) => {
  expect(whyIllegible(text)).toBeNull();
});

test("capitals, or none, hide names", () => {
  expect(whyUncertain(english)).toEqual([]);
  expect(whyUncertain(english.toUpperCase())).toEqual([expect.stringContaining("in capitals")]);
  expect(whyUncertain(english.toLowerCase())).toEqual([expect.stringContaining("without capitals")]);
  expect(whyUncertain("KABUL")).toEqual([]);
});
