import type { Language } from "../language/language.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Person } from "../types/report.ts";
import type { Span } from "../types/span.ts";
import type { Gender } from "./people/gender.ts";
import { type Cast, castOf, firstFrom } from "./speakers/cast.ts";
import { genderOfPhrase } from "./speakers/gender.ts";
import { genderOfPronoun } from "./speakers/pronouns.ts";
import { type Referent, referentOf } from "./speakers/referent.ts";
import { isCaption, isCaptioned } from "./speakers/caption.ts";
import { isQuoted, subjectsIn } from "./speakers/subjects.ts";

/** Sentences: how far back a pronoun reaches for a subject. */
const sentencesBack = 14;
/** UTF-16 units: how far back a text is asked whether it has told of somebody. */
const nearby = 4000;
/** What a person with a name is called by a text that has no office for them. */
const describes: ReadonlySet<string> = new Set(
  "star singer actor actress lawmaker legislator politician diplomat activist player striker midfielder champion author writer billionaire veteran native businessman businesswoman economist democrat republican conservative".split(
    " ",
  ),
);
/** Offices that a text gives without saying whose. */
const offices: ReadonlySet<string> = new Set(
  "president premier minister chancellor senator governor chairman chairwoman director".split(" "),
);
/** Speakers: how many utterances back a pronoun reaches for one who spoke. */
const voicesBack = 30;

/**
 * The name behind each utterance's speaker, in the same order: the person's fullest name where the words beside the quote
 * name one by surname, office or pronoun; the phrase itself, or the one that its pronoun takes up, where that is no named
 * person; null where a pronoun takes up nobody.
 */
export function speakerNames(
  doc: Document,
  utterances: readonly Finding<Utterance>[],
  people: readonly Person[],
  { personNouns }: Pick<Language, "personNouns">,
): (string | null)[] {
  const cast = castOf(doc, people, personNouns);
  const voices: Referent[] = [];
  const subjects = new Map<number, Referent[]>();
  const resolved = new Map<number, Referent | null>();
  const around: { readonly end: number; readonly name: string | null }[] = [];
  return utterances.map(({ start, end, value: { kind, speaker } }) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= start) around.pop();
    const name = speaker && nameOf(speaker);
    if (kind !== "indirect") around.push({ end, name });
    return name;
  });

  function nameOf(speaker: Span): string | null {
    // “I told him ‘go’ and he left,” said Mara Brandt
    if (/^(?:i|we)$/i.test(doc.plain.slice(speaker.start, speaker.end))) return around.at(-1)?.name ?? null;
    let referent = resolved.get(speaker.start);
    if (referent === undefined) {
      referent = onceMore(cast, speaker, voices, subjects) ?? referentOf(cast, speaker) ?? byPronoun(cast, speaker, voices, subjects);
      resolved.set(speaker.start, referent);
      if (referent) voices.push(referent);
    }
    return referent?.name ?? null;
  }
}

/** “the singer”, “the 27-year-old”: whoever is meant by a pronoun there, if nobody has told of “a singer” yet. */
function onceMore(cast: Cast, speaker: Span, voices: readonly Referent[], subjects: Map<number, Referent[]>): Referent | null {
  const lower = cast.doc.plain.slice(speaker.start, speaker.end).toLowerCase();
  const head = /^the (?:[\p{L}\d-]+ ){0,3}([\p{L}\d-]+)$/u.exec(lower)?.[1] ?? "";
  if (!describes.has(head) && !isOnly(cast, speaker, head, voices) && !/^the (?:\p{L}+ )?\d\d-year-old(?: \p{L}+)?$/u.test(lower))
    return null;
  if (tellsOf(cast.doc.plain.slice(Math.max(0, speaker.start - nearby), speaker.start).toLowerCase(), head)) return null;
  const meant = takenUp(cast, speaker, "person", genderOfPhrase(lower), voices, subjects);
  return meant && cast.people.some(({ name }) => name === meant.name) ? meant : null;
}

