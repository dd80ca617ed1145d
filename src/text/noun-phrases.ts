import { months, weekdays } from "./calendar.ts";
import type { Document } from "../types/document.ts";
import { mayBegin, quantityAt, type Quantity } from "./numbers.ts";

/** A base noun phrase, without what follows its head: `tokens.slice(firstToken, endToken)`. */
export interface NounPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  /** Token index of the head: the last noun, or the number or pronoun where there is no noun. */
  readonly head: number;
  /** The number that begins it, perhaps behind a determiner; null where it has none. */
  readonly quantity: Quantity | null;
}

const pronounTags: ReadonlySet<string> = new Set(["PRP", "EX"]);
const pronouns: ReadonlySet<string> = new Set([
  "everyone",
  "everybody",
  "someone",
  "somebody",
  "anyone",
  "anybody",
  "nobody",
  "no-one",
  "none",
]);
const monthNames: ReadonlySet<string> = new Set([...months, ..."jan. feb. aug. sept. oct. nov. dec.".split(" ")]);
const times: ReadonlySet<string> = new Set([...weekdays, ..."last next early late earlier yesterday today".split(" ")]);
const aged = /-year-olds?$/;
const openTags: ReadonlySet<string> = new Set(["DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "FW"]);
const nounTags: ReadonlySet<string> = new Set(["NN", "NNS", "NNP", "NNPS", "FW"]);

/**
 * The base noun phrases of a stretch of tokens (one sentence, or less) in reading order, by part of speech. Possessors belong to
 * the phrase they determine (“the group's leader”); numbers bring their comparators (“at least 14 villagers”).
 */
export function nounPhrases(doc: Document, from: number, end: number): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let at = from; at < end; at++) {
    const phrase = nounPhraseAt(doc, at, end);
    if (!phrase) continue;
    found.push(phrase);
    at = phrase.endToken - 1;
  }
  return found;
}

/** The base noun phrase that begins at token `at`, or null; `end` is where the sentence ends. */
export function nounPhraseAt(doc: Document, at: number, end: number): NounPhrase | null {
  const tag = doc.pos[at] ?? "";
  const word = doc.tokens[at]?.lower ?? "";
  if (at >= end) return null;
  if (pronounTags.has(tag) || pronouns.has(word)) return { firstToken: at, endToken: at + 1, head: at, quantity: null };
  return openTags.has(tag) || tag === "$" || word === "another" || mayBegin(word) ? readPhrase(doc, at, end) : null;
}

function readPhrase(doc: Document, at: number, end: number): NounPhrase | null {
  const tag = (index: number): string => (index < end ? (doc.pos[index] ?? "") : "");
  const word = (index: number): string => (index < end ? (doc.tokens[index]?.lower ?? "") : "");
  let quantity: Quantity | null = null;
  let numberEnd = -1,
    head = -1,
    next = at;
  let open = false; // a determiner, number or adjective stands in front, so that a participle belongs inside
  while (next < end) {
    const number: Quantity | null = quantity === null && head < 0 ? quantityAt(doc.tokens, next, end) : null;
    if (number) {
      quantity = number;
      next = number.endToken;
      open = true;
      continue;
    }
    const t = tag(next);
    // “nine workers last month”, “16 people Friday”
    if (head >= 0 && times.has(word(next)) && tag(head) !== "NNP") break;
    // “took 23 others prisoner”: nothing is named behind “others”
    if (head >= 0 && word(head) === "others") break;
    // “a 13-year-old was killed”, “a 27-year-old last week”; “a 13-year-old boy” has its noun behind
    if (nounTags.has(t) || (aged.test(word(next)) && (times.has(word(next + 1)) || !continuesNoun(tag(next + 1))))) {
      head = next++;
      continue;
    }
    if (t === "POS" || word(next) === "'s") {
      if (head < 0) break;
      head = -1;
      open = true;
      next++;
      continue;
    }
    // “May 18” and “Room 12” are one phrase, “on Monday 12 people” two
    if (t === "CD" && head >= 0) {
      if (tag(head) !== "NNP" || (!monthNames.has(word(head)) && continuesNoun(tag(next + 1)))) break;
      numberEnd = ++next;
      continue;
    }
    if (t === "CD" || t === "$") {
      open = true;
      next++;
      continue;
    }
    if (head >= 0 && t !== "JJ") break;
    // “the group's former deputy”, but not “forces loyal to …”
    if (head >= 0 && !nounTags.has(tag(next + 1))) break;
    if (t === "DT" || t === "PDT" || t === "PRP$" || t === "WP$") {
      // “up from 48 a week ago”
      if ((open && t !== "DT") || quantity?.endToken === next) break;
      open = true;
      next++;
      continue;
    }
    if (openTags.has(t)) {
      open = true;
      next++;
      continue;
    }
    // “two badly burned men”, but “The Palestinian stabbed two officers”
    if ((t === "VBN" || t === "VBG") && open && tag(next + 1) !== "CD" && continuesNoun(tag(next + 1))) {
      next++;
      continue;
    }
    if ((t === "RB" || t === "RBR" || t === "RBS") && open && /^(?:JJ|VBN|VBG)/.test(tag(next + 1))) {
      next++;
      continue;
    }
    if ((word(next) === "," || t === "HYPH" || t === "CC") && open && head < 0 && /^JJ/.test(tag(next - 1)) && /^JJ/.test(tag(next + 1))) {
      next++;
      continue;
    }
    break;
  }
  // “left 12 dead”, “56 more wounded”: behind a bare number only “more” belongs to it
  if (head < 0 && quantity) {
    // “one German and four Afghans”: a nationality with no noun behind it
    const nation = quantity.endToken;
    if (tag(nation) === "JJ" && /^\p{Lu}/u.test(doc.tokens[nation]?.text ?? "") && next === nation + 1)
      return { firstToken: at, endToken: next, head: nation, quantity };
    const endToken = quantity.endToken + (word(quantity.endToken) === "more" ? 1 : 0);
    return { firstToken: at, endToken, head: quantity.endToken - 1, quantity };
  }
  // “an Iraqi”, “the Afghan”: a nationality with no noun behind it
  if (head < 0 && next - at === 2 && tag(at) === "DT" && tag(at + 1) === "JJ" && /^\p{Lu}/u.test(doc.tokens[at + 1]?.text ?? "")) {
    return { firstToken: at, endToken: next, head: next - 1, quantity: null };
  }
  if (head < 0 && word(at) === "another") return { firstToken: at, endToken: at + 1, head: at, quantity: null };
  if (head < 0) return null;
  return { firstToken: at, endToken: Math.max(head + 1, numberEnd), head, quantity };
}

function continuesNoun(tag: string): boolean {
  return nounTags.has(tag) || /^(?:JJ|VBN|VBG|CD)/.test(tag);
}
