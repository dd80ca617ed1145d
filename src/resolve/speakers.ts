import type { Language } from "../language/language.ts";
import { subjectOf } from "../text/subjects.ts";
import { quotationsOf } from "../text/quotation-marks.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Person } from "../types/report.ts";
import type { Span } from "../types/span.ts";
import { genderOfName, genderOfTitle } from "./people/gender.ts";
import type { Gender } from "./people/gender.ts";

/** Whom a speaker's words mean: a person of the article, or a phrase that stands for itself. */
interface Referent {
  readonly start: number;
  readonly name: string;
  readonly gender: Gender | null;
  readonly kind: "person" | "people" | "thing";
}

interface Mention extends Span {
  readonly person: Person;
}

const singular: Readonly<Record<string, Gender>> = { he: "male", him: "male", his: "male", she: "female", her: "female" };
const plural: ReadonlySet<string> = new Set(["they", "them"]);
/** Pronouns that a named speaker of the same article may stand behind, but never hand on. */
const unresolved: ReadonlySet<string> = new Set(["i", "we", "you", "who", "this", "that", "which", "one", "those", "these", "there"]);

/**
 * The name behind each utterance's speaker, in the same order: the person's fullest name where the words beside the quote
 * name one by surname, office or pronoun; the phrase a pronoun takes up where that is no named person; else null.
 */
export function speakerNames(
  doc: Document,
  utterances: readonly Finding<Utterance>[],
  people: readonly Person[],
  { personNouns }: Pick<Language, "personNouns">,
): (string | null)[] {
  const mentions = people
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person })))
    .sort((a, b) => a.start - b.start);
  const genders = new Map(people.map((person) => [person.name, genderOf(doc, person)]));
  const subjects = subjectsOf(doc, mentions, genders, personNouns);
  const spoken: Referent[] = [];
  const resolved = new Map<number, Referent | null>();

  const resolve = (speaker: Span): Referent | null => {
    const known = resolved.get(speaker.start);
    if (known !== undefined) return known;
    const referent =
      referentOf(doc, speaker, mentions, genders, people, personNouns) ?? taken(doc, speaker, subjects, spoken, mentions, genders);
    resolved.set(speaker.start, referent);
    if (referent) spoken.push(referent);
    return referent;
  };
  return utterances.map(({ value: { speaker } }) => {
    if (!speaker) return null;
    const referent = resolve(speaker);
    return referent?.name ?? null;
  });
}

/** The person or phrase that the speaker's own words name; null for a pronoun. */
function referentOf(
  doc: Document,
  speaker: Span,
  mentions: readonly Mention[],
  genders: ReadonlyMap<string, Gender | null>,
  people: readonly Person[],
  personNouns: ReadonlySet<string>,
): Referent | null {
  const words = doc.plain.slice(speaker.start, speaker.end);
  const lower = words.toLowerCase();
  if (lower in singular || plural.has(lower) || lower === "it" || unresolved.has(lower)) return null;
  const person = mentionIn(doc, mentions, speaker)?.person ?? bySurname(words, people) ?? byOffice(lower, people);
  if (person) return { start: speaker.start, name: person.name, gender: genders.get(person.name) ?? null, kind: "person" };
  const head = headOf(lower);
  return { start: speaker.start, name: words, gender: genderOfPhrase(lower), kind: kindOf(head, personNouns) };
}

/** The person whose name is the head of the speaker's phrase: not “Keita's office”, not “a spokesman for Keita”. */
function mentionIn(doc: Document, mentions: readonly Mention[], speaker: Span): Mention | null {
  let best: Mention | null = null;
  for (let at = firstFrom(mentions, speaker.start); at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.end > speaker.end) break;
    const before = doc.plain.slice(speaker.start, mention.start);
    if (/^'s?(?![\p{L}\d])/u.test(doc.plain.slice(mention.end, mention.end + 3)) && mention.end < speaker.end) continue;
    if (mention.end === speaker.end && /(?:, [^,]*|\b(?:named|name|called|identified as) )$/.test(before)) return mention;
    if (!/,|\b(?:of|for|to|from|with|by|in|at|on|near)\b/.test(before)) best = mention;
  }
  return best;
}

