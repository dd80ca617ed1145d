import type { Document } from "../types/document.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { isTime, phrasesOf } from "./phrases-of.ts";

/** A noun phrase with the prepositional phrases that hang on it (“a spokesman for the mission in Gao”). */
export interface Chain {
  readonly firstToken: number;
  readonly endToken: number;
  /** Head of its first base phrase. */
  readonly head: number;
}

const joints: ReadonlySet<string> = new Set([
  "of",
  "for",
  "in",
  "at",
  "from",
  "with",
  "on",
  "to",
  "between",
  "near",
  "among",
  "within",
  "about",
  "against",
  "around",
  "during",
  "after",
  "before",
  "under",
  "by",
  "over",
  "close",
]);

/** The phrase that begins at token `at`, with what hangs on it, up to token `end`. */
export function chainFrom(doc: Document, at: number, end: number): Chain | null {
  const token = doc.tokens[at];
  if (!token || at >= end) return null;
  const { byStart } = phrasesOf(doc, token.sentence);
  const first = byStart.get(at);
  if (!first || first.endToken > end) return null;
  let last = first;
  for (;;) {
    const joint = doc.tokens[last.endToken];
    if (!joint || last.endToken + 1 >= end) break;
    const next = byStart.get(last.endToken + 1);
    if (!next || next.endToken > end || isTime(doc, next)) break;
    // “wrote Mara Brandt on her blog”: a person's name is over where a place or a time begins
    if (!/^(?:of|for|from|and)$/.test(joint.lower) && personEndsAt(doc, last.endToken)) break;
    if (!joints.has(joint.lower) && !(joint.lower === "and" && together(doc, last, next))) break;
    last = next;
  }
  return { firstToken: first.firstToken, endToken: last.endToken, head: first.head };
}

/** The phrase whose last word is just before token `end`, back to the head that the prepositions hang on; none before token `floor`. */
export function chainUpTo(doc: Document, end: number, floor: number): Chain | null {
  const token = doc.tokens[end - 1];
  if (!token || end <= floor) return null;
  const { byEnd } = phrasesOf(doc, token.sentence);
  const last = byEnd.get(end);
  if (!last) return null;
  let first = last;
  for (;;) {
    if (first.firstToken <= floor) return { firstToken: Math.max(first.firstToken, floor), endToken: end, head: first.head };
    const joint = doc.tokens[first.firstToken - 1]?.lower ?? "";
    const before = byEnd.get(first.firstToken - 1);
    if (joints.has(joint)) {
      // “days after Mara said”: what happened then has its own subject
      if (before && /^(?:after|before)$/.test(joint) && isTime(doc, before))
        return { firstToken: first.firstToken, endToken: end, head: first.head };
      if (before && before.firstToken >= floor) {
        first = before;
        continue;
      }
      // “In a message on state television Keita said”: what the preposition governs is no subject, a name at its end is
      const name = doc.names.find((each) => each.endToken === end && each.firstToken > last.firstToken);
      return name ? { firstToken: name.firstToken, endToken: end, head: end - 1 } : null;
    }
    if (joint === "and" && before && before.firstToken >= floor && !governed(doc, before.firstToken, floor)) {
      first = before;
      continue;
    }
    // “A warning from the bureau and the coast guard said”: both hang on what opens the sentence
    const hung = joint === "and" && before && joints.has(doc.tokens[before.firstToken - 1]?.lower ?? "") ? before.firstToken - 1 : -1;
    const over = byEnd.get(hung);
    if (over?.firstToken === floor) return { firstToken: floor, endToken: end, head: over.head };
    return { firstToken: first.firstToken, endToken: end, head: first.head };
  }
}

/** Whether a verb or preposition stands before this token, so that the phrase it begins is an object. */
export function governed(doc: Document, at: number, floor: number): boolean {
  // “Opposition lawmaker Ida Roth”: what opens a sentence in news and looks like a command is a noun
  if (at - 1 === floor && doc.pos[floor] === "VB" && /^NNP/.test(doc.pos[at + 1] ?? "")) return false;
  return at > floor && /^(?:VB|IN|TO)/.test(doc.pos[at - 1] ?? "");
}

/** “said Mara and her two aides”, “oil and gas worker Mara Brandt”; but not “said Mara, and the others left”. */
function together(doc: Document, last: NounPhrase, next: NounPhrase): boolean {
  if (isName(doc, next) && isName(doc, last)) return true;
  if (last.endToken - last.firstToken === 1 && doc.pos[last.head] === "NN") return true;
  return !/^(?:VBD|VBZ|VBP|MD|RB)$/.test(doc.pos[next.endToken] ?? "");
}

function isName(doc: Document, phrase: NounPhrase): boolean {
  return /^NNP/.test(doc.pos[phrase.head] ?? "");
}

/** Whether the name of a person ends before this token. */
export function personEndsAt({ names }: Document, endToken: number): boolean {
  let low = 0;
  let high = names.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const name = names[middle];
    if (!name) return false;
    if (name.endToken === endToken) return name.type === "PER";
    if (name.endToken < endToken) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
