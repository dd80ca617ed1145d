import { textOf } from "../../text/text-of.ts";
import type { Person } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Gender } from "../people/gender.ts";
import { type Cast, type Mention, firstFrom } from "./cast.ts";
import { genderOfPhrase } from "./gender.ts";
import { hanging, headOf, kindOf } from "./kind.ts";
import { byOffice } from "./office.ts";
import { isPronoun } from "./pronouns.ts";

/** Whom words mean: a person of the article, or a phrase that stands for itself. */
export interface Referent {
  /** Where the words stand. */
  readonly start: number;
  readonly name: string;
  readonly gender: Gender | null;
  /** What a pronoun for it would be: he or she, they, it. */
  readonly kind: "person" | "people" | "thing";
}

/** The person or phrase that some words name themselves; null for a pronoun. */
export function referentOf(cast: Cast, span: Span): Referent | null {
  const words = cast.doc.plain.slice(span.start, span.end);
  const lower = words.toLowerCase();
  if (isPronoun(lower)) return null;
  if (isSeveral(cast, span)) return { start: span.start, name: cast.doc.text.slice(span.start, span.end), gender: null, kind: "people" };
  const person = mentionIn(cast, span)?.person ?? bySurname(cast, words) ?? byOffice(cast, span, lower);
  if (person) return { start: span.start, name: person.name, gender: cast.genders.get(person) ?? null, kind: "person" };
  return {
    start: span.start,
    name: textOf(cast.doc, span.start, span.end),
    gender: genderOfPhrase(lower.split(hanging)[0] ?? ""),
    kind: isBodyNamed(cast, span.end) ? "thing" : kindOf(headOf(lower), cast.personNouns),
  };
}

/** “the operator, Star Lines, said”: the name of a body behind a noun that may be a person's. */
function isBodyNamed({ doc }: Cast, end: number): boolean {
  const name = doc.names[firstFrom(doc.names, end)];
  return name?.type === "ORG" && /^, (?:the )?$/.test(doc.plain.slice(end, name.start));
}

/** “Pelle Brandt and Mary Quist”, “Mary Quist and her two aides”: nobody speaks alone. */
function isSeveral({ doc, mentions }: Cast, span: Span): boolean {
  const first = mentions[firstFrom(mentions, span.start)];
  if (!first || first.end >= span.end || span.end - span.start > 200) return false;
  const between = doc.plain.slice(first.end, span.end);
  return (
    /^(?: [^,]*)? and (?:\p{Lu}|his |her |their |two |several |the )/u.test(between) &&
    !/ of /.test(doc.plain.slice(span.start, first.start))
  );
}

/** The person whose name is the head of a phrase: not “Keita's office”, not “a spokesman for Keita”. */
export function mentionIn({ doc, mentions, personNouns }: Cast, span: Span): Mention | null {
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
    if (!/,|\b(?:of|for|to|from|with|by|in|at|on|near)\b/.test(before) || isTitle(before, personNouns)) best = mention;
  }
  return best;
}

/** “Secretary of Defence ”, “Head of the Harbour Board ” before a name; not “Spokesman for President ”. */
function isTitle(before: string, personNouns: ReadonlySet<string>): boolean {
  if (before.length > 120) return false;
  const [, office = "", , held = ""] = /^((?:\p{Lu}[\p{L}.-]* )+)(of|for) ((?:(?:the|and|of) |\p{Lu}[\p{L}.-]* )+)$/u.exec(before) ?? [];
  const isPerson = (words: string): boolean => personNouns.has(words.trim().split(" ").at(-1)?.toLowerCase() ?? "");
  return isPerson(office) && /\p{Lu}[\p{L}.-]* $/u.test(held) && !isPerson(held);
}

/** “analyst Brandt” of an article that knows one Brandt. */
function bySurname(cast: Cast, words: string): Person | null {
  const last = /\p{Lu}[\p{L}'-]+$/u.exec(words)?.[0];
  if (!last || / (?:of|for) /.test(words)) return null;
  const named = cast.bySurname.get(last) ?? [];
  return named.length === 1 ? (named[0] ?? null) : null;
}
