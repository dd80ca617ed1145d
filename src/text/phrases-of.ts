import type { Document } from "../types/document.ts";
import { nounMonths, weekdays } from "./calendar.ts";
import { withPos } from "./document.ts";
import { nounPhrases, type NounPhrase } from "./noun-phrases.ts";

const times: ReadonlySet<string> = new Set([
  ...weekdays,
  ...nounMonths,
  ..."today yesterday tonight tomorrow morning afternoon evening night day week month year time weekend".split(" "),
  ..."minutes hours days weeks months years jan. feb. aug. sept. oct. nov. dec.".split(" "),
]);
const neverNouns: ReadonlySet<string> = new Set([
  "said",
  "says",
  "told",
  "tells",
  "wrote",
  "tweeted",
  "insisted",
  "acknowledged",
  "announced",
  "claimed",
  "warned",
  "asked",
  "quoted",
]);

/** Past tenses of saying that are adjectives elsewhere: “a noted chemist”. */
const afterQuote: ReadonlySet<string> = new Set(
  "noted added explained argued stated declared replied stressed remarked recalled observed insisted admitted suggested concluded asserted reflected".split(
    " ",
  ),
);

const conjunctions: ReadonlySet<string> = new Set(["both", "either", "neither", "whether", "plus", "minus", "versus", "times"]);

/** Read again and again for each verb of a sentence; a document never changes, so what was read once holds. */
const read = new WeakMap<Document, { readonly patched: Document; readonly sentences: Map<number, Phrases> }>();
interface Phrases {
  readonly all: readonly NounPhrase[];
  readonly byEnd: ReadonlyMap<number, NounPhrase>;
  readonly byStart: ReadonlyMap<number, NounPhrase>;
}

/** The base noun phrases of a sentence, found once. */
export function phrasesOf(doc: Document, sentence: number): Phrases {
  let known = read.get(doc);
  if (!known) read.set(doc, (known = { patched: withPlainVerbs(doc), sentences: new Map() }));
  let phrases = known.sentences.get(sentence);
  if (!phrases) {
    const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
    const all = nounPhrases(known.patched, firstToken, endToken);
    phrases = {
      all,
      byEnd: new Map(all.map((phrase) => [phrase.endToken, phrase])),
      byStart: new Map(all.map((phrase) => [phrase.firstToken, phrase])),
    };
    known.sentences.set(sentence, phrases);
  }
  return phrases;
}

const auxiliary = /^(?:is|are|was|were|be|been|being|has|have|had|'s|'re|'ve|get|got|as|to)$/;

/** Tags that the closed classes of English rule out are put right: “an army source told AFP”, “one protester”, “analysts warned”. */
function withPlainVerbs(doc: Document): Document {
  const named = new Uint8Array(doc.tokens.length);
  for (const { type, firstToken, endToken } of doc.names) if (type !== "MISC") named.fill(1, firstToken, endToken);
  const word = (index: number): string => doc.tokens[index]?.lower ?? "";
  const pos = doc.pos.map((tag, index) => {
    const lower = word(index);
    const next = doc.pos[index + 1] ?? "";
    // “…,” noted members of the team
    if (afterQuote.has(lower) && /^(?:"|'|'')$/.test(word(index - 1)) && /^[,?!]$/.test(word(index - 2))) return "VBD";
    if (neverNouns.has(lower) && (!tag.startsWith("VB") || (tag === "VBN" && !auxiliary.test(word(index - 1))))) return "VBD";
    if (tag === "SYM" && lower === "a") return "DT";
    // “the letter read”
    if (tag === "NN" && lower === "read" && doc.pos[index - 1] === "NN") return "VBD";
    if (tag === "PRP" && lower === "one" && next.startsWith("N")) return "CD";
    if (tag === "PRP" && lower === "her" && next.startsWith("N")) return "PRP$";
    if (tag === "CC" && /^\p{L}{4,}$/u.test(lower) && !conjunctions.has(lower)) return lower.endsWith("s") ? "NNS" : "NN";
    // “Green told the paper”: what is known for a name is no adjective
    if (named[index] && /^(?:JJ|VB|RB)/.test(tag)) return "NNP";
    // “the Ohio Republican said”, “a member of the public, whose …”
    if (tag === "JJ" && standsAlone(doc, index)) return "NN";
    return tag;
  });
  return withPos(doc, pos);
}

/** Whether an adjective has no noun to stand with, so that it is one. */
function standsAlone(doc: Document, index: number): boolean {
  const [before = "", next = "", further = ""] = [doc.pos[index - 1], doc.pos[index + 1], doc.pos[index + 2]];
  if (/^(?:DT|NN|NNP)$/.test(before) && neverNouns.has(doc.tokens[index + 1]?.lower ?? "")) return true;
  return before === "DT" && (next === "." || (next === "," && /^W/.test(further)));
}

/** Whether a base phrase says when: “Monday”, “late last week”. */
export function isTime(doc: Document, phrase: { readonly head: number }): boolean {
  return (
    times.has(doc.tokens[phrase.head]?.lower ?? "") ||
    (doc.pos[phrase.head] === "CD" && /^(?:1[89]|20)\d\d$/.test(doc.tokens[phrase.head]?.text ?? ""))
  );
}
