import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/language/hash.ts";
import { inList, type Lexicon, phraseHash } from "../../src/language/tagger.ts";
import { spellNames } from "../../src/tag/spell-names.ts";
import type { Token } from "../../src/types/document.ts";

const country = phraseHash(0, hashOf("korvia"));
const empty = { starts: new Uint32Array(2), prints: new Uint16Array(0) };
const lexicon: Lexicon = {
  words: empty,
  coarse: new Uint8Array(0),
  fine: new Uint16Array(0),
  vectors: new Uint8Array(0),
  steps: new Float32Array(0),
  phrases: { starts: Uint32Array.of(0, 1), prints: Uint16Array.of(country >>> 16) },
  lists: Uint8Array.of(inList.country),
};

/** Words with their labels as word/BIOES-TYPE. */
function spell(marked: string): string[] {
  const labels: number[] = [];
  const tokens: Token[] = [];
  let start = 0;
  for (const piece of marked.split(" ")) {
    const [text = "", label] = piece.split("/");
    labels.push(label ? 1 + 4 * ["PER", "LOC", "ORG", "MISC"].indexOf(label.slice(2)) + "BIES".indexOf(label.charAt(0)) : 0);
    tokens.push({ start, end: start + text.length, text, lower: text.toLowerCase(), sentence: 0 });
    start += text.length + 1;
  }
  const text = tokens.map((token) => token.text).join(" ");
  return [...spellNames(labels, tokens, 0, lexicon)].map((name) => `${name.type} ${text.slice(name.start, name.end)}`);
}

describe("spellNames", () => {
  it.each([
    ["Ada/B-PER Lund/E-PER met Oru/S-ORG", ["PER Ada Lund", "ORG Oru"]],
    ["Mr/B-PER Lund/E-PER left", ["PER Lund"]],
    ["Korvia-based/S-LOC traders", ["LOC Korvia"]],
    ["New/B-LOC Oru-based/E-LOC traders", ["LOC New Oru"]],
    ["pro-Korvia/S-LOC rallies", ["LOC Korvia"]],
    ["the Lund-led/S-PER team", ["PER Lund"]],
    ["Korvia-Korvia/S-LOC talks", ["LOC Korvia", "LOC Korvia"]],
    ["Korvia-Oruese/S-MISC talks", ["LOC Korvia"]],
    ["Oru-Lund/S-MISC talks", ["MISC Oru-Lund"]],
    ["Oru/B-LOC Police/E-LOC said", ["ORG Oru Police"]],
    ["on Facebook/S-MISC today", ["ORG Facebook"]],
    ["Ada/B-PER Lund-Oru/E-PER spoke", ["PER Ada Lund-Oru"]],
  ])("%s", (marked, names) => {
    expect(spell(marked)).toEqual(names);
  });
});
