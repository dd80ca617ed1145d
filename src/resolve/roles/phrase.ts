import { months, weekdays } from "../../text/calendar.ts";
import type { RoleContext, TokenRange } from "./context.ts";

const nounOrAdjective: ReadonlySet<string> = new Set(["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "FW", "CD", "AFX", "HYPH"]);
/** Words that are nouns by tag and yet open a sentence or tell the time: a title never begins to their left. */
const breaks: ReadonlySet<string> = new Set([
  ...weekdays,
  ...months,
  ...`today yesterday tomorrow tonight morning afternoon evening night week month year file photo picture image video later earlier meanwhile however`.split(
    " ",
  ),
]);
const participles: ReadonlySet<string> = new Set(
  `acting visiting outgoing incoming ruling sitting serving leading founding managing commanding retiring presiding surviving governing reigning
   ousted elected deposed jailed slain retired exiled convicted accused alleged suspected wanted disgraced embattled appointed nominated
   imprisoned detained designated disputed beleaguered renowned respected longtime murdered assassinated kidnapped captured self-proclaimed
   self-styled self-declared registered trained decorated wounded disabled married divorced estranged overseeing attending driving training
   investigating consulting contributing supervising operating coaching`.split(/\s+/),
);

/** First token of the noun phrase whose last token is `end - 1`, without determiner: names, adjectives, possessors and nouns. */
export function phraseStart(context: RoleContext, end: number): number {
  const first = context.sentenceStart(end - 1);
  let at = end - 1;
  while (at > first) {
    const left = at - 1;
    const name = context.nameAt(left);
    if (name && context.lower(at) !== "'s" && name.type === "PER") break;
    if (name) {
      if (followsPlacePreposition(context, name.firstToken, first) && name.type === "LOC" && context.lower(at) !== "'s") break;
      at = Math.max(first, name.firstToken);
      continue;
    }
    if (!isPhraseWord(context, left)) break;
    at = left;
  }
  while (at < end - 1 && /^\d+$|^(?:two|three|four|five|six|seven|eight|nine|ten)$|-year-old$|^-+$|^visiting$/.test(context.lower(at)))
    at++;
  return at;
}

/** “in Kabul President Ghani said”: the town is no part of the title. */
function followsPlacePreposition(context: RoleContext, at: number, first: number): boolean {
  return at > first && /^(?:in|at|from|near|to|outside|across)$/.test(context.lower(at - 1));
}

function isPhraseWord(context: RoleContext, at: number): boolean {
  const [lower, pos] = [context.lower(at), context.pos(at)];
  if (breaks.has(lower) || /^(?:an?|the|this|that|these|those|his|her|their|its|my|our|your|another|no|every|each)$/.test(lower))
    return false;
  if (lower === "'s" || lower === "'") return context.pos(at - 1).startsWith("N") || context.nameAt(at - 1) !== null;
  if (!/^[\p{L}\p{N}]/u.test(lower)) return false;
  if (context.isPersonNoun(at)) return true;
  if (pos.startsWith("VB") || pos === "RB") return participles.has(lower) || (pos === "VBN" && lower.includes("-"));
  // “oust Interior Minister X”: a verb that a headline's tags take for a noun
  return (
    nounOrAdjective.has(pos) &&
    !/^(?:said|says|told|called|named|oust|ousts|meet|meets|urge|urges|back|backs|slam|slams|accuse|accuses|sue|sues)$/.test(lower)
  );
}

/** The range with its “a”, “an”, “his” or “their”; never with “the”. */
export function withDeterminer(context: RoleContext, { firstToken, endToken }: TokenRange): TokenRange {
  const before = context.lower(firstToken - 1);
  const belongs = firstToken > context.sentenceStart(firstToken) && /^(?:an?|his|her|their|its|my|our|your)$/.test(before);
  return { firstToken: belongs ? firstToken - 1 : firstToken, endToken };
}

/** The base noun phrase that begins at `at`: the token after its head, and where it truly begins (behind “the”); null if none. */
export function phraseFrom(context: RoleContext, at: number): TokenRange | null {
  const end = context.sentenceEnd(at);
  let from = at;
  if (/^(?:the|both|this|that)$/.test(context.lower(from))) from++;
  let next = from;
  if (/^(?:an?|his|her|their|its|my|our|your|another)$/.test(context.lower(next))) next++;
  const first = next;
  while (next < end) {
    const name = context.nameAt(next);
    if (name) {
      if (name.type === "PER" && context.lower(name.endToken) !== "'s") break;
      next = name.endToken;
      continue;
    }
    // “founder and director of …”, “the first, and only, mayor”
    if (
      context.lower(next) === "and" &&
      next > first &&
      context.isPersonNoun(next - 1) &&
      /^(?:N|JJ)/.test(context.pos(next + 1)) &&
      !/^(?:his|her)$/.test(context.lower(next + 1))
    ) {
      const more = phraseFrom(context, next + 1);
      if (
        !more ||
        !context.isPersonNoun(more.endToken - 1) ||
        isFiniteVerb(context, more.endToken) ||
        context.nameAt(more.endToken)?.type === "PER"
      )
        break;
      next = more.endToken;
      break;
    }
    const isAdverb = context.pos(next).startsWith("RB") && /^(?:JJ|VBN)/.test(context.pos(next + 1));
    const isParticiple = /^VB[NG]$/.test(context.pos(next)) && /^(?:N|JJ)/.test(context.pos(next + 1)) && !context.isPersonNoun(next - 1);
    // “operations manager”: a noun that looks like a verb
    const isCompound =
      /^VB[ZP]$/.test(context.pos(next)) && next > first && context.isPersonNoun(next + 1) && !context.isPersonNoun(next - 1);
    if (!isPhraseWord(context, next) && !isAdverb && !isParticiple && !isCompound) break;
    next++;
  }
  return next > first ? { firstToken: from, endToken: next } : null;
}

export const isFiniteVerb = (context: RoleContext, at: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(context.pos(at));

/** “a nurse for years”: how long is no part of what somebody is. */
const timeUnit = /^(?:years?|months?|weeks?|days?|decades?|hours?|time|times|century)$/;
const longestRole = 30;

/** The end of a description whose base phrase ends at `at`: prepositional phrases and what is coordinated belong to it. */
export function descriptionEnd(context: RoleContext, at: number): number {
  const end = Math.min(context.sentenceEnd(at - 1), at + longestRole);
  let next = at;
  while (next < end) {
    const joint = context.lower(next);
    if (context.pos(next) !== "IN" && joint !== "to" && joint !== "and" && joint !== "/") break;
    if (/^(?:that|because|while|after|before|if|whether|although|though|since|as|during|until|when|than|despite|amid)$/.test(joint)) break;
    let from = next + 1;
    if (/^(?:the|all|both|this|that)$/.test(context.lower(from))) from++;
    const phrase = phraseFrom(context, from);
    const name = context.nameAt(from);
    const phraseEnd = phrase?.endToken ?? (name ? name.endToken : from);
    if (phraseEnd === from || (joint === "and" && isFiniteVerb(context, phraseEnd))) break;
    if (joint === "and" && name?.type === "PER") break;
    // “father of three-year-old Alan Kurdi”: the phrase ends in a person's name
    const person = context.nameAt(phraseEnd);
    if (person?.type === "PER" && joint !== "and" && person.firstToken === phraseEnd && phrase) {
      next = person.endToken;
      continue;
    }
    if (breaks.has(context.lower(from)) || timeUnit.test(context.lower(phraseEnd - 1)) || /^\d{4}$/.test(context.lower(from))) break;
    next = phraseEnd;
  }
  return next;
}
