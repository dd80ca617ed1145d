import { quotationsOf } from "../../text/quotation-marks.ts";
import { subjectOf } from "../../text/subjects.ts";
import { textOf } from "../../text/text-of.ts";
import type { TokenizedSentence } from "../../types/document.ts";
import { genderOfPhrase } from "./gender.ts";
import { type Cast, type Mention, firstFrom } from "./cast.ts";
import { kindOf } from "./kind.ts";
import { isPronoun } from "./pronouns.ts";
import { type Referent, mentionIn } from "./referent.ts";

/** Bodies that “it” takes up though their names have no capitals. */
const bodies: ReadonlySet<string> = new Set(
  "ministry government army group agency company court office union party commission council committee organisation organization report statement newspaper paper bank police military department team club university study movement".split(
    " ",
  ),
);

/** What has a name and never speaks. */
const vehicles: ReadonlySet<string> = new Set(
  "mv ms ss hms uss ship ferry boat vessel trawler tanker freighter yacht plane airplane aircraft jet airliner boeing airbus helicopter train bus hurricane typhoon cyclone storm earthquake volcano".split(
    " ",
  ),
);

/** The subjects of a sentence that a later pronoun may take up, outside quotations, the last first. */
export function subjectsIn(cast: Cast, { firstToken, endToken }: TokenizedSentence): Referent[] {
  const { doc } = cast;
  const { quotations } = quotationsOf(doc);
  const found: Referent[] = [];
  const outers = quotations;
  let quote = Math.max(0, firstFrom(outers, doc.tokens[firstToken]?.start ?? 0) - 1);
  for (let at = firstToken; at < Math.min(endToken, firstToken + 80); at++) {
    const start = doc.tokens[at]?.start ?? 0;
    while (quote < outers.length && (outers[quote]?.outer.end ?? 0) <= start) quote++;
    const around = outers[quote];
    if (around && around.outer.start <= start) continue;
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[at] ?? "")) continue;
    const subject = subjectOf(doc, at, firstToken);
    if (
      !subject ||
      isQuoted(cast, doc.tokens[subject.firstToken]?.start ?? 0) ||
      (found.length > 0 && !leadsClause(cast, subject.firstToken, firstToken))
    )
      continue;
    const referent = subjectAt(cast, subject);
    if (referent && found[0]?.start !== referent.start) found.unshift(referent);
  }
  // “Oda Frey of the left and green list blasted the mayor”: the person who opens a sentence does what it tells
  const opening = found.some(({ kind }) => kind === "person") ? null : openingOf(cast, firstToken, endToken);
  return opening ? [...found, opening] : found;
}

/** The person whose name, perhaps behind a title, begins a sentence outside quotations. */
function openingOf(cast: Cast, firstToken: number, endToken: number): Referent | null {
  const { doc, mentions, genders } = cast;
  const start = doc.tokens[firstToken]?.start ?? 0;
  const mention = mentions[firstFrom(mentions, start)];
  if (!mention || mention.start - start > 80 || mention.end > (doc.tokens[endToken - 1]?.end ?? 0) || isQuoted(cast, mention.start))
    return null;
  if (!/^(?:(?:\p{Lu}[\p{L}.-]*|former|then) )*$/u.test(doc.plain.slice(start, mention.start))) return null;
  if (/^'s?(?![\p{L}\d])/u.test(doc.plain.slice(mention.end, mention.end + 3))) return null;
  return { start, name: mention.person.name, gender: genders.get(mention.person) ?? null, kind: "person" };
}

/** “…, but Brandt issued a statement”: a clause of its own behind a conjunction. */
function leadsClause({ doc }: Cast, at: number, sentence: number): boolean {
  return at === sentence || /^(?:but|and|while|;)$/.test(doc.tokens[at - 1]?.lower ?? "");
}

/** Whether an offset lies inside quotation marks. */
export function isQuoted({ doc }: Cast, offset: number): boolean {
  const { quotations } = quotationsOf(doc);
  const last = quotations[firstFrom(quotations, offset + 1) - 1];
  return last !== undefined && last.end > offset;
}

/** “another activist, Mary Quist, said”: the person named in apposition behind a phrase. */
function apposed({ doc, mentions }: Cast, end: number): Mention | null {
  const mention = mentions[firstFrom(mentions, end)];
  return mention && mention.start - end < 40 && /^, (?:\p{Lu}[\p{L}.-]* )*$/u.test(doc.plain.slice(end, mention.start)) ? mention : null;
}

function subjectAt(cast: Cast, chain: { firstToken: number; endToken: number; head: number }): Referent | null {
  const { doc } = cast;
  const span = { start: doc.tokens[chain.firstToken]?.start ?? 0, end: doc.tokens[chain.endToken - 1]?.end ?? 0 };
  const lower = doc.plain.slice(span.start, span.end).toLowerCase();
  if (isPronoun(lower)) return null;
  const person = (mentionIn(cast, span) ?? apposed(cast, span.end))?.person;
  if (person) return { start: span.start, name: person.name, gender: cast.genders.get(person) ?? null, kind: "person" };
  const head = doc.tokens[chain.head]?.lower ?? "";
  const kind = kindOf(head, cast.personNouns);
  if (kind === "thing" && !/^NNP/.test(doc.pos[chain.head] ?? "") && !bodies.has(head)) return null;
  // “the MV Santa Lucena”, “the ferry Aurora” say nothing
  for (let at = chain.firstToken; at < chain.endToken; at++) if (vehicles.has(doc.tokens[at]?.lower ?? "")) return null;
  return { start: span.start, name: textOf(doc, span.start, span.end), gender: genderOfPhrase(lower), kind };
}
