import { describe, expect, test } from "vitest";
import { datelineOf } from "../../src/resolve/dateline.ts";
import { dayOf } from "../../src/resolve/dateline-day.ts";
import { language, namedDocument } from "./named-document.ts";

const read = (text: string, date: string | null = null) => {
  const doc = { ...namedDocument(text), date };
  const found = datelineOf(doc, language);
  return found && { ...found, text: doc.text.slice(found.start, found.end) };
};

describe("the place line of a wire story", () => {
  test.each<[string, string, string | null, string]>([
    ["Rain stops the harvest\n\nBamako -\n\nThe rain stopped it.", "Bamako", null, "Bamako -"],
    ["SEOUL — A ferry was late.", "SEOUL", null, "SEOUL —"],
    ["TROY, N.C. (AP) -- A mill burned.", "TROY, N.C.", "AP", "TROY, N.C. (AP) --"],
    ["JOHANNESBURG, May 3 (Reuters) - Miners went home.", "JOHANNESBURG", "Reuters", "JOHANNESBURG, May 3 (Reuters) -"],
    ["NEW DELHI, India, 3 March (ANI) – Farmers marched.", "NEW DELHI, India", "ANI", "NEW DELHI, India, 3 March (ANI) –"],
    ["LAGOS (Reuters) The port reopened.", "LAGOS", "Reuters", "LAGOS (Reuters)"],
    ["Mill fire kills two. PARIS, Texas — Two men died.", "PARIS, Texas", null, "PARIS, Texas —"],
    ["BUS CRASH KILLS NINE\n\nLIMA, Peru (AFP) — Nine died.", "LIMA, Peru", "AFP", "LIMA, Peru (AFP) —"],
    [
      "GOMA, Democratic Republic of Congo (Star Wire) — Clashes went on.",
      "GOMA, Democratic Republic of Congo",
      "Star Wire",
      "GOMA, Democratic Republic of Congo (Star Wire) —",
    ],
    ["ISLAMABAD: Police said the road was open.", "ISLAMABAD", null, "ISLAMABAD:"],
    ["A quiet vote\n\nBy Ana Ruiz, KYIV\n\nVoters stayed away.", "KYIV", null, "KYIV"],
  ])("%s", (text, place, agency, whole) => expect(read(text)).toMatchObject({ place, agency, text: whole }));

  test.each([
    "The mayor - who is now in Paris - said no.",
    "UPDATE — The road is open.",
    "WATCH: Goats on a roof.",
    "JEWELL: We met in the yard.",
    "He spoke (in Geneva) - and left.",
    "The bill was passed 9-3 in the evening.",
    "",
  ])("none in: %s", (text) => expect(read(text)).toBeNull());

  test("the day is taken with the day of publication", () => {
    expect(read("CAIRO, Jan. 2 (AP) — Shops opened.", "2014-01-03")?.date).toBe("2014-01-02");
    expect(read("CAIRO, Jan. 2 (AP) — Shops opened.")?.date).toBeNull();
  });
});

test.each([
  ["May 3", "2014-05-04", "2014-05-03"],
  ["Dec. 31", "2015-01-01", "2014-12-31"],
  ["1 January 2012", null, "2012-01-01"],
  ["June 40", "2014-05-04", null],
  ["May 3", null, null],
])("%s, published %s, is %s", (words, published, day) => expect(dayOf(words, published)).toBe(day));
