import { describe, expect, test } from "vitest";
import { nounPhrases } from "../../src/text/noun-phrases.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Document } from "../../src/types/document.ts";

/** A document from words with their tags: “the/DT town/NN”. */
function tagged(words: string): Document {
  const pairs = words.split(" ").map((pair) => {
    const cut = pair.lastIndexOf("/");
    return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
  });
  const text = pairs.map(([word]) => word).join(" ");
  const doc = tokenize(
    segment({ source: { id: "phrase", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] }),
  );
  return { ...doc, pos: pairs.map(([, pos]) => pos), names: [] };
}

describe("noun phrases and their heads", () => {
  test.each([
    ["more/JJR than/IN 30/CD people/NNS died/VBD in/IN northern/JJ towns/NNS", ["more than 30 people > people", "northern towns > towns"]],
    ["the/DT group/NN 's/POS former/JJ deputy/NN fled/VBD", ["the group 's former deputy > deputy"]],
    ["about/IN 600/CD fleeing/VBG villagers/NNS arrived/VBD", ["about 600 fleeing villagers > villagers"]],
    ["two/CD badly/RB burned/VBN men/NNS", ["two badly burned men > men"]],
    ["three/CD men/NNS wounded/VBD four/CD guards/NNS", ["three men > men", "four guards > guards"]],
    ["wounded/VBN 71/CD", ["71 > 71"]],
    ["shot/VBD a/DT 13-year-old/JJ last/JJ week/NN", ["a 13-year-old > 13-year-old", "last week > week"]],
    ["a/DT 13-year-old/JJ boy/NN fell/VBD", ["a 13-year-old boy > boy"]],
    ["dozens/NNS of/IN villagers/NNS", ["dozens > dozens", "villagers > villagers"]],
    ["the/DT three/CD women/NNS", ["the three women > women"]],
    ["at/IN least/JJS 14/CD ./.", ["at least 14 > 14"]],
    ["they/PRP shot/VBD him/PRP", ["they > they", "him > him"]],
  ])("%s", (sentence, expected) => {
    const doc = tagged(sentence);
    const words = (from: number, end: number): string =>
      doc.tokens
        .slice(from, end)
        .map(({ text }) => text)
        .join(" ");
    expect(
      nounPhrases(doc, 0, doc.tokens.length).map(
        ({ firstToken, endToken, head }) => `${words(firstToken, endToken)} > ${words(head, head + 1)}`,
      ),
    ).toEqual(expected);
  });
});
