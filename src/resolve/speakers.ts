import type { Language } from "../language/language.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Person } from "../types/report.ts";
import type { Span } from "../types/span.ts";
import type { Gender } from "./people/gender.ts";
import { type Cast, castOf, firstFrom } from "./speakers/cast.ts";
import { genderOfPronoun } from "./speakers/pronouns.ts";
import { type Referent, referentOf } from "./speakers/referent.ts";
import { isCaption, isCaptioned } from "./speakers/caption.ts";
import { isQuoted, subjectsIn } from "./speakers/subjects.ts";

/** Sentences: how far back a pronoun reaches for a subject. */
const sentencesBack = 14;
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
  return utterances.map(({ value: { speaker } }) => {
    if (!speaker) return null;
    let referent = resolved.get(speaker.start);
    if (referent === undefined) {
      referent = referentOf(cast, speaker) ?? takenUp(cast, speaker, voices, subjects);
      resolved.set(speaker.start, referent);
      if (referent) voices.push(referent);
    }
    return referent?.name ?? null;
  });
}

/** Whom a pronoun takes up: who spoke last or was the subject last, whichever stands nearer, if number and gender allow it. */
function takenUp(cast: Cast, speaker: Span, voices: readonly Referent[], subjects: Map<number, Referent[]>): Referent | null {
  const lower = cast.doc.plain.slice(speaker.start, speaker.end).toLowerCase();
  const gender = genderOfPronoun.get(lower);
  const kind = gender ? "person" : lower === "they" || lower === "them" ? "people" : lower === "it" ? "thing" : null;
  if (!kind) return null;
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
    if (!subject) continue;
    if (!found || subject.start > found.start) found = subject;
    break;
  }
  // “Hallberg met Mary Quist. … she said”: a name that is known to be a woman's goes before one that may be
  const surer = gender && found?.gender !== gender ? named(cast, speaker.start, found?.start ?? 0, gender, found === null) : null;
  const referent = surer ?? found;
  return referent && { ...referent, start: speaker.start };
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