/** “analyst Brandt” of an article that knows a Pelle Brandt. */
function bySurname(words: string, people: readonly Person[]): Person | null {
  const last = /\p{Lu}[\p{L}'-]+$/u.exec(words)?.[0];
  if (!last || words.includes(" of ") || words.includes(" for ")) return null;
  const named = people.filter(({ name }) => name.endsWith(` ${last}`) || name === last);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** “the governor” of an article that calls one of its people that. */
function byOffice(lower: string, people: readonly Person[]): Person | null {
  const office = /^(?:the|this|that) (?:former |late |outgoing |then-)?([\p{L}' -]+)$/u.exec(lower)?.[1];
  if (!office) return null;
  const words = office.split(" ");
  const head = words.at(-1) ?? "";
  if (head.length < 4) return null;
  const holds = ({ roles }: Person, whole: boolean): boolean =>
    roles.some((role) => {
      const parts = role.toLowerCase().split(/[^\p{L}]+/u);
      if (/\b(?:for|of|to)\b/.test(role) && parts.indexOf(head) > parts.findIndex((part) => /^(?:for|of|to)$/.test(part))) return false;
      return parts.includes(head) && (!whole || words.every((word) => parts.includes(word)));
    });
  const exact = people.filter((person) => holds(person, true));
  return exact.length >= 1 ? (exact[0] ?? null) : null;
}

/** Whom a pronoun takes up: who spoke last or was the subject last, whichever stands nearer, if the gender allows it. */
function taken(
  doc: Document,
  speaker: Span,
  subjects: readonly Referent[],
  spoken: readonly Referent[],
  mentions: readonly Mention[],
  genders: ReadonlyMap<string, Gender | null>,
): Referent | null {
  const lower = doc.plain.slice(speaker.start, speaker.end).toLowerCase();
  const gender = singular[lower];
  const kind = gender ? "person" : plural.has(lower) ? "people" : lower === "it" ? "thing" : null;
  if (!kind) return null;
  const fits = (referent: Referent): boolean =>
    referent.start < speaker.start && referent.kind === kind && (!gender || referent.gender === null || referent.gender === gender);
  const nearest = (referents: readonly Referent[]): Referent | null => {
    let best: Referent | null = null;
    for (let at = firstFrom(referents, speaker.start) - 1, looked = 0; at >= 0 && looked < 40; at--, looked++) {
      const referent = referents[at] as Referent;
      if (fits(referent)) {
        best = referent;
        break;
      }
    }
    return best;
  };
  const subject = nearest(subjects);
  const voice = nearest([...spoken].sort((a, b) => a.start - b.start));
  const found = subject && voice ? (subject.start > voice.start ? subject : voice) : (subject ?? voice);
  if (found) return { ...found, start: speaker.start };
  if (kind !== "person") return null;
  for (let at = firstFrom(mentions, speaker.start) - 1; at >= 0; at--) {
    const { person } = mentions[at] as Mention;
    const known = genders.get(person.name) ?? null;
    if (known === null || known === gender) return { start: speaker.start, name: person.name, gender: gender ?? known, kind };
  }
  return null;
}

/** The subject of each sentence that is a person, outside quotations; a pronoun hands on what it takes up. */
function subjectsOf(
  doc: Document,
  mentions: readonly Mention[],
  genders: ReadonlyMap<string, Gender | null>,
  personNouns: ReadonlySet<string>,
): Referent[] {
  const { quotations } = quotationsOf(doc);
  const found: Referent[] = [];
  let quote = 0;
  for (const { firstToken, endToken } of doc.sentences) {
    let verb = -1;
    for (let at = firstToken; at < Math.min(endToken, firstToken + 60); at++) {
      const start = doc.tokens[at]?.start ?? 0;
      while (quote < quotations.length && (quotations[quote]?.outer.end ?? 0) <= start) quote++;
      const inside = quotations[quote];
      if (inside && inside.outer.start <= start) continue;
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[at] ?? "")) {
        verb = at;
        break;
      }
    }
    if (verb < 0) continue;
    const chain = subjectOf(doc, verb, firstToken);
    if (!chain) continue;
    const span = { start: doc.tokens[chain.firstToken]?.start ?? 0, end: doc.tokens[chain.endToken - 1]?.end ?? 0 };
    const words = doc.plain.slice(span.start, span.end);
    const lower = words.toLowerCase();
    const gender = singular[lower];
    if (gender) {
      const before = found.findLast((referent) => referent.kind === "person" && (referent.gender === null || referent.gender === gender));
      if (before) found.push({ ...before, start: span.start, gender });
      continue;
    }
    const person = mentionIn(doc, mentions, span)?.person;
    if (person) found.push({ start: span.start, name: person.name, gender: genders.get(person.name) ?? null, kind: "person" });
    else if (!unresolved.has(lower) && !plural.has(lower) && lower !== "it") {
      const head = doc.tokens[chain.head]?.lower ?? "";
      const kind = kindOf(head, personNouns);
      if (kind === "thing" && !/^NNP/.test(doc.pos[chain.head] ?? "") && !speakingThings.has(head)) continue;
      found.push({ start: span.start, name: doc.text.slice(span.start, span.end), gender: genderOfPhrase(lower), kind });
    }
  }
  return found;
}

const moreNouns: ReadonlySet<string> = new Set([
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
const speakingThings: ReadonlySet<string> = new Set(
  "ministry government army group agency company court office union party commission council committee organisation organization report statement newspaper paper bank police military department team club university study movement".split(
    " ",
  ),
);

/** What a pronoun for a phrase with this head would be. */
function kindOf(head: string, personNouns: ReadonlySet<string>): Referent["kind"] {
  if (personNouns.has(head) || moreNouns.has(head)) return "person";
  if (groups.has(head)) return "people";
  const one = head.replace(/s$/, "");
  return one !== head && (personNouns.has(one) || moreNouns.has(one)) ? "people" : "thing";
}

/** The last word before anything that hangs on it: “official” of “a senior official in the ministry”. */
function headOf(lower: string): string {
  return (
    lower
      .split(/,| (?:of|for|in|at|from|with|on|to|who|near) /)[0]
      ?.split(" ")
      .at(-1) ?? ""
  );
}

function genderOfPhrase(lower: string): Gender | null {
  for (const word of lower.split(/[^\p{L}]+/u)) {
    const gender = /^(?:man|boy|gentleman)$/.test(word) ? "male" : /^(?:woman|girl|lady)$/.test(word) ? "female" : genderOfTitle(word);
    if (gender) return gender;
  }
  return null;
}

/** From a title before one of the mentions, from the roles, or from a common first name. */
function genderOf(doc: Document, person: Person): Gender | null {
  for (const { start } of person.mentions) {
    const title = /([\p{L}]+)\.? $/u.exec(doc.plain.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase();
    const gender = title ? genderOfTitle(title) : null;
    if (gender) return gender;
  }
  for (const role of person.roles) {
    for (const word of role.toLowerCase().split(/[^\p{L}]+/u)) {
      const gender = genderOfTitle(word);
      if (gender && word !== "sr" && word !== "count") return gender;
    }
  }
  return genderOfName(person.name.split(" ")[0]?.toLowerCase() ?? "");
}

/** Index of the first that starts at or behind an offset; the list is in reading order. */
function firstFrom(spans: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
