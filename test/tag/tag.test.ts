import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../src/language/language.ts";
import { tag } from "../../src/tag/tag.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Document } from "../../src/types/document.ts";

const language = loadLanguage();

function read(text: string, by = language): Document {
  return tag(
    tokenize(segment({ source: { id: "x", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] })),
    by,
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

  it("reads on as before when its memory of words is full and starts anew", () => {
    const known = "Officials in Lagos said Amina Yusuf of the Red Cross was freed after the guards of the northern prison had fled.";
    const dispatch = "Officials in Vuqqa said Amina Zzorb of the Red Cross was freed after the tlomps of the northern prison had vlixed.";
    const { pos, names } = read(dispatch);
    // The memory has room for some 20,000 words: with these before it, a word that is new fills it up somewhere in the dispatch.
    for (let before = 19_960; before < 20_000; before += 2) {
      const strange = Array.from({ length: before }, (_, at) => `w${at.toString(36)}x`);
      const lines = Array.from({ length: Math.ceil(before / 20) }, (_, line) => `${strange.slice(20 * line, 20 * line + 20).join(" ")}.`);
      const doc = read([known, ...lines, dispatch].join("\n\n"), { ...language, tagger: { ...language.tagger } });
      expect(doc.pos.slice(-pos.length)).toEqual(pos);
      expect(doc.names.slice(-names.length).map(({ type }) => type)).toEqual(names.map(({ type }) => type));
    }
  });

  it("gives the same answer twice", () => {
    const text = "Officials in Lagos said Amina Yusuf of the Red Cross was freed.";
    expect(read(text)).toEqual(read(text));
  });
});
