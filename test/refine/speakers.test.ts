import { expect, test } from "vitest";
import { extract } from "../../src/index.ts";

/** Kind, words, speaker as named and cue of each quote in marks. */
const quotes = (text: string): (string | null | undefined)[][] =>
  extract(text)
    .quotes.filter(({ kind }) => kind !== "indirect")
    .map(({ text: words, speaker, cue }) => [words, speaker?.name, cue ? cue.text : null]);

test("what follows at once in the same paragraph has the same speaker and cue, a new paragraph no cue", () => {
  expect(quotes("“We lost the harvest,” Odile Tarrant said. “The river took it.”\n\n“Nobody came.”\n\nThe rain went on.")).toEqual([
    ["We lost the harvest,", "Odile Tarrant", "said"],
    ["The river took it.", "Odile Tarrant", "said"],
    ["Nobody came.", "Odile Tarrant", null],
  ]);
});

test("a quotation taken up in the next paragraph gives its speaker back", () => {
  expect(quotes("It rained.\n\n“We saw it.\n\n“It was dark,” Odile Tarrant said.")).toEqual([
    ["We saw it.", "Odile Tarrant", null],
    ["It was dark,", "Odile Tarrant", "said"],
  ]);
});

test("two speakers in turn keep their words apart", () => {
  expect(
    quotes("“Go,” said Odile Tarrant.\n\n“No,” said Pelle Brandt.\n\n“Then stay,” Tarrant said.").map(([, speaker]) => speaker),
  ).toEqual(["Odile Tarrant", "Pelle Brandt", "Odile Tarrant"]);
});

test("a clause that is mostly a quotation is not told twice; one that only holds a word of it is", () => {
  const kinds = (text: string): string[] => extract(text).quotes.map(({ kind }) => kind);
  expect(kinds("The minister said that “the wells of the whole valley ran dry in May”.")).toEqual(["direct"]);
  expect(kinds("The minister said that the long and costly works on the dam above the old town had been a “mistake”.")).toEqual([
    "indirect",
    "partial",
  ]);
});

test("offsets say what the record says", () => {
  const text = "In a message, Mara said that visitors had been “met with stones”. He added: “They will answer for it.”";
  for (const quote of extract(text).quotes) {
    expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    for (const beside of [quote.speaker, quote.cue]) if (beside) expect(text.slice(beside.start, beside.end)).toBe(beside.text);
  }
});
