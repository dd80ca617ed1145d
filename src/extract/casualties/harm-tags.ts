import { weekdays } from "../../text/calendar.ts";
import { quantityAt } from "../../text/numbers.ts";
import type { Document } from "../../types/document.ts";
import { classOf, people, stateNouns } from "./nouns.ts";
import { harmAdjectives, harmPhrases, harmVerbs } from "./verbs.ts";

const determiners: ReadonlySet<string> = new Set(["the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "no", "any"]);
const behindTime: ReadonlySet<string> = new Set(["last", "this", "on", "yesterday", "today", ...weekdays]);

/** Whether a word, in lower case, may carry harm. */
export const isHarm = (word: string): boolean =>
  harmVerbs.has(word) || harmAdjectives.has(word) || harmPhrases.has(word) || word === "left";

/** Whether a verb of harm stands at token `at`, before token `end`. */
export const isHarmVerb = (doc: Document, at: number, end: number): boolean => at < end && harmVerbs.has(doc.tokens[at]?.lower ?? "");

/** The tag of a word of harm, as its neighbours and the tags so far tell it. */
export function tagOfHarm(doc: Document, pos: readonly string[], at: number, sentence: number, headline: boolean): string {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  const lower = (token: number): string => (token >= firstToken && token < endToken ? (doc.tokens[token]?.lower ?? "") : "");
  const [before, word, after] = [lower(at - 1), lower(at), lower(at + 1)];
  const tag = pos[at] ?? "";
  const verb = harmVerbs.get(word);
  const noun = pos[at + 1]?.startsWith("N") ?? false;
  if (verb && !verb.present && !verb.gerund) {
    if (determiners.has(before) && stateNouns.has(word) && !noun) return "NNS";
    // “the two wounded officers died”
    if (tag === "VBD" && noun && pos[at - 1] === "CD" && classOf(after, isCapital(doc, at + 1)) === "person") return "VBN";
    // “thousands of displaced families”
    if (before === "of" && /^(?:N|JJ)/.test(pos[at + 1] ?? "")) return "JJ";
    if (behindTime.has(after)) return "VBD";
    return tag.startsWith("VB") ? tag : "VBN";
  }
  const counts = (): boolean => quantityAt(doc.tokens, at + 1, endToken) !== null;
  if ((verb?.gerund || (word.endsWith("ing") && harmPhrases.has(word))) && !tag.startsWith("VB") && counts()) return "VBG";
  if (verb?.present && headline && tag.startsWith("NNP")) return word.endsWith("s") ? "VBZ" : "VBP";
  // “Bomb kills 12 in Kabul”, “Flood forces 3,000 from homes”
  if ((verb?.present || harmPhrases.has(word)) && tag === "NNS" && word.endsWith("s") && /^N/.test(pos[at - 1] ?? "") && counts())
    return "VBZ";
  // “police arrest five over killing”
  if (verb?.present && tag === "NN" && (pos[at - 1] === "NNS" || before === "police") && counts()) return "VBP";
  if (harmAdjectives.has(word) && determiners.has(before)) return noun ? "JJ" : "NNS";
  // a participle in all but form: “left 12 dead and accused …”
  if (harmAdjectives.has(word)) return noun || tag.startsWith("RB") ? "JJ" : "VBN";
  if (word === "left" && counts()) return "VBD";
  return headline && tag.startsWith("NNP") && people.has(word) ? (word.endsWith("s") ? "NNS" : "NN") : tag;
}

function isCapital({ tokens }: Document, at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? "");
}
