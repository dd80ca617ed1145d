import type { RoleContext, RolePattern, TokenRange } from "./context.ts";
import { inFront, titleEnd } from "./in-front.ts";
import { phraseStart, withDeterminer } from "./phrase.ts";

/** A description in front with a comma: “The chairman of the budget committee, X, said”, “her lawyer, X”. */
export const beforeComma: RolePattern = {
  rule: "roles/before-comma",
  examples: [
    "The [chairman of the budget committee], {Mirela Popa}, said no.",
    "It angered the [provincial governor], {Samir Haddad}.",
    "[{Haddad}'s lawyer], {Ruth Abel}, left early.",
    "[A navy spokesman], Commander {Lars Holm}, confirmed it.",
    "[A retired sailor], 36-year-old Captain {Lars Holm} of {LOC Aarhus}, fell.",
    "[Spokesman for the {ORG Harbour Board}], {Ruth Abel} says it is over.",
    "They spoke of [President {Haddad}'s nominee to the court], {Ruth Abel}, on Friday.",
    "{PER Omar Sy}, a friend of both {PER Haddad} and [his wife], {Ruth Abel}, wept.",
    "Asked about the president, {Holm} said nothing.",
    "In a letter to the mayor, {Ruth Abel} complained.",
  ],
  find(context, mention) {
    const role = descriptionBeforeComma(context, mention);
    return role && context.isPersonNoun(headOf(context, role)) ? [withDeterminer(context, role)] : [];
  },
};

/** The noun phrase, with its prepositional phrases, before the comma in front of a name; null if the name is not set off on both sides. */
export function descriptionBeforeComma(context: RoleContext, mention: TokenRange): TokenRange | null {
  const title = inFront.find(context, mention)[0];
  const comma = titleEnd(context, title ? title.firstToken : mention.firstToken) - 1;
  const first = context.sentenceStart(mention.firstToken);
  if (comma <= first || context.lower(comma) !== ",") return null;
  // “a friend of both Haddad and his wife, X,”: a relative is who is named next
  if (
    comma - first > 1 &&
    kinOf.test(context.lower(comma - 1)) &&
    /^(?:his|her|their)$/.test(context.lower(comma - 2)) &&
    isSetOff(context, mention)
  )
    return { firstToken: comma - 1, endToken: comma };
  const start = clauseStart(context, comma, first);
  for (let head = start; head < comma; head++) {
    const isHead = context.isPersonNoun(head) || context.isPluralPersonNoun(head);
    if (!isHead || !endsBasePhrase(context, head, comma)) continue;
    const from = phraseStart(context, head + 1);
    if (!isSetOff(context, mention) && !opensReport(context, from, first, mention)) return null;
    if (from < start || !opensPhrase(context, from, first)) return null;
    return { firstToken: from, endToken: comma };
  }
  return null;
}

/** The head of a description: the noun before the first preposition. */
export function headOf(context: RoleContext, { firstToken, endToken }: TokenRange): number {
  for (let at = firstToken; at < endToken; at++) {
    if ((context.isPersonNoun(at) || context.isPluralPersonNoun(at)) && endsBasePhrase(context, at, endToken)) return at;
  }
  return endToken - 1;
}

const isSetOff = (context: RoleContext, { endToken }: TokenRange): boolean =>
  endToken >= context.sentenceEnd(endToken - 1) ||
  /^(?:[,.;:)"\]-]|--|and|who|whose|'s|\()$/.test(context.lower(endToken)) ||
  (/^(?:of|from)$/.test(context.lower(endToken)) && context.nameAt(endToken + 1)?.type === "LOC");

const kinOf = /^(?:wife|husband|son|daughter|brother|sister|father|mother|partner|fiancee|fiance|uncle|aunt|nephew|niece|cousin)$/;

/** “Spokesman for the board, X says”: the second comma is forgotten; only what opens the sentence is X then. */
const opensReport = (context: RoleContext, from: number, first: number, { endToken }: TokenRange): boolean =>
  (from === first || (from === first + 1 && /^(?:an?|the)$/.test(context.lower(first)))) &&
  /^(?:said|says|told|added)$/.test(context.lower(endToken));

const endsBasePhrase = (context: RoleContext, at: number, end: number): boolean =>
  at + 1 === end || context.pos(at + 1) === "IN" || context.lower(at + 1) === "to" || context.lower(at + 1) === "and";

/** Back over nouns, adjectives, prepositions and names to the last verb, mark or pronoun. */
function clauseStart(context: RoleContext, comma: number, first: number): number {
  let at = comma;
  while (at > first && comma - at < 24) {
    const left = at - 1;
    const name = context.nameAt(left);
    if (name) {
      at = Math.max(first, name.firstToken);
      continue;
    }
    if (/^(?:VB[DZP]?|MD|PRP|W.*|RP|EX|UH|[^A-Z]*)$/.test(context.pos(left)) && context.lower(left) !== "'s") break;
    if (!/^[\p{L}\p{N}'&]/u.test(context.lower(left))) break;
    at = left;
  }
  // “Keita, the president, Mara, …”: the phrase belongs to the name before it
  return at > first + 1 && context.lower(at - 1) === "," && context.nameAt(at - 2)?.type === "PER" ? comma : at;
}

/** A description opens the sentence or has a determiner, a possessor or a proper adjective. */
function opensPhrase(context: RoleContext, from: number, first: number): boolean {
  return (
    from === first ||
    /^(?:an?|the|his|her|their|its|our|my|another|one)$/.test(context.lower(from - 1)) ||
    /^(?:former|ex-)/.test(context.lower(from)) ||
    context.nameAt(from) !== null ||
    // “President Haddad's nominee”
    (/^\p{Lu}/u.test(context.word(from)) && context.nameAt(from + 1)?.type === "PER") ||
    /^CD$/.test(context.pos(from - 1))
  );
}
