import type { Document } from "../types/document.ts";
import { nounPhrases, type NounPhrase } from "./noun-phrases.ts";

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
