import { fold } from "../../text/fold.ts";
import type { Document, Name, NameType } from "../../types/document.ts";

/** A name over a range of tokens. */
export function nameAt(doc: Document, type: NameType, firstToken: number, endToken: number): Name {
  return { type, firstToken, endToken, start: doc.tokens[firstToken]?.start ?? 0, end: doc.tokens[endToken - 1]?.end ?? 0 };
}

/** The folded words of a name, as one string: the key under which its other mentions are found. */
export function keyOf(doc: Document, firstToken: number, endToken: number): string {
  return doc.tokens
    .slice(firstToken, endToken)
    .map(({ text }) => fold(text))
    .join(" ");
}

/** Names in reading order; of two that overlap the longer stays. Two may share a token: “Larkia-Fenland”. */
export function withoutOverlaps(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (name.endToken <= name.firstToken) continue;
    if (!last || last.end <= name.start) kept.push(name);
    else if (name.endToken - name.firstToken > last.endToken - last.firstToken) kept[kept.length - 1] = name;
  }
  return kept;
}

/** How often each key was tagged as what, over the article. */
export function typesByKey(doc: Document, names: readonly Name[] = doc.names): Map<string, Map<NameType, number>> {
  const types = new Map<string, Map<NameType, number>>();
  for (const { type, firstToken, endToken } of names) {
    const key = keyOf(doc, firstToken, endToken);
    const counts = types.get(key) ?? new Map<NameType, number>();
    types.set(key, counts.set(type, (counts.get(type) ?? 0) + 1));
  }
  return types;
}

/** The type a key was tagged as most often. */
export function commonest(counts: ReadonlyMap<NameType, number>): NameType {
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The folded words that begin in lower case somewhere in the article, outside names. */
export function lowerCaseWords(doc: Document): Set<string> {
  return new Set(doc.tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ lower }) => lower));
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

const titleCased = new WeakMap<Document["tokens"], readonly boolean[]>();

/** For each sentence whether it is a headline: four words or more, nearly all with a capital, alone in its paragraph and with no stop. */
export function headlineSentences(doc: Document): readonly boolean[] {
  const known = titleCased.get(doc.tokens);
  if (known) return known;
  const inParagraph = new Map<number, number>();
  for (const { paragraph } of doc.sentences) inParagraph.set(paragraph, (inParagraph.get(paragraph) ?? 0) + 1);
  const flags = doc.sentences.map(({ firstToken, endToken, paragraph }) => {
    const last = doc.tokens[endToken - 1]?.text ?? "";
    if (inParagraph.get(paragraph) !== 1 || /^[.,;:!?]$/.test(last)) return false;
    const words = doc.tokens.slice(firstToken, endToken).filter(({ text }) => /^\p{L}/u.test(text) && text.length > 3);
    const commas = doc.tokens.slice(firstToken, endToken).filter(({ text }) => text === "," || /^\d/.test(text)).length;
    return words.length >= 4 && commas <= 2 && words.filter(({ text }) => isCapitalised(text)).length >= words.length * 0.85;
  });
  titleCased.set(doc.tokens, flags);
  return flags;
}
