import { isCapitalised } from "../../text/capitals.ts";
import { foldedToken } from "../../text/fold.ts";
import { nameByToken } from "../../text/name-index.ts";
import type { Document, Name, NameType } from "../../types/document.ts";
import { commonest, headlineSentences, keyOf, lowerCaseWords, nameAt, typesByKey } from "./names.ts";

const longest = 8;

/** Adds the mentions that the tagger missed of names it found elsewhere: whole names, and surnames of persons named in full. */
export function repeated(doc: Document): Name[] {
  const wanted = wantedNames(doc);
  if (wanted.size === 0) return [...doc.names];
  const names = nameByToken(doc);
  const isHeadline = headlineSentences(doc);
  const lengths = lengthsOf(wanted.keys());
  const found: Name[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    const token = doc.tokens[at];
    const length = token && !names[at] && isCapitalised(token.text) ? lengths.get(foldedToken(token)) : undefined;
    if (!token || length === undefined) continue;
    if (isHeadline[token.sentence]) continue;
    const mention = mentionAt(doc, at, length, wanted);
    if (!mention) continue;
    found.push(mention);
    at = mention.endToken - 1;
  }
  return [...doc.names, ...trusted(doc, found)];
}

/** The longest of the wanted names that stands at token `at`, untagged; null if none does. */
function mentionAt(doc: Document, at: number, length: number, wanted: ReadonlyMap<string, NameType>): Name | null {
  const names = nameByToken(doc);
  const sentenceEnd = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.endToken ?? at;
  for (let end = Math.min(at + length, sentenceEnd); end > at; end--) {
    if (names[end - 1]) continue;
    const type = wanted.get(keyOf(doc, at, end));
    if (type !== undefined && (end - at > 1 || standsAlone(doc, at))) return nameAt(doc, type, at, end);
  }
  return null;
}

/** By the first word of a key, how many words the longest that it begins has, and no more than are tried. */
function lengthsOf(keys: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(" ");
    const first = words[0] ?? "";
    lengths.set(first, Math.min(longest, Math.max(words.length, lengths.get(first) ?? 0)));
  }
  return lengths;
}

/** A body or place that was passed over more often than it was found was found by mistake; persons are trusted. */
function trusted(doc: Document, found: readonly Name[]): Name[] {
  const tagged = typesByKey(doc);
  const missed = typesByKey(doc, found);
  const times = (counts: ReadonlyMap<NameType, number> | undefined): number =>
    [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return found.filter(({ type, firstToken, endToken }) => {
    const key = keyOf(doc, firstToken, endToken);
    return type === "PER" || times(tagged.get(key)) >= times(missed.get(key)) + (type === "ORG" && endToken - firstToken === 1 ? 1 : 0);
  });
}

function wantedNames(doc: Document): Map<string, NameType> {
  const wanted = new Map<string, NameType>();
  for (const [key, counts] of typesByKey(doc)) if (!counts.has("MISC")) wanted.set(key, commonest(counts));
  for (const { type, firstToken, endToken } of doc.names) {
    if (type !== "PER" || endToken - firstToken < 2) continue;
    const surname = keyOf(doc, endToken - 1, endToken);
    if (surname.length > 2 && !wanted.has(surname)) wanted.set(surname, "PER");
  }
  return wanted;
}

/** A single word counts only where it is no common word and no part of a longer run of capitals: “Boston” of “Boston Marathon” is none. */
function standsAlone(doc: Document, at: number): boolean {
  const word = doc.tokens[at];
  if (!word || lowerCaseWords(doc).has(word.lower) || (word.text === word.text.toUpperCase() && word.text.length < 2)) return false;
  const sentence = doc.sentences[word.sentence];
  const next = doc.tokens[at + 1];
  const previous = doc.tokens[at - 1];
  if (next && next.sentence === word.sentence && isCapitalised(next.text)) return false;
  return !(previous && previous.sentence === word.sentence && at - 1 > (sentence?.firstToken ?? 0) && isCapitalised(previous.text));
}
