import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Person } from "../types/report.ts";
import type { Span } from "../types/span.ts";

const pronouns: ReadonlySet<string> = new Set(["he", "she", "they", "it", "who", "him", "her", "them"]);

interface Mention extends Span {
  readonly person: Person;
}

/** The name behind each utterance's speaker, in the same order: a person's fullest name where it is one of the article, or null. */
export function speakerNames(doc: Document, utterances: readonly Finding<Utterance>[], people: readonly Person[]): (string | null)[] {
  const mentions = people
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ start, end, person })))
    .sort((a, b) => a.start - b.start);
  let last: string | null = null;
  return utterances.map(({ value: { speaker } }) => {
    if (!speaker) return null;
    const text = doc.plain.slice(speaker.start, speaker.end);
    const lower = text.toLowerCase();
    const named = mentionIn(doc, mentions, speaker);
    let name: string | null = named?.person.name ?? null;
    if (!name && pronouns.has(lower)) name = antecedent(doc, mentions, speaker) ?? last;
    if (!name && lower.startsWith("the ")) name = byRole(people, lower);
    last = name ?? (pronouns.has(lower) ? last : text);
    return name;
  });
}

/** The person whose name is the head of the speaker's phrase: not “Keita's office”, not “a spokesman for Keita”. */
function mentionIn(doc: Document, mentions: readonly Mention[], speaker: Span): Mention | null {
  for (const mention of mentions) {
    if (mention.start < speaker.start) continue;
    if (mention.end > speaker.end) return null;
    const before = doc.plain.slice(speaker.start, mention.start);
    const after = doc.plain.slice(mention.end, mention.end + 2);
    if (after === "'s" || /\b(?:of|for|to|from|with|by)\b/.test(before)) return null;
    return mention;
  }
  return null;
}

function antecedent(doc: Document, mentions: readonly Mention[], speaker: Span): string | null {
  void doc;
  let best: Mention | null = null;
  for (const mention of mentions) {
    if (mention.start >= speaker.start) break;
    best = mention;
  }
  return best?.person.name ?? null;
}

function byRole(people: readonly Person[], lower: string): string | null {
  const head = lower.replace(/^the /, "");
  return (
    people.find(({ roles }) =>
      roles.some((role) =>
        role
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(head),
      ),
    )?.name ?? null
  );
}
