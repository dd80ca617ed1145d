import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/text/clean.ts";
import { segment } from "../../src/text/segment.ts";
import { splitWords, tokenize } from "../../src/text/tokenize.ts";
import type { Tokenized } from "../../src/types/document.ts";

function read(text: string): Tokenized {
  return tokenize(segment({ source: { id: "x", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] }));
}

/** Sentences on a line each, tokens apart by blanks; a blank inside a token is shown as an underscore. */
function cut(text: string): string[] {
  const doc = read(text);
  return doc.sentences.map(({ firstToken, endToken }) =>
    doc.tokens
      .slice(firstToken, endToken)
      .map((token) => token.text.replace(/\s/g, "_"))
      .join(" "),
  );
}

describe("tokenize", () => {
  it.each([
    ["The U.S. said 1,200 left.", ["The U.S. said 1,200 left ."]],
    ["Some 1 500 people, or 3.5 per cent", ["Some 1_500 people , or 3.5 per cent"]],
    ["It isn’t Amara’s car.", ["It is n't Amara 's car ."]],
    ["“We won,” she said.", ['" We won , " she said .']],
    ["It is “not on the list.” He left.", ['It is " not on the list . "', "He left ."]],
    ["It is “not on the list.” he said.", ['It is " not on the list . " he said .']],
    ["He served in the “U.S.” Navy.", ['He served in the " U.S. " Navy .']],
    ["O'Hara and Gabir-Lund of AB&C", ["O'Hara and Gabir-Lund of AB&C"]],
    ["At 7 p.m. Dr. Lund met J. R. Marat.", ["At 7 p.m. Dr. Lund met J. R. Marat ."]],
    ["Score: 320 (P. Vale 111, T. Orr 48).", ["Score : 320 ( P. Vale 111 , T. Orr 48 ) ."]],
    ["See https://example.org/a?b=1 now", ["See https://example.org/a?b=1 now"]],
    ["KORVA, Oct 3 (Agency) - Rain fell.", ["KORVA , Oct 3 ( Agency ) - Rain fell ."]],
    ["He left... She stayed -- and won", ["He left ... She stayed -- and won"]],
    ["First. Second! Third?", ["First .", "Second !", "Third ?"]],
    ["A title\n\nA text", ["A title", "A text"]],
    ["", []],
    [" \n\t ", []],
  ])("%s", (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it("keeps a name that is broken over a line in one sentence", () => {
    const text = "The minister was received in the capital on Monday by Ibrahim\nKonate, who had come from the north.";
    expect(cut(text)).toHaveLength(1);
  });
});

const texts = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    "é",
    " ",
    "\n",
    ".",
    ",",
    "’",
    "“",
    "-",
    "—",
    "1",
    "0",
    "\u00a0",
    "U.S.",
    "Mr.",
    "Nato",
    "n't",
    "www.",
    "@",
    "&",
    "_",
    ";",
    "\u2028",
    "😀",
    "'s",
    "\t",
    "(",
    ")",
  ),
  maxLength: 60,
});

describe("properties of cutting", () => {
  it("cleaning keeps every offset", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(plain(text).length).toBe(text.length);
      }),
    );
  });

  it("tokens stand in order, apart from each other, and are what stands there", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = read(text);
        let end = 0;
        for (const token of doc.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(doc.plain.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
    );
  });

  it("what is told without the pattern is what the pattern tells", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = read(text);
        const cuts = doc.sentences.map(({ start, end }) => Array.from(splitWords(doc.plain.slice(start, end)), ([word]) => word));
        expect(doc.tokens.map((token) => token.text)).toEqual(cuts.flat());
      }),
    );
  });

  it("no word is lost: what is between tokens is blank", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = read(text);
        let rest = "";
        let end = 0;
        for (const token of doc.tokens) {
          rest += doc.plain.slice(end, token.start);
          end = token.end;
        }
        expect((rest + doc.plain.slice(end)).trim()).toBe("");
      }),
    );
  });
});
