import type { Document } from "../types/document.ts";
import { nounPhraseAt, type NounPhrase } from "./noun-phrases.ts";

/** A verb with its auxiliaries and the adverbs between. */
export interface VerbGroup {
  /** Token index of the main verb. */
  readonly main: number;
  readonly voice: "active" | "passive";
  /** How it begins: a finite verb or modal, “to”, an -ing form, or a bare past participle. */
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  /** “could”, “will” …, in lower case. */
  readonly modal: string | null;
  readonly negated: boolean;
  /** True with a form of “have”. */
  readonly perfect: boolean;
}

export type PartKind =
  | "noun"
  | "verb"
  | "preposition"
  | "conjunction"
  | "comma"
  | "relative"
  | "subordinator"
  | "adverb"
  | "adjective"
  | "mark"
  | "quote"
  | "other";

/** A sentence is read as a row of parts; `tokens.slice(firstToken, endToken)` are the words of one. */
export interface Part {
  readonly kind: PartKind;
  readonly firstToken: number;
  readonly endToken: number;
  readonly phrase: NounPhrase | null;
  readonly verb: VerbGroup | null;
}

const be: ReadonlySet<string> = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'s",
  "'re",
  "'m",
  "get",
  "gets",
  "got",
  "gotten",
  "getting",
]);
const have: ReadonlySet<string> = new Set(["have", "has", "had", "having", "'ve"]);
const auxiliaries: ReadonlySet<string> = new Set([...be, ...have, "do", "does", "did"]);
const negations: ReadonlySet<string> = new Set(["not", "n't", "never"]);
const subordinators: ReadonlySet<string> = new Set([
  "if",
  "because",
  "while",
  "although",
  "though",
  "whereas",
  "unless",
  "whether",
  "lest",
]);
/** Conjunctions of more than one word, which join phrases as “and” does. */
const phrasalConjunctions: readonly (readonly string[])[] = [
  ["as", "well", "as"],
  ["along", "with"],
  ["together", "with"],
];

/** The parts of a stretch of tokens (one sentence), in reading order, none left out. */
export function partsOf(doc: Document, from: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < end;) {
    const part = partAt(doc, at, end);
    parts.push(part);
    at = part.endToken;
  }
  return parts;
}

function partAt(doc: Document, at: number, end: number): Part {
  const tag = doc.pos[at] ?? "";
  const word = doc.tokens[at]?.lower ?? "";
  const joint = jointEnd(doc, at, end);
  if (joint > at) return { kind: "conjunction", firstToken: at, endToken: joint, phrase: null, verb: null };
  const isRelative = tag === "WP" || tag === "WDT" || tag === "WP$";
  const verb = isRelative || word === "including" ? null : verbGroupAt(doc, at, end);
  if (verb) return verb;
  const phrase = isRelative || word === "including" ? null : nounPhraseAt(doc, at, end);
  if (phrase) return { kind: "noun", firstToken: at, endToken: phrase.endToken, phrase, verb: null };
  return { kind: kindOf(tag, word), firstToken: at, endToken: at + 1, phrase: null, verb: null };
}

/** Behind the conjunction of several words that begins at token `at`, or `at` if none does. */
function jointEnd({ tokens }: Document, at: number, end: number): number {
  for (const words of phrasalConjunctions)
    if (words[0] === tokens[at]?.lower && at + words.length <= end && words.every((part, index) => tokens[at + index]?.lower === part))
      return at + words.length;
  return at;
}

/** What a token is that begins no group of a verb and no phrase. */
function kindOf(tag: string, word: string): PartKind {
  if (tag === "WP" || tag === "WDT" || tag === "WP$") return "relative";
  if (word === "including") return "preposition";
  if (tag === "CC") return "conjunction";
  if (word === ",") return "comma";
  if (word === '"' || word === "'" || word === "''" || word === "``") return "quote";
  if (tag === "WRB" || subordinators.has(word) || (word === "that" && tag === "IN")) return "subordinator";
  if (tag === "IN" || tag === "TO") return "preposition";
  if (tag.startsWith("RB") || tag === "RP") return "adverb";
  if (tag.startsWith("JJ")) return "adjective";
  return /^[\p{L}\p{N}]/u.test(word) ? "other" : "mark";
}

/** The verb group that begins at token `at`: “had not yet been killed”, “to have fled”, “killing”. */
function verbGroupAt(doc: Document, at: number, end: number): Part | null {
  const begins = doc.pos[at] ?? "";
  return begins === "TO" || begins === "MD" || begins.startsWith("VB") ? readVerbGroup(doc, at, end) : null;
}

function readVerbGroup(doc: Document, at: number, end: number): Part | null {
  const tag = (index: number): string => (index < end ? (doc.pos[index] ?? "") : "");
  const word = (index: number): string => (index < end ? (doc.tokens[index]?.lower ?? "") : "");
  const first = tag(at);
  const infinitive = first === "TO" && verbAfterAdverbs(tag, at + 1) !== null;
  if (!infinitive && first !== "MD" && !first.startsWith("VB")) return null;

  let modal: string | null = null,
    negated = false,
    perfect = false,
    lastAuxiliary = "";
  for (let next = at; next < end; next++) {
    const w = word(next),
      t = tag(next);
    if (t === "MD") {
      modal = w;
      continue;
    }
    if (t === "TO" && next === at) continue;
    if (negations.has(w)) {
      negated = true;
      continue;
    }
    if (t.startsWith("RB")) continue;
    const ahead = auxiliaries.has(w) ? verbAfterAdverbs(tag, next + 1) : null;
    if (ahead !== null) {
      perfect ||= have.has(w);
      lastAuxiliary = w;
      continue;
    }
    const verbal = t.startsWith("VB");
    const passive = be.has(lastAuxiliary) && (t === "VBN" || t === "VBD");
    const form = infinitive ? "infinitive" : first === "VBG" ? "gerund" : first === "VBN" && next === at ? "participle" : "finite";
    // “will the court …”, “he could not”: the auxiliary stands alone
    const main = verbal ? next : next - 1;
    // “are not”: the negation behind a lone “be” or “do”
    const trailing = verbal && auxiliaries.has(w) && negations.has(word(next + 1));
    negated ||= trailing;
    return {
      kind: "verb",
      firstToken: at,
      endToken: main + (trailing ? 2 : 1),
      phrase: null,
      verb: { main, voice: passive ? "passive" : "active", form, modal, negated, perfect },
    };
  }
  return { kind: "other", firstToken: at, endToken: at + 1, phrase: null, verb: null };
}

/** The index of the verb that follows, adverbs skipped; null if something else stands there first. */
function verbAfterAdverbs(tag: (index: number) => string, at: number): number | null {
  let next = at;
  while (tag(next).startsWith("RB")) next++;
  return tag(next).startsWith("VB") ? next : null;
}
