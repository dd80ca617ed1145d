import { quantityAt } from "../../text/numbers.ts";
import type { Document } from "../../types/document.ts";
import { isHarm, isHarmVerb, tagOfHarm } from "./harm-tags.ts";
import { people } from "./nouns.ts";
import { harmPhrases } from "./verbs.ts";

const articles: ReadonlySet<string> = new Set(["the", "a", "an"]);
const placing: ReadonlySet<string> = new Set(["in", "at", "near", "from", "of", "by", "for", "on"]);
const rising: ReadonlySet<string> = new Set(["rose", "climbed", "jumped", "soared", "grew", "fell", "dropped"]);
const mounting: ReadonlySet<string> = new Set("rises climbs jumps soars grows falls drops stands".split(" "));
/** Participles that say what people are, not what was done to them. */
const describing: ReadonlySet<string> = new Set(
  "suspected alleged accused armed unarmed masked hooded uniformed convicted trained hardened retired uninvolved unnamed unidentified".split(
    " ",
  ),
);

/** A tagger reads “71 Killed in Crash” as a name and “the wounded” as a verb; a word of harm is better known by its neighbours. */
export function mendTags(doc: Document, pos: string[], sentence: number, headline: boolean): void {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  for (let at = firstToken; at < endToken; at++) {
    const word = doc.tokens[at]?.lower ?? "";
    const tag = pos[at] ?? "";
    if (articles.has(word)) pos[at] = "DT";
    else if (word.endsWith("ly") && ((tag.startsWith("VB") && word.length > 4) || isHarmVerb(doc, at + 1, endToken))) pos[at] = "RB";
    else if (word === "would-be" || (describing.has(word) && describes(pos, at))) pos[at] = "JJ";
    else {
      pos[at] = tagOfWord(doc, pos, at, endToken);
      if (isHarm(word)) pos[at] = tagOfHarm(doc, pos, at, sentence, headline);
      else if (headline && tag.startsWith("NNP") && people.has(word)) pos[at] = word.endsWith("s") ? "NNS" : "NN";
    }
  }
}

/** “killed 19 suspected rebels”, but not “police suspected rebels” */
function describes(pos: readonly string[], at: number): boolean {
  return /^(?:CD|DT|JJ)/.test(pos[at - 1] ?? "") && /^(?:N|JJ)/.test(pos[at + 1] ?? "");
}

/** The tag of a word that is none of harm, where what stands beside it rules the tagger's out. */
function tagOfWord({ tokens }: Document, pos: readonly string[], at: number, end: number): string {
  const tag = pos[at] ?? "";
  const word = tokens[at]?.lower ?? "";
  const next = pos[at + 1] ?? "";
  const before = tokens[at - 1]?.lower ?? "";
  const after = at + 1 < end ? (tokens[at + 1]?.lower ?? "") : "";
  // “suspects aged between 16 and 21”; “the crew on board the ferry”
  if (word === "aged" || (word === "board" && before === "on")) return "IN";
  // “the remains of 13 people”
  if (word === "remains" && tag === "VBZ" && /^(?:DT|JJ|PRP[$]|CD|POS)/.test(pos[at - 1] ?? "")) return "NNS";
  // “the overall tally”
  if (word === "tally" && tag === "RB") return "NN";
  // “no new deaths”
  if (word === "no") return /^(?:N|JJ|CD)/.test(next) ? "DT" : tag;
  if (tag.startsWith("N")) {
    // “the body of a woman suffering from cancer”
    if (tag === "NN" && next === "IN" && word.endsWith("ing") && people.has(before)) return "VBG";
    // “the number of injured rose to 300”, “Death toll climbs to 15”
    if (after === "to" && rising.has(word)) return "VBD";
    if (tag === "NNS" && mounting.has(word) && (after === "to" || after === "at")) return "VBZ";
    // “has cost 50,000 lives”
    if (word === "cost" && quantityAt(tokens, at + 1, end)) return "VBN";
    // “a teenager being shot”
    return word === "being" && isHarm(after) ? "VBG" : tag;
  }
  if (tag.startsWith("JJ")) {
    // “were receiving treatment”
    if (tag === "JJ" && word.endsWith("ing") && harmPhrases.has(word) && /^(?:was|were|is|are|been)$/.test(before)) return "VBG";
    // “another militant was killed”
    if (people.has(word) && !/^(?:N|JJ|CD)/.test(next)) return word.endsWith("s") ? "NNS" : "NN";
    // “the armies exchanged 200 prisoners”
    if (tag === "JJ" && word.endsWith("ed") && /^(?:N|CC)/.test(pos[at - 1] ?? "") && quantityAt(tokens, at + 1, end)) return "VBD";
    return tag;
  }
  // “wounded in separate attacks”
  return tag === "RB" && placing.has(word) && /^(?:N|JJ|DT|CD)/.test(next) ? "IN" : tag;
}
