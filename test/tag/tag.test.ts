import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../src/language/language.ts";
import { tag } from "../../src/tag/tag.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Document } from "../../src/types/document.ts";

const language = loadLanguage();

function read(text: string): Document {
  return tag(
    tokenize(segment({ source: { id: "x", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] })),
    language,
  );
}

function namesIn(text: string): string[] {
  return read(text).names.map((name) => `${name.type} ${text.slice(name.start, name.end)}`);
}

describe("tag", () => {
  it.each([
    ["President Maria Fernandez arrived in Nairobi on Monday.", ["PER Maria Fernandez", "LOC Nairobi"]],
    [
      "The World Health Organization said John Mbeki had died in Germany.",
      ["ORG World Health Organization", "PER John Mbeki", "LOC Germany"],
    ],
    ["Kenya's government and French soldiers left Paris.", ["LOC Kenya", "MISC French", "LOC Paris"]],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("gives a part of speech to each token", () => {
    const doc = read("The soldiers killed 12 people in the northern town.");
    expect(doc.pos).toEqual(["DT", "NNS", "VBD", "CD", "NNS", "IN", "DT", "JJ", "NN", "."]);
  });

  it("gives the same answer twice", () => {
    const text = "Officials in Lagos said Amina Yusuf of the Red Cross was freed.";
    expect(read(text)).toEqual(read(text));
  });
});
