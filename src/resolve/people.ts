import type { Language } from "../language/language.ts";
import { textOf } from "../text/text-of.ts";
import type { Document, Name } from "../types/document.ts";
import type { Person } from "../types/report.ts";
import { genderOfTitle } from "./people/gender.ts";
import type { PersonMention } from "./people/join.ts";
import { joinMentions } from "./people/join.ts";
import { personName } from "./people/person-name.ts";
import { rolesOf } from "./roles.ts";
import { roleContext } from "./roles/context.ts";

/** The persons an article names, in the order of first mention, each with every mention and with the roles the text gives them. */
export function peopleOf(doc: Document, { personNouns }: Pick<Language, "personNouns">): Person[] {
  const context = roleContext(doc, personNouns);
  const mentions = doc.names.filter(({ type }) => type === "PER").map((name) => mentionOf(doc, name));
  return joinMentions(mentions).map((group) => ({
    name: fullestOf(doc, group),
    roles: rolesOf(
      context,
      group.map(({ name }) => name),
    ),
    mentions: group.map(({ name: { start, end } }) => ({ start, end, text: textOf(doc, start, end) })),
  }));
}

function mentionOf(doc: Document, name: Name): PersonMention {
  const title = doc.tokens[name.firstToken - 1]?.lower.replace(/\.$/, "") ?? "";
  return {
    name,
    parsed: personName(doc.tokens.slice(name.firstToken, name.endToken).map(({ text }) => text)),
    gender: genderOfTitle(title),
    royal: /^(?:king|queen|prince|princess|pope|emir|sultan|emperor|crown|patriarch)$/.test(title),
  };
}

/** The form with most words; among those the commonest, and one in ordinary case rather than a headline's capitals. */
function fullestOf(doc: Document, group: readonly PersonMention[]): string {
  const counts = new Map<string, number>();
  let best = "",
    most = -1;
  for (const { name } of group) counts.set(textOf(doc, name.start, name.end), (counts.get(textOf(doc, name.start, name.end)) ?? 0) + 1);
  for (const { name, parsed } of group) {
    const text = textOf(doc, name.start, name.end);
    const letters = parsed.parts.reduce((sum, part) => sum + (part.length > 1 ? 2 : 1), parsed.suffix ? 1 : 0);
    const weight = letters * 1000 + (text === text.toUpperCase() ? 0 : 500) + Math.min(counts.get(text) ?? 0, 400);
    if (weight > most) [best, most] = [text, weight];
  }
  return best;
}
