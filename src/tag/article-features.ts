import { mix } from "../language/hash.ts";
import { begin, end, single } from "./labels.ts";
import type { Word } from "./words.ts";

/** A sentence with the labels of the first pass. */
export interface Labelled {
  readonly words: readonly Word[];
  readonly labels: ArrayLike<number>;
}

/** What the first pass made of a word throughout the article. */
interface Sightings {
  /** How often it stood with a capital, by type; 0 is outside names. */
  readonly seen: number[];
  /** How often it was the first, a middle or the last word of a longer name, by type × 3 + place. */
  readonly parts: number[];
  lowerCase: number;
}

export interface ArticleView {
  readonly words: ReadonlyMap<number, Sightings>;
  /** Type of the name whose initials spell the acronym, by the hash of its lower-case form. */
  readonly acronyms: ReadonlyMap<number, number>;
}

const typeOf = (label: number): number => (label === 0 ? 0 : 1 + ((label - 1) >> 2));
const placeOf = (label: number): number => (((label - 1) & 3) === begin ? 0 : ((label - 1) & 3) === end ? 2 : 1);
const isPart = (label: number): boolean => label > 0 && ((label - 1) & 3) !== single;

/** Looks over all sentences of an article as the first pass labelled them. */
export function viewArticle(sentences: readonly Labelled[]): ArticleView {
  const words = new Map<number, Sightings>();
  const acronyms = new Map<number, number>();
  for (const sentence of sentences) {
    const { labels } = sentence;
    for (let i = 0; i < labels.length; i++) {
      const word = sentence.words[i]!;
      if (word.casing < 2) continue;
      let sightings = words.get(word.lower);
      if (!sightings) words.set(word.lower, (sightings = { seen: [0, 0, 0, 0, 0], parts: [], lowerCase: 0 }));
      const label = labels[i]!;
      sightings.seen[typeOf(label)]!++;
      if (!isPart(label)) continue;
      while (sightings.parts.length < 15) sightings.parts.push(0);
      sightings.parts[typeOf(label) * 3 + placeOf(label)]!++;
      if (placeOf(label) === 0) noteInitials(sentence, i, acronyms);
    }
  }
  // Most words in lower case were seen in no other form: a small table tells most of these without a look into the map.
  const marked = new Uint8Array(4096);
  for (const hash of words.keys()) marked[hash & 4095] = 1;
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.words.length; i++) {
      const word = sentence.words[i]!;
      if (word.casing !== 1 || marked[word.lower & 4095] === 0) continue;
      const sightings = words.get(word.lower);
      if (sightings) sightings.lowerCase++;
    }
  }
  return { words, acronyms };
}

/** Notes what the capitals of the name that begins at `first` spell. */
function noteInitials({ words, labels }: Labelled, first: number, acronyms: Map<number, number>): void {
  let hash = 0;
  let count = 0;
  for (let i = first; i < labels.length && count < 8; i++) {
    const word = words[i]!;
    if (word.casing >= 2) {
      hash = mix(hash, word.initial);
      count++;
    }
    if (placeOf(labels[i]!) === 2) break;
  }
  if (count >= 2) acronyms.set(hash, typeOf(labels[first]!));
}

/** Most features one token can have of `articleFeatures`. */
export const mostArticle = 20;

/**
 * Writes what the rest of the article says about token `i` into `out` and returns how many features that is; none for
 * words that have no capital and were in no name.
 */
export function articleFeatures(sentence: Labelled, i: number, view: ArticleView, capitals: boolean, out: Int32Array): number {
  const { words, labels } = sentence;
  const word = words[i]!;
  const label = labels[i]!;
  if (word.casing < 2 && label === 0) return 0;
  const here = opinion(sentence, i, view);
  const before = i > 0 ? opinion(sentence, i - 1, view) : 1;
  const after = i + 1 < words.length ? opinion(sentence, i + 1, view) : 1;
  const labelBefore = i > 0 ? labels[i - 1]! : 30;
  const labelAfter = i + 1 < labels.length ? labels[i + 1]! : 30;
  const part = partElsewhere(sentence, i, view);
  const acronym = word.casing >= 3 ? (view.acronyms.get(word.letters) ?? 0) : 0;
  const lowerCase = Math.min(2, view.words.get(word.lower)?.lowerCase ?? 0);
  const setting = (capitals ? 8 : 0) + (i === 0 ? 4 : 0) + lowerCase;
  let n = 0;
  out[n++] = mix(401, label);
  out[n++] = mix(402, here);
  out[n++] = mix(403, mix(here, label));
  out[n++] = mix(404, mix(part, label));
  out[n++] = mix(405, mix(setting, label));
  out[n++] = mix(406, mix(here, setting));
  out[n++] = mix(407, mix(mix(before, here), label));
  out[n++] = mix(408, mix(mix(here, after), label));
  out[n++] = mix(409, mix(mix(labelBefore, label), labelAfter));
  out[n++] = mix(410, mix(mix(labelBefore, here), labelAfter));
  out[n++] = mix(411, mix(mix(part, here), word.casing));
  out[n++] = mix(412, mix(mix(here, word.coarse), word.casing));
  out[n++] = mix(413, mix(word.lists, here));
  if (acronym) {
    out[n++] = mix(414, acronym);
    out[n++] = mix(415, mix(acronym, label));
  }
  return n;
}

/** The type most given to the other sightings of a word, with how sure and how many: a small number, 0 for none. */
function opinion({ words, labels }: Labelled, i: number, view: ArticleView): number {
  const word = words[i]!;
  if (word.casing < 2) return 2;
  const sightings = view.words.get(word.lower);
  if (!sightings) return 0;
  const own = typeOf(labels[i]!);
  let total = 0;
  let best = 0;
  let most = -1;
  for (let type = 0; type < 5; type++) {
    const count = sightings.seen[type]! - (type === own ? 1 : 0);
    total += count;
    if (count > most) {
      most = count;
      best = type;
    }
  }
  if (total <= 0) return 0;
  const sure = most === total ? 2 : most * 2 > total ? 1 : 0;
  const many = total === 1 ? 0 : total < 4 ? 1 : 2;
  return 3 + best * 9 + sure * 3 + many;
}

/** Of which type and place of a longer name elsewhere the word is a part, 0 for none. */
function partElsewhere({ words, labels }: Labelled, i: number, view: ArticleView): number {
  const word = words[i]!;
  const sightings = word.casing < 2 ? undefined : view.words.get(word.lower);
  if (!sightings || sightings.parts.length === 0) return 0;
  const label = labels[i]!;
  const own = isPart(label) ? typeOf(label) * 3 + placeOf(label) : -1;
  let best = 0;
  let most = 0;
  for (let part = 0; part < 15; part++) {
    const count = sightings.parts[part]! - (part === own ? 1 : 0);
    if (count > most) {
      most = count;
      best = part;
    }
  }
  return most === 0 ? 0 : best + 1;
}