/** Whether “a singer”, “two young singers” stand in a text in lower case. */
function tellsOf(text: string, noun: string): boolean {
  for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
    const end = at + noun.length;
    if (!/^s?(?![\p{L}\d])/u.test(text.slice(end, end + 2))) continue;
    if (/(?:^|[^\p{L}])(?:an?|another|one|two) (?:[\p{L}\d-]+ ){0,3}$/u.test(text.slice(Math.max(0, at - 200), at))) return true;
  }
  return false;
}

/** “Brandt announced … The president said”: the one person that the text has named so far, who spoke last. */
function isOnly({ mentions }: Cast, { start }: Span, head: string, voices: readonly Referent[]): boolean {
  const first = mentions[0];
  const last = voices.at(-1);
  if (!first || !last || last.name !== first.person.name || start - last.start > nearby / 4) return false;
  if (!offices.has(head)) return false;
  for (let at = 0; (mentions[at]?.start ?? start) < start; at++) if (at > voicesBack || mentions[at]?.person !== first.person) return false;
  return true;
}

function byPronoun(cast: Cast, speaker: Span, voices: readonly Referent[], subjects: Map<number, Referent[]>): Referent | null {
  const lower = cast.doc.plain.slice(speaker.start, speaker.end).toLowerCase();
  const gender = genderOfPronoun.get(lower) ?? null;
  const kind = gender ? "person" : lower === "they" || lower === "them" ? "people" : lower === "it" ? "thing" : null;
  return kind && takenUp(cast, speaker, kind, gender, voices, subjects);
}

/** Whom a pronoun takes up: who spoke last or was the subject last, whichever stands nearer, if number and gender allow it. */
function takenUp(
  cast: Cast,
  speaker: Span,
  kind: Referent["kind"],
  gender: Gender | null,
  voices: readonly Referent[],
  subjects: Map<number, Referent[]>,
): Referent | null {
  const fits = (referent: Referent): boolean =>
    referent.start < speaker.start && referent.kind === kind && (!gender || referent.gender === null || referent.gender === gender);

  let found: Referent | null = null;
  for (const voice of voices.slice(-voicesBack)) if (fits(voice) && (!found || voice.start > found.start)) found = voice;
  const { sentences } = cast.doc;
  const last = firstFrom(sentences, speaker.start + 1) - 1;
  for (let index = last; index >= 0 && index > last - sentencesBack; index--) {
    const sentence = sentences[index];
    // who spoke in a sentence goes before who did something in it
    if (!sentence || (found && found.start >= sentence.start)) break;
    if (isCaption(cast.doc, sentence)) continue;
    let here = subjects.get(index);
    if (!here) subjects.set(index, (here = subjectsIn(cast, sentence)));
    const subject = here.find(fits);
    // “the ministry said … Norland exports …, it said”: who spoke speaks on, a country does not
    if (!subject || (kind === "thing" && found && isPlace(cast, subject))) continue;
    if (!found || subject.start > found.start) found = subject;
    break;
  }
  // “Hallberg met Mary Quist. … she said”: a name that is known to be a woman's goes before one that may be
  const surer = gender && found?.gender !== gender ? named(cast, speaker.start, found?.start ?? 0, gender, found === null) : null;
  const referent = surer ?? found;
  return referent && { ...referent, start: speaker.start };
}

function isPlace({ doc }: Cast, { start }: Referent): boolean {
  const name = doc.names[firstFrom(doc.names, start)];
  return name !== undefined && name.type === "LOC" && name.start - start < 5;
}

/** The person named last between two offsets whose gender is known to be this one, or may be. */
function named(cast: Cast, before: number, from: number, gender: Gender, unknownToo: boolean): Referent | null {
  for (let at = firstFrom(cast.mentions, before) - 1, looked = 0; at >= 0 && looked < voicesBack; at--, looked++) {
    const mention = cast.mentions[at];
    if (!mention || mention.start < from) break;
    if (isQuoted(cast, mention.start) || isCaptioned(cast.doc, mention.start)) continue;
    const known = cast.genders.get(mention.person) ?? null;
    if (known === gender || (unknownToo && known === null))
      return { start: mention.start, name: mention.person.name, gender, kind: "person" };
  }
  return null;
}
