import type { Document } from "../../types/document.ts";
import type { Person } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Gender } from "../people/gender.ts";
import { genderOf, genderOfPhrase } from "./gender.ts";

/** Whom words mean: a person of the article, or a phrase that stands for itself. */
export interface Referent {
  /** Where the words stand. */
  readonly start: number;
  readonly name: string;
  readonly gender: Gender | null;
  /** What a pronoun for it would be: he or she, they, it. */
  readonly kind: "person" | "people" | "thing";
}

/** One place where an article names a person. */
export interface Mention extends Span {
  readonly person: Person;
}

/** Who can be meant in an article. */
export interface Cast {
  readonly doc: Document;
  readonly people: readonly Person[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly genders: ReadonlyMap<Person, Gender | null>;
  readonly personNouns: ReadonlySet<string>;
  /** People by the last word of their names. */
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  /** People by each word of each of their roles, lower case. */
  readonly byRoleWord: ReadonlyMap<string, readonly Person[]>;
}

/** Gathers the people of an article for resolving. */
export function castOf(doc: Document, people: readonly Person[], personNouns: ReadonlySet<string>): Cast {
  return {
    doc,
    people,
    mentions: people
      .flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person })))
      .sort((a, b) => a.start - b.start),
    genders: new Map(people.map((person) => [person, genderOf(doc, person)])),
    personNouns,
    bySurname: gathered(people, ({ name }) => [name.split(" ").at(-1) ?? name]),
    byRoleWord: gathered(people, ({ roles }) => roles.flatMap((role) => role.toLowerCase().split(/[^\p{L}]+/u))),
  };
}

function gathered(people: readonly Person[], keysOf: (person: Person) => string[]): Map<string, Person[]> {
  const map = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const those = map.get(key);
      if (those) those.push(person);
      else map.set(key, [person]);
    }
  }
  return map;
}

/** The gender that a pronoun has, by its word. */
export const genderOfPronoun: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);
const otherPronouns: ReadonlySet<string> = new Set([
  "they",
  "them",
  "it",
  "i",
  "we",
  "you",
  "who",
  "this",
  "that",
  "which",
  "one",
  "those",
  "these",
  "there",
  "him",
  "us",
  "me",
]);

/** Whether these words (lower case) only point at somebody named elsewhere. */
export function isPronoun(lower: string): boolean {
  return genderOfPronoun.has(lower) || otherPronouns.has(lower);
}

/** The person or phrase that some words name themselves; null for a pronoun. */
export function referentOf(cast: Cast, span: Span): Referent | null {
  const words = cast.doc.plain.slice(span.start, span.end);
  const lower = words.toLowerCase();
  if (isPronoun(lower)) return null;
  const person = mentionIn(cast, span)?.person ?? bySurname(cast, words) ?? byOffice(cast, span, lower);
  if (person) return { start: span.start, name: person.name, gender: cast.genders.get(person) ?? null, kind: "person" };
  return {
    start: span.start,
    name: cast.doc.text.slice(span.start, span.end),
    gender: genderOfPhrase(lower.split(hanging)[0] ?? ""),
    kind: kindOf(headOf(lower), cast.personNouns),
  };
}

/** The person whose name is the head of a phrase: not “Keita's office”, not “a spokesman for Keita”. */
export function mentionIn({ doc, mentions }: Cast, span: Span): Mention | null {
  let best: Mention | null = null;
  for (let at = firstFrom(mentions, span.start); at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.end > span.end) break;
    const before = doc.plain.slice(span.start, mention.start);
    if (mention.end < span.end && /^'s?(?![\p{L}\d])/u.test(doc.plain.slice(mention.end, mention.end + 3))) continue;
    if (mention.end === span.end && /(?:, [^,]*|\b(?:named|name|called|identified as) )$/.test(before)) return mention;
    // “the Brandt government” is not Brandt
    const rest = doc.plain.slice(mention.end, span.end);
    if (/^ \p{L}/u.test(rest) && !/^ (?:of|for|from|and|who|in|at|on|with|to|named|himself|herself) /.test(`${rest} `)) continue;
    if (!/,|\b(?:of|for|to|from|with|by|in|at|on|near)\b/.test(before)) best = mention;
  }
  return best;
}

/** “analyst Brandt” of an article that knows one Brandt. */
function bySurname(cast: Cast, words: string): Person | null {
  const last = /\p{Lu}[\p{L}'-]+$/u.exec(words)?.[0];
  if (!last || / (?:of|for) /.test(words)) return null;
  const named = cast.bySurname.get(last) ?? [];
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Holders of one office that are compared. */
const most = 50;

/** “the governor” of an article that calls one of its people that; of several, the one named last before. */
function byOffice({ byRoleWord }: Cast, { start }: Span, lower: string): Person | null {
  const office = /^(?:the|this|that) (?:former |late |outgoing |then-)?([\p{L}' -]+)$/u.exec(lower)?.[1]?.split(" ") ?? [];
  const head = office.at(-1) ?? "";
  if (head.length < 4) return null;
  const lastBefore = ({ mentions }: Person): number => mentions.findLast((mention) => mention.start < start)?.start ?? -1;
  let holder: Person | null = null;
  for (const person of (byRoleWord.get(head) ?? []).slice(0, most)) {
    if (!person.roles.some((role) => holds(role.toLowerCase(), office, head))) continue;
    if (!holder || lastBefore(person) > lastBefore(holder)) holder = person;
  }
  return holder;
}

/** Whether a role is this office: its head before anything that hangs on it, and the other words anywhere in it. */
function holds(role: string, office: readonly string[], head: string): boolean {
  const words = role.split(/[^\p{L}]+/u);
  const core = (role.split(hanging)[0] ?? "").split(/[^\p{L}]+/u);
  return core.includes(head) && office.every((word) => words.includes(word));
}

const hanging = /,| (?:of|for|in|at|from|with|on|to|who|near) /;
const persons: ReadonlySet<string> = new Set([
  "source",
  "man",
  "woman",
  "boy",
  "girl",
  "mother",
  "father",
  "brother",
  "sister",
  "official",
  "spokesman",
  "spokeswoman",
  "spokesperson",
]);
const groups: ReadonlySet<string> = new Set(["people", "men", "women", "police", "children", "authorities"]);

/** What a pronoun for a phrase with this head would be. */
export function kindOf(head: string, personNouns: ReadonlySet<string>): Referent["kind"] {
  if (personNouns.has(head) || persons.has(head)) return "person";
  if (groups.has(head)) return "people";
  const one = head.replace(/s$/, "");
  return one !== head && (personNouns.has(one) || persons.has(one)) ? "people" : "thing";
}

/** The last word before anything that hangs on it: “official” of “a senior official in the ministry”. */
function headOf(lower: string): string {
  return lower.split(hanging)[0]?.split(" ").at(-1) ?? "";
}

/** Index of the first that starts at or behind an offset; the list is in reading order. */
export function firstFrom(spans: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
