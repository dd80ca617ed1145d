import { isCapitalised, isSmall } from "../../text/capitals.ts";
import { foldedToken } from "../../text/fold.ts";
import type { Document, Name, NameType } from "../../types/document.ts";

/** A name over a range of tokens. */
export function nameAt(doc: Document, type: NameType, firstToken: number, endToken: number): Name {
  return { type, firstToken, endToken, start: doc.tokens[firstToken]?.start ?? 0, end: doc.tokens[endToken - 1]?.end ?? 0 };
}

/** The folded words of a name, as one string: the key under which its other mentions are found. */
export function keyOf(doc: Document, firstToken: number, endToken: number): string {
  let key = "";
  for (let at = firstToken; at < endToken; at++) {
    const token = doc.tokens[at];
    if (token) key += at === firstToken ? foldedToken(token) : ` ${foldedToken(token)}`;
  }
  return key;
}

/** Names in reading order; of two that overlap the longer stays. Two may share a token: “Larkia-Fenland”. */
export function withoutOverlaps(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  const isInOrder = names.every((name, at) => at === 0 || names[at - 1]!.start < name.start);
  const sorted = isInOrder ? names : [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const name of sorted) {
    const last = kept.at(-1);
    if (name.endToken <= name.firstToken) continue;
    if (!last || last.end <= name.start) kept.push(name);
    else if (name.endToken - name.firstToken > last.endToken - last.firstToken) kept[kept.length - 1] = name;
  }
  return kept;
}

const endings = new WeakMap<readonly Name[], ReadonlyMap<string, { all: number; people: number }>>();

/** By its last word, in lower case: how many names end so, and how many of these are people's. */
export function namesByEnding({ names, tokens }: Document): ReadonlyMap<string, { readonly all: number; readonly people: number }> {
  const known = endings.get(names);
  if (known) return known;
  const counts = new Map<string, { all: number; people: number }>();
  for (const { type, endToken } of names) {
    const word = tokens[endToken - 1]?.lower ?? "";
    let count = counts.get(word);
    if (!count) counts.set(word, (count = { all: 0, people: 0 }));
    count.all++;
    if (type === "PER") count.people++;
  }
  endings.set(names, counts);
  return counts;
}

/** How often each key was tagged as what. */
export type TypesByKey = ReadonlyMap<string, ReadonlyMap<NameType, number>>;

const counted = new WeakMap<readonly Name[], TypesByKey>();

/** How often each key was tagged as what, over the article. */
export function typesByKey(doc: Document, names: readonly Name[] = doc.names): TypesByKey {
  let types = counted.get(names);
  if (!types) counted.set(names, (types = countTypes(doc, names)));
  return types;
}

function countTypes(doc: Document, names: readonly Name[]): TypesByKey {
  const types = new Map<string, Map<NameType, number>>();
  for (const { type, firstToken, endToken } of names) {
    const key = keyOf(doc, firstToken, endToken);
    const counts = types.get(key);
    if (counts) counts.set(type, (counts.get(type) ?? 0) + 1);
    else types.set(key, new Map([[type, 1]]));
  }
  return types;
}

/** The type a key was tagged as most often. */
export function commonest(counts: ReadonlyMap<NameType, number>): NameType {
  let [best, most]: [NameType, number] = ["MISC", 0];
  for (const [type, count] of counts) if (count > most) [best, most] = [type, count];
  return best;
}

const lowerCased = new WeakMap<Document["tokens"], ReadonlySet<string>>();

/** The words that begin in lower case somewhere in the article. */
export function lowerCaseWords(doc: Document): ReadonlySet<string> {
  let words = lowerCased.get(doc.tokens);
  if (!words) {
    const found = new Set<string>();
    for (const { text, lower } of doc.tokens) if (isSmall(text)) found.add(lower);
    lowerCased.set(doc.tokens, (words = found));
  }
  return words;
}

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
