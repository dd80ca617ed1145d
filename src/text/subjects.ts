import type { Document } from "../types/document.ts";
import { nounPhrases } from "./noun-phrases.ts";
import type { NounPhrase } from "./noun-phrases.ts";

/** A noun phrase with the prepositional phrases that hang on it (“a spokesman for the mission in Gao”). */
export interface Chain {
  readonly firstToken: number;
  readonly endToken: number;
  /** Head of its first base phrase. */
  readonly head: number;
}

const auxiliaries: ReadonlySet<string> = new Set([
  "has",
  "have",
  "had",
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "did",
  "does",
  "do",
  "will",
  "would",
  "could",
  "can",
  "may",
  "might",
  "should",
  "must",
  "'s",
  "'ve",
  "'d",
  "'ll",
  "'re",
  "n't",
  "not",
  "to",
]);
const times: ReadonlySet<string> = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "today",
  "yesterday",
  "tonight",
  "tomorrow",
  "morning",
  "afternoon",
  "evening",
  "night",
  "day",
  "week",
  "month",
  "year",
  "time",
  "weekend",
  "minutes",
  "hours",
  "days",
  "weeks",
  "months",
  "years",
  "january",
  "february",
  "march",
  "april",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
  "jan.",
  "feb.",
  "aug.",
  "sept.",
  "oct.",
  "nov.",
  "dec.",
]);
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
const relatives: ReadonlySet<string> = new Set(["who", "which", "that"]);
const prepositions: ReadonlySet<string> = new Set(["IN", "TO"]);

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
]);

const conjunctions: ReadonlySet<string> = new Set(["both", "either", "neither", "whether", "plus", "minus", "versus", "times"]);

/** Tokens: no subject stands further from its verb. */
const furthest = 80;

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

/** Tags that the closed classes of English rule out are put right: “an army source told AFP”, “one protester”, “analysts warned”. */
function withPlainVerbs(doc: Document): Document {
  const pos = doc.pos.map((tag, index) => {
    const word = doc.tokens[index]?.lower ?? "";
    if (!tag.startsWith("VB") && neverNouns.has(word)) return "VBD";
    if (tag === "PRP" && word === "one" && doc.pos[index + 1]?.startsWith("N")) return "CD";
    if (tag === "CC" && /^\p{L}{4,}$/u.test(word) && !conjunctions.has(word)) return word.endsWith("s") ? "NNS" : "NN";
    return tag;
  });
  return { ...doc, pos };
}

/** Whether a base phrase says when: “Monday”, “late last week”. */
export function isTime(doc: Document, phrase: { readonly head: number }): boolean {
  return (
    times.has(doc.tokens[phrase.head]?.lower ?? "") ||
    (doc.pos[phrase.head] === "CD" && /^(?:1[89]|20)\d\d$/.test(doc.tokens[phrase.head]?.text ?? ""))
  );
}

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
    if (!joints.has(joint.lower) && !(joint.lower === "and" && isName(doc, next) && isName(doc, last))) break;
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
    return { firstToken: first.firstToken, endToken: end, head: first.head };
  }
}

/** Whether a verb or preposition stands before this token, so that the phrase it begins is an object. */
function governed(doc: Document, at: number, floor: number): boolean {
  return at > floor && /^(?:VB|IN|TO)/.test(doc.pos[at - 1] ?? "");
}

function isName(doc: Document, phrase: NounPhrase): boolean {
  return /^NNP/.test(doc.pos[phrase.head] ?? "");
}

/** Who does what the verb at token `verb` says, looked for no further back than token `from`; null where nobody is named. */
export function subjectOf(doc: Document, verb: number, from: number): Chain | null {
  const floor = Math.max(from, verb - furthest);
  let at = verb - 1;
  for (let turns = 0; turns < 6 && at >= floor; turns++) {
    while (at >= floor && (auxiliaries.has(doc.tokens[at]?.lower ?? "") || /^(?:RB|MD)/.test(doc.pos[at] ?? ""))) at--;
    if (at < floor) return null;
    const word = doc.tokens[at]?.lower ?? "";
    if (relatives.has(word) && at > floor) {
      const end = doc.tokens[at - 1]?.text === "," ? at - 1 : at;
      const named = phrasesOf(doc, doc.tokens[at]?.sentence ?? 0).byEnd.get(end);
      // “holds a sign that reads”: only what stands before the relative
      return chainUpTo(doc, end, floor) ?? named ?? mainSubject(doc, verb, floor);
    }
    const phrase = phrasesOf(doc, doc.tokens[at]?.sentence ?? 0).byEnd.get(at + 1);
    if (phrase && isTime(doc, phrase) && phrase.firstToken > floor) {
      at = phrase.firstToken - 1;
      if (prepositions.has(doc.pos[at] ?? "")) at--;
      continue;
    }
    if (phrase) return chainUpTo(doc, at + 1, floor) ?? mainSubject(doc, verb, floor);
    if (word === "," || word === "-" || word === "--" || word === ")") return beforeAside(doc, at, floor) ?? mainSubject(doc, verb, floor);
    break;
  }
  return mainSubject(doc, verb, floor);
}

/** “Mara, who visited the north, said”: the phrase before the commas of an aside that ends at token `close`. */
function beforeAside(doc: Document, close: number, floor: number): Chain | null {
  let best: Chain | null = null;
  for (let at = close - 1; at > floor && close - at < 50; at--) {
    const word = doc.tokens[at]?.text ?? "";
    if (word !== "," && word !== "-" && word !== "--" && word !== "(") continue;
    const chain = chainUpTo(doc, at, floor);
    if (!chain) continue;
    if (chain.firstToken <= floor || startsClause(doc, chain.firstToken - 1)) return chain;
    best ??= chain;
  }
  return best;
}

function startsClause(doc: Document, before: number): boolean {
  return /^(?:CC|:|''|``)$/.test(doc.pos[before] ?? "") || /^(?:and|but|while|as|that|;|"|'')$/.test(doc.tokens[before]?.lower ?? "");
}

/** The subject of the clause that the verb's own clause hangs on: “The court convicted him, saying …”. */
export function mainSubject(doc: Document, verb: number, from: number): Chain | null {
  const floor = Math.max(from, verb - furthest);
  let first: Chain | null = null;
  let doing: Chain | null = null;
  for (let at = floor; at < verb;) {
    const token = doc.tokens[at];
    const phrase = token && phrasesOf(doc, token.sentence).byStart.get(at);
    if (!phrase || phrase.endToken > verb) {
      at++;
      continue;
    }
    at = phrase.endToken;
    if (isTime(doc, phrase) || governed(doc, phrase.firstToken, floor)) continue;
    const chain = chainFrom(doc, phrase.firstToken, verb);
    if (!chain) continue;
    first ??= chain;
    let next = chain.endToken;
    while (next < verb && /^RB/.test(doc.pos[next] ?? "")) next++;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[next] ?? "") && next < verb && !relatives.has(doc.tokens[chain.firstToken]?.lower ?? ""))
      doing = chain;
    at = Math.max(at, chain.endToken);
  }
  return doing ?? first;
}
