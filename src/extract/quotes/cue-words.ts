import { isTime, phrasesOf } from "../../text/phrases-of.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";
import { spanOf } from "./beside.ts";
import type { Cue } from "./reading.ts";

/** What a verb of saying at token `at` looks like as a whole: “was quoted as saying”, “went on to say”. */
export function cueSpan(doc: Document, verb: number): Span {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  let first = verb;
  if (word(verb - 1) === "as" && /^(?:quoted|cited|reported)$/.test(word(verb - 2))) {
    first = verb - 2;
    while (/^(?:was|were|is|are|been|has|have|had|being)$/.test(word(first - 1))) first--;
  } else if (word(verb - 1) === "to" && word(verb - 2) === "on" && /^(?:went|goes|go|going)$/.test(word(verb - 3))) first = verb - 3;
  const end = /^(?:out|for|on|to|of|against)$/.test(word(verb + 1)) && /^(?:point|call|refer)/.test(word(verb)) ? verb + 2 : verb + 1;
  return spanOf(doc, first, end);
}

/** Whether the verb stands in the passive: who says it, if anyone, follows “by”. */
export function isPassive(doc: Document, { verb, classes }: Cue): boolean {
  if (doc.pos[verb] !== "VBN" && !/ed$/.test(doc.tokens[verb]?.lower ?? "")) return false;
  for (let at = verb - 1; at >= verb - 3; at--) {
    const word = doc.tokens[at]?.lower ?? "";
    if (/^(?:is|are|was|were|be|been|being|'s|'re|get|got)$/.test(word)) return true;
    if (!/^RB/.test(doc.pos[at] ?? "")) break;
  }
  // “Brandt called any delay a mistake”, “called for Norland to be …”: not in the passive whatever the tagger says
  if (/^(?:DT|PRP|PRP\$|IN|TO)$/.test(doc.pos[verb + 1] ?? "") && !/^(?:by|as)$/.test(doc.tokens[verb + 1]?.lower ?? "")) {
    if (/^(?:NNP|PRP)/.test(doc.pos[verb - 1] ?? "") || doc.tokens[verb + 1]?.lower === "for") return false;
  }
  // “an operation called “Dawn””: a participle behind its noun
  return (
    doc.pos[verb] === "VBN" &&
    classes.has("judge") &&
    !/^(?:has|have|had|'ve|'d)$/.test(doc.tokens[verb - 1]?.lower ?? "") &&
    !/^RB/.test(doc.pos[verb - 1] ?? "") &&
    !/^PRP$/.test(doc.pos[verb - 1] ?? "")
  );
}

/** “would demand a “full count””, “cannot claim”: what nobody has said yet. */
export function isSupposed(doc: Document, verb: number): boolean {
  let at = verb - 1;
  while (/^RB/.test(doc.pos[at] ?? "")) at--;
  return doc.pos[at] === "MD";
}

/** “The paper wrote its article on “…””: what is written there is a thing, not what is said. */
export function writesThing(doc: Document, verb: number): boolean {
  return /^(?:wrote|writes|write|writing)$/.test(doc.tokens[verb]?.lower ?? "") && /^(?:DT|PRP\$)$/.test(doc.pos[verb + 1] ?? "");
}

/** Steps over adverbs, days and the like: “also”, “on Monday”, “late last week”. */
export function skipAsides(doc: Document, from: number, end: number): number {
  let at = from;
  for (;;) {
    const token = doc.tokens[at];
    if (!token || at >= end) return at;
    if (/^(?:RB|MD)/.test(doc.pos[at] ?? "") || /^(?:has|have|had|was|is|were|are|been|'s|did|does)$/.test(token.lower)) {
      at++;
      continue;
    }
    const start = doc.pos[at] === "IN" ? at + 1 : at;
    const phrase = phrasesOf(doc, token.sentence).byStart.get(start);
    if (!phrase || phrase.endToken > end || !isTime(doc, phrase)) return at;
    at = phrase.endToken;
  }
}
