import fc from "fast-check";
import { ToWords } from "to-words/en-US";
import { describe, expect, test } from "vitest";
import { quantitiesIn, quantityAt } from "../../src/text/numbers.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Token } from "../../src/types/document.ts";

const tokensOf = (text: string): readonly Token[] =>
  tokenize(segment({ source: { id: "number", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] })).tokens;

/** What stands in the text as a quantity: its words, bounds, and `~` where it is approximate. */
function read(text: string): string[] {
  const tokens = tokensOf(text);
  return quantitiesIn(tokens, 0, tokens.length).map(
    ({ firstToken, endToken, min, max, approximate }) =>
      `${text.slice(tokens[firstToken]?.start, tokens[endToken - 1]?.end)}: ${approximate ? "~" : ""}${min ?? ""}..${max ?? ""}`,
  );
}

describe("a number with its bounds", () => {
  test.each([
    ["28 insurgents", ["28: 28..28"]],
    ["1,500 troops", ["1,500: 1500..1500"]],
    ["1 500 troops", ["1 500: 1500..1500"]],
    ["1.500 people", ["1.500: 1500..1500"]],
    ["1,50,000 people", ["1,50,000: 150000..150000"]],
    ["2.5 million people", ["2.5 million: 2500000..2500000"]],
    ["1.1 million people", ["1.1 million: 1100000..1100000"]],
    ["1.5m people", ["1.5m: 1500000..1500000"]],
    ["20 thousand people", ["20 thousand: 20000..20000"]],
    ["two lakh people", ["two lakh: 200000..200000"]],
    ["twenty-three men", ["twenty-three: 23..23"]],
    ["a hundred and fifty men", ["a hundred and fifty: 150..150"]],
    ["two thousand three hundred men", ["two thousand three hundred: 2300..2300"]],
    ["one hundred men", ["one hundred: 100..100"]],
    ["two and a half million men", ["two and a half million: 2500000..2500000"]],
    ["two-and-a-half thousand men", ["two-and-a-half thousand: 2500..2500"]],
    ["a dozen villagers", ["a dozen: 12..12"]],
    ["Dozen hurt", ["Dozen: 12..12"]],
    ["half a dozen villagers", ["half a dozen: 6..6"]],
    ["a half-dozen villagers", ["a half-dozen: 6..6"]],
    ["two dozen villagers", ["two dozen: 24..24"]],
    ["a couple of villagers", ["a couple: 2..2"]],
    ["a couple of dozen villagers", ["a couple of dozen: 24..24"]],
    ["half a million villagers", ["half a million: 500000..500000"]],
    ["several villagers", ["several: 3..9"]],
    ["a few villagers", ["a few: 3..9"]],
    ["several hundred villagers", ["several hundred: 300..900"]],
    ["several dozen villagers", ["several dozen: 36..99"]],
    ["a few thousand villagers", ["a few thousand: 3000..9000"]],
    ["dozens of villagers", ["dozens: 24..99"]],
    ["scores of villagers", ["scores: 40..99"]],
    ["hundreds of villagers", ["hundreds: 200..999"]],
    ["thousands of villagers", ["thousands: 2000..9999"]],
    ["tens of thousands of villagers", ["tens of thousands: 20000..99999"]],
    ["hundreds of thousands of villagers", ["hundreds of thousands: 200000..999999"]],
    ["millions of villagers", ["millions: 2000000..9999999"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("comparators and approximators", () => {
  test.each([
    ["at least 14", ["at least 14: 14.."]],
    ["more than 30", ["more than 30: 30.."]],
    ["over 60", ["over 60: 60.."]],
    ["no fewer than nine", ["no fewer than nine: 9.."]],
    ["more than a dozen", ["more than a dozen: 12.."]],
    ["20 or more", ["20 or more: 20.."]],
    ["up to 20", ["up to 20: ..20"]],
    ["as many as 20", ["as many as 20: ..20"]],
    ["fewer than 20", ["fewer than 20: ..20"]],
    ["no more than 20", ["no more than 20: ..20"]],
    ["about 20", ["about 20: ~20..20"]],
    ["some 2,000", ["some 2,000: ~2000..2000"]],
    ["an estimated 300", ["an estimated 300: ~300..300"]],
    ["about two dozen", ["about two dozen: ~24..24"]],
    ["at least some 40", ["at least some 40: ~40.."]],
    ["300 or so", ["300 or so: ~300..300"]],
    ["a hundred or so", ["a hundred or so: ~100..100"]],
    ["twenty-odd", ["twenty-odd: ~20..20"]],
    ["30-odd", ["30-odd: ~30..30"]],
    ["40-plus", ["40-plus: 40.."]],
    ["nearly 1 million", ["nearly 1 million: ~1000000..1000000"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("ranges", () => {
  test.each([
    ["between 20 and 30 people", ["between 20 and 30: 20..30"]],
    ["20-30 people", ["20-30: 20..30"]],
    ["20–30 people", ["20–30: 20..30"]],
    ["12 to 15 people", ["12 to 15: 12..15"]],
    ["two or three people", ["two or three: 2..3"]],
    ["two to three million people", ["two to three million: 2000000..3000000"]],
    ["anywhere from 20 to 40 people", ["anywhere from 20 to 40: 20..40"]],
    ["about 20 to 30 people", ["about 20 to 30: ~20..30"]],
    ["rose to 688 from 575", ["688: 688..688", "575: 575..575"]],
    ["rose from 12 to 15", ["12: 12..12", "15: 15..15"]],
    ["30 to 20", ["30: 30..30", "20: 20..20"]],
    ["killing 3 and wounding 5", ["3: 3..3", "5: 5..5"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("what is no count", () => {
  test.each([
    "$40 million",
    "€500 a head",
    "40% of them",
    "40 percent",
    "forty per cent",
    "the 3rd man",
    "12:30",
    "a man",
    "an attack",
    "12-year-old",
    "2.5 kilometres or so",
    "many people",
    "a number of people",
    "the first man",
    "half of them",
    "two thirds of them",
    "a 16 year-old boy",
    "the two year old baby",
    "RM1,500 each",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("what is written is read", () => {
  const words = new ToWords();
  const billion = fc.integer({ min: 0, max: 1_000_000_000 });
  const only = (text: string): unknown => {
    const tokens = tokensOf(text);
    return quantityAt(tokens, 0, tokens.length);
  };
  test("in words", () => {
    fc.assert(
      fc.property(billion, (n) => {
        const text = words.convert(n);
        expect(only(text)).toMatchObject({ min: n, max: n, approximate: false, endToken: tokensOf(text).length });
      }),
    );
  });
  test("in words as the British write them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 999 }).filter((n) => n % 100 > 0),
        (n) => {
          const text = words.convert(n).replace("Hundred ", "hundred and ").toLowerCase();
          expect(only(text)).toMatchObject({ min: n, max: n });
        },
      ),
    );
  });
  test.each([
    ["bare", (n: number) => String(n)],
    ["with commas", (n: number) => n.toLocaleString("en-US")],
    ["with spaces", (n: number) => n.toLocaleString("en-US").replaceAll(",", " ")],
  ])("in digits %s", (_, write) => {
    fc.assert(
      fc.property(billion, (n) => {
        expect(only(write(n))).toMatchObject({ min: n, max: n, approximate: false, endToken: 1 });
      }),
    );
  });
  test("bounds never cross, and the tokens lie within the stretch", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "at",
        "least",
        "between",
        "20",
        "and",
        "30",
        "to",
        "dozens",
        "of",
        "thousands",
        "million",
        "a",
        "few",
        "-",
        "1,000",
        "or",
        "more",
        "hundred",
        "six",
        "up",
        ",",
        "%",
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const tokens = tokensOf(some.join(" "));
        for (const { min, max, firstToken, endToken } of quantitiesIn(tokens, 0, tokens.length)) {
          expect(endToken).toBeGreaterThan(firstToken);
          expect(endToken).toBeLessThanOrEqual(tokens.length);
          if (min !== null && max !== null) expect(max).toBeGreaterThanOrEqual(min);
        }
      }),
    );
  });
});
