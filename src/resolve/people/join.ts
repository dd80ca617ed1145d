import type { Name } from "../../types/document.ts";
import type { Gender } from "./gender.ts";
import { genderOfName } from "./gender.ts";
import type { PersonName } from "./person-name.ts";
import { isShort } from "./person-name.ts";
import { canBeSamePerson, isHyphenPart } from "./same-person.ts";

/** One mention of a person, taken apart. */
export interface PersonMention {
  readonly name: Name;
  readonly parsed: PersonName;
  /** From a title in front of the mention. */
  readonly gender: Gender | null;
  /** A title that goes with a first name alone: King Abdullah is not the minister Abdullah al-Rabeeah. */
  readonly royal: boolean;
}

interface Draft {
  fullest: PersonName;
  gender: Gender | null;
  royal: boolean;
  readonly mentions: PersonMention[];
  /** Where the last full form stands so far in the text; surnames go to the person named in full last. */
  lastFull: number;
}

/** How many namesakes of one word are looked at, the latest first: keeps a list of ten thousand Mohammeds linear. */
const namesakesConsidered = 12;

/** Groups the mentions (in reading order) by person; the groups are in the order of their first mentions. */
export function joinMentions(mentions: readonly PersonMention[]): PersonMention[][] {
  const byWord = new Map<string, Draft[]>();
  const register = (draft: Draft, parsed: PersonName): void => {
    for (const part of new Set(parsed.parts.flatMap((word) => [word, ...word.split("-")]))) {
      const known = byWord.get(part);
      if (!known) byWord.set(part, [draft]);
      else if (!known.includes(draft, -namesakesConsidered)) known.push(draft);
    }
  };
  const namesakes = (word: string): Draft[] => (byWord.get(word) ?? []).slice(-namesakesConsidered).toReversed();
  const open = (mention: PersonMention): Draft => {
    const { parsed } = mention;
    const gender = mention.gender ?? (isShort(parsed) ? null : genderOfName(parsed.parts[0] ?? ""));
    const draft: Draft = { fullest: parsed, gender, royal: mention.royal, mentions: [mention], lastFull: mention.name.start };
    register(draft, parsed);
    return draft;
  };
  const add = (draft: Draft, mention: PersonMention): void => {
    draft.mentions.push(mention);
    draft.gender ??= mention.gender;
    if (isShort(mention.parsed)) return;
    draft.lastFull = mention.name.start;
    if (mention.parsed.parts.length > draft.fullest.parts.length) {
      draft.fullest = mention.parsed;
      register(draft, mention.parsed);
    }
  };

  const drafts = new Set<Draft>();
  for (const mention of mentions.filter(({ parsed }) => !isShort(parsed))) {
    const { parts } = mention.parsed;
    const candidates = [...namesakes(parts.at(-1) ?? ""), ...namesakes(parts[0] ?? "")];
    const same = candidates.find((draft) => agree(draft.gender, mention.gender) && canBeSamePerson(draft.fullest, mention.parsed));
    if (same) add(same, mention);
    else drafts.add(open(mention));
  }
  for (const draft of drafts) draft.lastFull = -1;

  const fullDraftOf = new Map([...drafts].flatMap((draft) => draft.mentions.map((mention) => [mention, draft] as const)));
  const lone = new Map<string, Draft[]>();
  for (const mention of mentions) {
    const full = fullDraftOf.get(mention);
    if (full) {
      full.lastFull = mention.name.start;
      continue;
    }
    const word = mention.parsed.parts[0] ?? "";
    const known =
      bearerOf(mention, word, namesakes) ??
      lone.get(word)?.find((draft) => agree(draft.gender, mention.gender) && suffixAgrees(draft, mention));
    if (known) {
      known.mentions.push(mention);
      known.gender ??= mention.gender;
      continue;
    }
    const draft: Draft = {
      fullest: mention.parsed,
      gender: mention.gender,
      royal: mention.royal,
      mentions: [mention],
      lastFull: mention.name.start,
    };
    lone.set(word, [...(lone.get(word) ?? []), draft]);
    drafts.add(draft);
  }

  const groups = [...drafts].map(({ mentions: group }) => group.sort((a, b) => a.name.start - b.name.start));
  return groups.sort((a, b) => (a[0]?.name.start ?? 0) - (b[0]?.name.start ?? 0));
}

/** The person with a full name whom a single word can mean, or undefined. */
function bearerOf(mention: PersonMention, word: string, namesakes: (word: string) => Draft[]): Draft | undefined {
  let best: Draft | undefined;
  let most = -1;
  for (const draft of namesakes(word)) {
    const rank = rankOf(draft, mention, word);
    if (rank > most) [best, most] = [draft, rank];
  }
  if (best) return best;
  // “Nadia, 6, … Nadia Haddad fell ill”: the only one of that first name, told by it alone before
  const bearers = namesakes(word).filter(({ fullest: { parts }, gender }) => parts[0] === word && agree(gender, mention.gender));
  if (bearers.length === 1 && mention.gender === null && !mention.royal) return bearers[0];
  if (!word.endsWith("s")) return undefined;
  // “the Tsarnaevs”: the family stands under the member who was named last.
  return namesakes(word.slice(0, -1)).find((draft) => draft.fullest.parts.at(-1) === word.slice(0, -1));
}

/** How well one word names a person: surname before first name before middle name, then whoever was named in full last; −1 for not at all. */
function rankOf({ fullest: { parts, suffix }, gender, royal, lastFull }: Draft, mention: PersonMention, word: string): number {
  if (!agree(gender, mention.gender)) return -1;
  if (mention.parsed.suffix !== null && mention.parsed.suffix !== suffix) return -1;
  const named = lastFull >= 0;
  const recency = named ? 1 + lastFull / 1e10 : 0;
  const last = parts.at(-1) ?? "";
  if (last === word || isHyphenPart(word, last)) return 20 + recency;
  if (mention.royal && !royal) return -1;
  // A first name before its bearer was named is somebody else's more often than not.
  if (parts[0] === word) return named ? 10 + recency : -1;
  return named && parts.includes(word) ? recency : -1;
}

const agree = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;
const suffixAgrees = ({ fullest }: Draft, { parsed }: PersonMention): boolean =>
  parsed.suffix === null || fullest.suffix === null || parsed.suffix === fullest.suffix;
