import { type Chain, chainFrom } from "../../text/chains.ts";
import { subjectOf } from "../../text/subjects.ts";
import type { Document, TokenizedSentence } from "../../types/document.ts";
import { looksNominal } from "./giving.ts";

const pronouns: ReadonlySet<string> = new Set([
  "it",
  "he",
  "she",
  "they",
  "this",
  "that",
  "which",
  "who",
  "we",
  "i",
  "you",
  "there",
  "what",
  "those",
  "these",
  "one",
  "some",
  "many",
  "all",
  "others",
]);

const word = (doc: Document, at: number): string => doc.tokens[at]?.lower ?? "";

/** “quoted the mayor as saying that …” */
export function quotedAs(doc: Document, verb: number, floor: number): Chain | null {
  if (word(doc, verb) !== "saying" || word(doc, verb - 1) !== "as") return null;
  for (let at = verb - 2; at >= Math.max(floor, verb - 30); at--) {
    if (!/^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/.test(word(doc, at))) continue;
    // “the agency was quoted by a paper as saying …”
    if (/^(?:is|was|were|been)$/.test(word(doc, at - 1))) return subjectOf(doc, at, floor);
    const chain = chainFrom(doc, at + 1, verb - 1);
    return chain && { ...chain, endToken: verb - 1 };
  }
  return null;
}

/** “…, with the bureau recording 40 deaths”: the words between “with” and the verb, which may be taken for one noun with it. */
export function withGiver(doc: Document, verb: number, floor: number): Chain | null {
  const chain = looksNominal(doc, verb) || word(doc, verb).endsWith("ing") ? wordsUpTo(doc, verb, floor) : null;
  return chain && (looksNominal(doc, verb) || word(doc, chain.firstToken - 1) === "with") ? chain : null;
}

/** “numbers that show …”: what “that” or “which” takes up. */
export function relativeAntecedent(doc: Document, sentence: TokenizedSentence, verb: number): Chain | null {
  if (word(doc, verb - 1) !== "that" && word(doc, verb - 1) !== "which") return null;
  for (let at = verb - 2; at >= Math.max(sentence.firstToken, verb - 8); at--) {
    const chain = chainFrom(doc, at, verb - 1);
    if (chain && chain.endToken === verb - 1 && (at === sentence.firstToken || !/^(?:NN|JJ|DT|CD|POS)/.test(doc.pos[at - 1] ?? "")))
      return chain;
  }
  return null;
}

/** Where a tagger takes “the bureau recorded” for one noun: the few words in front of the verb, back to a comma or a preposition. */
export function wordsUpTo(doc: Document, verb: number, floor: number): Chain | null {
  let at = verb;
  // “the United Nations (UN) reporting”
  if (word(doc, at - 1) === ")" && word(doc, at - 3) === "(") at -= 3;
  const end = at;
  while (at > floor && end - at < 6 && /^(?:N|JJ|DT|POS|VBZ)/.test(doc.pos[at - 1] ?? "")) at--;
  const isName = /^N/.test(doc.pos[at] ?? "") || /^\p{Lu}{2}/u.test(doc.tokens[at]?.text ?? "");
  return end - at > 1 || (end > at && isName) ? { firstToken: at, endToken: end, head: end - 1 } : null;
}

/** Whether a chain is one pronoun, which names nobody. */
export function isPronoun(doc: Document, { firstToken, endToken }: Chain): boolean {
  return endToken - firstToken === 1 && pronouns.has(word(doc, firstToken));
}

/** “citing doctors”, where both are taken for one noun. */
export function withoutFirst(chain: Chain | null): Chain | null {
  return chain && chain.endToken - chain.firstToken > 1 ? { ...chain, firstToken: chain.firstToken + 1 } : null;
}

/** “according to reports”, “according to counts”: a plural noun that may be taken for a verb. */
export function oneNoun(doc: Document, at: number): Chain | null {
  return doc.pos[at]?.startsWith("VB") && word(doc, at).endsWith("s") ? { firstToken: at, endToken: at + 1, head: at } : null;
}
