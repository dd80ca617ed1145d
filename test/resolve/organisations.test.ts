import { describe, expect, test } from "vitest";
import { kindOf } from "../../src/resolve/organisations/kind.ts";
import { organisationsOf } from "../../src/resolve/organisations.ts";
import { namedDocument } from "./named-document.ts";

/** Name, acronym, and the words of every mention. */
const read = (marked: string): [string, string | null, string[]][] =>
  organisationsOf(namedDocument(marked)).map(({ name, acronym, mentions }) => [name, acronym, mentions.map(({ text }) => text)]);

describe("a full name and its short form are one body", () => {
  test.each<[string, string, string | null]>([
    ["The {ORG Delta Farmers Union} ({ORG DFU}) met. The {ORG DFU} voted.", "Delta Farmers Union", "DFU"],
    ["The {ORG Delta Farmers Union} (DFU) met.", "Delta Farmers Union", "DFU"],
    ["{ORG DFU} ({ORG Delta Farmers Union}) met.", "Delta Farmers Union", "DFU"],
    ["The {ORG DFU} [{ORG Delta Farmers Union}] summit failed.", "Delta Farmers Union", "DFU"],
    [
      "The {ORG Popular Unity List}, better known by its Basque acronym Zuba, won. {ORG Zuba} was founded in 1990.",
      "Popular Unity List",
      "Zuba",
    ],
    ["The {ORG Delta Farmers Union}, known as {ORG DFU}, met.", "Delta Farmers Union", "DFU"],
    ["The {ORG Delta Farmers Union}, or {ORG DFU}, met.", "Delta Farmers Union", "DFU"],
    ["The {ORG Delta Farmers Union} (known as the DFU) met.", "Delta Farmers Union", "DFU"],
    ["The {ORG Ministry of Roads} ({ORG MoR}) said so.", "Ministry of Roads", "MoR"],
    ["The {ORG Bloque Campesino} ({ORG NFU}) agreed. {ORG NFU} men left.", "Bloque Campesino", "NFU"],
    ["The {ORG U.S. River Safety Agency} met. The {ORG RSA} voted.", "U.S. River Safety Agency", "RSA"],
    ["The {ORG Department of River Safety} met. {ORG River Safety} men came.", "Department of River Safety", null],
    ["{ORG GDH 559 Co} left. {ORG GDH} fell.", "GDH 559 Co", "GDH"],
    ["{ORG CLN News} said so. {ORG CLN} was right.", "CLN News", "CLN"],
    ["The {ORG House of Rivers} met. The {ORG House} voted.", "House of Rivers", null],
    ["{ORG United Nations} staff left. The {ORG U.N.} was silent.", "United Nations", "U.N."],
    ["Talks with the {ORG International Road Fund} go on. {ORG IRF} officials came.", "International Road Fund", "IRF"],
    ["{ORG DFU} men came.", "DFU", null],
    ["The {ORG Delta Farmers Union} (in Lagos) met.", "Delta Farmers Union", null],
  ])("%s", (marked, name, acronym) => {
    const bodies = read(marked);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.slice(0, 2)).toEqual([name, acronym]);
  });
});

describe("clipped names join, bodies of their own do not", () => {
  test.each<[string, string[]]>([
    ["The {ORG Jund al-Waha} ({ORG Army of the Oasis}) left.", ["Army of the Oasis"]],
    ["The {ORG Jund al-Waha}, or {ORG Oasis Movement}, left.", ["Jund al-Waha"]],
    [
      "{ORG Larkfield Rovers} ({ORG Delta United} on loan) and, or {ORG Fen Wanderers}, met.",
      ["Larkfield Rovers", "Delta United", "Fen Wanderers"],
    ],
    ["The {ORG Delta Brotherhood} met. The {ORG Brotherhood} voted.", ["Delta Brotherhood"]],
    ["{ORG Larkfield University} closed. {ORG Larkfield} said so.", ["Larkfield University"]],
    ["The {ORG Fenland Post} wrote it. The {ORG Post} was right.", ["Fenland Post"]],
    ["The {ORG Norwegian Defence Ministry} spoke. The {ORG Defence Ministry} said no.", ["Norwegian Defence Ministry"]],
    ["The {ORG Ministry of Defence} spoke. {ORG Defence Ministry} men left.", ["Ministry of Defence"]],
    ["The {ORG Associated Press} said so. {ORG The Associated Press} had it.", ["Associated Press"]],
    ["{ORG United Nations} men spoke to the {ORG United Nations Security Council}.", ["United Nations", "United Nations Security Council"]],
    ["The {ORG Bank of Larkia} lost to {ORG Larkia}.", ["Bank of Larkia", "Larkia"]],
    ["{ORG FBI} and {ORG CIA} men met.", ["FBI", "CIA"]],
    ["{ORG Larkia Health Ministry} and {ORG Larkia Trade Ministry} men met.", ["Larkia Health Ministry", "Larkia Trade Ministry"]],
    ["{ORG al-Qaida} left. {ORG al-Qaida in Larkia} stayed.", ["al-Qaida", "al-Qaida in Larkia"]],
    ["{ORG Islamic State} men fled. {ORG ISIS} said no.", ["Islamic State"]],
    ["{ORG Islamic State group} men fled. {ORG Islamic State} said no.", ["Islamic State"]],
  ])("%s", (marked, names) => {
    expect(read(marked).map(([name]) => name)).toEqual(names);
  });
});

test.each([
  ["Larkia Liberation Front", "armed-group"],
  ["Free Delta Army", "armed-group"],
  ["Norwegian Army", "government"],
  ["Ministry of Roads", "government"],
  ["Kremlin", "government"],
  ["Delta Farmers Party", "party"],
  ["Larkfield Airways", "company"],
  ["Fenland Post", "media"],
  ["United Nations Security Council", "international"],
  ["World Health Organization", "international"],
  ["Larkfield United", "sport"],
  ["University of Larkfield", "education"],
  ["Larkfield General Hospital", "health"],
  ["Oath Weavers", "other"],
])("%s is of the kind %s", (name, kind) => {
  expect(kindOf([name], [])).toBe(kind);
});

test("letters that the text spells out otherwise are not the body that they are elsewhere", () => {
  expect(kindOf(["NBA"], [])).toBe("sport");
  expect(kindOf(["Nigerian Bar Association", "NBA"], [])).toBe("other");
});

test("what stands beside a name tells its kind where the name does not", () => {
  expect(kindOf(["Zuba"], ["the", "militant", "group", "said"])).toBe("armed-group");
  expect(kindOf(["Zuba"], ["the", "daily", "wrote", "newspaper"])).toBe("media");
});
