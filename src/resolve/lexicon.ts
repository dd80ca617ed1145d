import { withNames } from "../text/document.ts";
import { nameByToken } from "../text/name-index.ts";
import { segment } from "../text/segment.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Document, Name, NameType } from "../types/document.ts";
import type { Lexicon, LexiconRow } from "../types/lexicon.ts";
import type { Organisation, Person, Place } from "../types/report.ts";
import { nameAt } from "./agreement/names.ts";

const typeOf: Readonly<Record<"people" | "places" | "organisations", NameType>> = { people: "PER", places: "LOC", organisations: "ORG" };

/** Rows by the words of their names, as they are looked up in a text. */
export interface LexiconIndex {
  readonly byWords: ReadonlyMap<string, LexiconRow>;
  /** Lengths, in words, of the names that begin with a word, longest first. */
  readonly lengthsOf: ReadonlyMap<string, readonly number[]>;
}

/** Prepares a user's list; of two rows for one name the later holds. */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  const byWords = new Map<string, LexiconRow>();
  const lengthsOf = new Map<string, number[]>();
  for (const row of lexicon) {
    const words = wordsOf(row.name);
    for (const key of new Set([words.join(" "), words.join(" ").toUpperCase()])) {
      byWords.set(key, row);
      const first = key.split(" ", 1)[0] ?? "";
      const lengths = lengthsOf.get(first) ?? [];
      if (!lengths.includes(words.length))
        lengthsOf.set(
          first,
          [...lengths, words.length].sort((a, b) => b - a),
        );
    }
  }
  return { byWords, lengthsOf };
}

function wordsOf(name: string): string[] {
  const source = { id: "", path: null, sha256: "", characters: name.length };
  return tokenize(segment({ source, text: name, date: null, notices: [] })).tokens.map(({ text }) => text);
}

/**
 * The document with the user's names in it, each where its words stand and are no part of a longer name; they win over what
 * was tagged, and `none` leaves nothing.
 */
export function withLexicon(doc: Document, { byWords, lengthsOf }: LexiconIndex): Document {
  if (byWords.size === 0) return doc;
  const names = nameByToken(doc);
  const isInside = (from: number, end: number): boolean => {
    const name = names[from];
    return name !== null && name !== undefined && name === names[end - 1] && name.endToken - name.firstToken > end - from;
  };
  const added: Name[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < doc.tokens.length; at++) {
    for (const length of lengthsOf.get(doc.tokens[at]?.text ?? "") ?? []) {
      const row = byWords.get(
        doc.tokens
          .slice(at, at + length)
          .map(({ text }) => text)
          .join(" "),
      );
      if (!row || isInside(at, at + length)) continue;
      for (let token = at; token < at + length; token++) taken.add(token);
      if (row.layer !== "none") added.push(nameAt(doc, typeOf[row.layer], at, at + length));
      at += length - 1;
      break;
    }
  }
  if (taken.size === 0) return doc;
  const isFree = (name: Name): boolean => {
    for (let token = name.firstToken; token < name.endToken; token++) if (taken.has(token)) return false;
    return true;
  };
  return withNames(
    doc,
    [...doc.names.filter(isFree), ...added].sort((a, b) => a.firstToken - b.firstToken),
  );
}

/** The persons under the names the user gives them, those with one canonical name as one. */
export function renamePeople(people: readonly Person[], index: LexiconIndex): Person[] {
  return merge(people, "people", index, (a, b) => ({ ...a, roles: [...new Set([...a.roles, ...b.roles])], mentions: inOrder(a, b) }));
}

/** The organisations under the names the user gives them. */
export function renameOrganisations(organisations: readonly Organisation[], index: LexiconIndex): Organisation[] {
  return merge(organisations, "organisations", index, (a, b) => ({
    ...a,
    acronym: a.acronym ?? b.acronym,
    kind: a.kind === "other" ? b.kind : a.kind,
    mentions: inOrder(a, b),
  }));
}

/** The places under the names, and at the coordinates, the user gives them. */
export function renamePlaces(places: readonly Place[], index: LexiconIndex): Place[] {
  const put = (place: Place, { latitude, longitude, country }: LexiconRow): Place => ({
    ...place,
    ...(latitude !== null && { latitude, longitude, geonameId: null }),
    ...(country !== null && { country }),
  });
  return merge(places, "places", index, (a, b) => ({ ...a, mentions: inOrder(a, b) }), put);
}

function merge<Entity extends Person | Organisation | Place>(
  entities: readonly Entity[],
  layer: LexiconRow["layer"],
  { byWords }: LexiconIndex,
  join: (a: Entity, b: Entity) => Entity,
  put: (entity: Entity, row: LexiconRow) => Entity = (entity) => entity,
): Entity[] {
  if (byWords.size === 0) return [...entities];
  const merged = new Map<string, Entity>();
  const rowOfText = new Map<string, LexiconRow | undefined>();
  const rowOf = (text: string): LexiconRow | undefined => {
    if (!rowOfText.has(text)) rowOfText.set(text, byWords.get(wordsOf(text).join(" ")));
    return rowOfText.get(text);
  };
  for (const [at, entity] of entities.entries()) {
    const row = [...new Set(entity.mentions.map(({ text }) => text))].map(rowOf).find((found) => found?.layer === layer);
    const key = row ? `= ${row.canonical}` : `${at}`;
    const named = row ? put({ ...entity, name: row.canonical }, row) : entity;
    const known = merged.get(key);
    merged.set(key, known ? join(known, named) : named);
  }
  return [...merged.values()];
}

const inOrder = (a: Person | Organisation | Place, b: Person | Organisation | Place): Person["mentions"] =>
  [...a.mentions, ...b.mentions].sort((one, other) => one.start - other.start);
