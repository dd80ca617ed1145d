import type { Document } from "../../types/document.ts";
import type { Person } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Gender } from "../people/gender.ts";
import { genderOf } from "./gender.ts";

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
