import type { RoleContext, RolePattern, TokenRange } from "./context.ts";
import { honorifics } from "./context.ts";
import { phraseStart, withDeterminer } from "./phrase.ts";

/** A title or description straight in front: “visiting Prime Minister X”, “Labour MP X”, “his brother X”. */
export const inFront: RolePattern = {
  rule: "roles/in-front",
  examples: [
    "It pitted her against [world number two] {Ana Roth}.",
    "They met visiting [Prime Minister] {Amara Diallo} on Friday.",
    "[Larkian prime minister-designate] {Joan Whitlow} asked why.",
    "[{LOC Norway}'s ambassador to the {LOC United States}] {Joan Whitlow} asked why.",
    "On a visit to {LOC Norway} {Joan Whitlow} asked why.",
    "[{ORG Labour} MP] {Joan Whitlow} asked why.",
    "It was led by [Sgt] {Tom Harker}, police said.",
    "The award went to [former Kenyan marathon champion] {Peter Kiplimo}.",
    "He lives with [his sister] {Nadia}.",
    "[Secretary of Defence] {Ana Roth} agreed.",
    "It was [Judge] {Ana Roth}, he said.",
    "The [Chairman of the {ORG Board of Floods}] Maj. Gen. {Ana Roth} agreed.",
    "The [commander of the {ORG Larkian Air Force}] (LAF) Brig. Gen. {Ana Roth} agreed.",
    "It was [Deputy Minister of Policies and Supervision of Rural Roads] {Ana Roth}.",
    "On Monday [Defence Minister] {Karim Saleh} resigned.",
    "[{LOC Norway}'s Foreign Minister] {Ingrid Dahl} left.",
    "Last year {Amara Diallo} moved to Leeds.",
    "Mr {Diallo} said no.",
  ],
  find(context, mention) {
    const end = titleEnd(context, mention.firstToken);
    const ranked = rankOf(context, end);
    if (ranked) return [ranked];
    const post = postAt(context, end);
    if (post) return [withDeterminer(context, post)];
    const office = officeOf(context, end);
    if (office) return [office];
    if (end <= context.sentenceStart(mention.firstToken) || !context.isPersonNoun(headBefore(context, end))) return [];
    const role: TokenRange = { firstToken: phraseStart(context, headBefore(context, end) + 1), endToken: end };
    return [withDeterminer(context, withPartner(context, role))];
  },
};

/** “Norway's ambassador to the United States X”: a post at a place or a body whose name stands straight before the person's. */
function postAt(context: RoleContext, end: number): TokenRange | null {
  const object = context.nameAt(end - 1);
  if (!object || object.type === "PER" || object.endToken !== end) return null;
  let at = object.firstToken - 1;
  if (context.lower(at) === "the") at--;
  if (!/^(?:to|of|for|in|at)$/.test(context.lower(at)) || !context.isPersonNoun(at - 1) || at - 1 < context.sentenceStart(end)) return null;
  return { firstToken: phraseStart(context, at), endToken: end };
}

/** “world number two X”, “top seed X” is a noun's affair. */
function rankOf(context: RoleContext, end: number): TokenRange | null {
  if (!/^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(context.lower(end - 1))) return null;
  if (!/^(?:number|no\.?)$/.test(context.lower(end - 2)) || !/^(?:world|ranked)$/.test(context.lower(end - 3))) return null;
  return { firstToken: end - 3, endToken: end };
}

/**
 * “U.S. Secretary of State X”, “Chairman of the Board of Floods (BF) Maj. Gen. X”: a title whose object stands between it and
 * the name, perhaps with a rank behind.
 */
function officeOf(context: RoleContext, end: number): TokenRange | null {
  const first = context.sentenceStart(end);
  let last = end;
  while (last > first && isRank(context.lower(last - 1))) last--;
  if (context.lower(last - 1) === ")" && context.lower(last - 3) === "(") last -= 3;
  for (let at = last - 1; at >= first && last - at < 12; at--) {
    const isSmall = /^(?:of|the|and|for)$/.test(context.lower(at));
    if (!isSmall && (!/^\p{Lu}/u.test(context.word(at)) || context.nameAt(at)?.type === "PER") && !context.isPersonNoun(at)) return null;
    if (at < last - 2 && /^(?:of|for)$/.test(context.lower(at + 1)) && context.isPersonNoun(at) && !isSmall)
      return /^\p{Lu}/u.test(context.word(at)) || last < end ? { firstToken: phraseStart(context, at + 1), endToken: last } : null;
  }
  return null;
}

const isRank = (word: string): boolean => /^(?:maj|gen|brig|lt|col|adm|capt|cmdr|sgt|cpl|staff|rear|vice)\.?$|^\.$/.test(word);

/** The token after the title: honorifics and ages between it and the name are skipped. */
export function titleEnd(context: RoleContext, firstToken: number): number {
  let end = firstToken;
  const first = context.sentenceStart(firstToken);
  while (end > first && (honorifics.has(context.lower(end - 1).replace(/\.$/, "")) || context.lower(end - 1).endsWith("-year-old"))) end--;
  return end;
}

/** “Pfc.” is two tokens where the tokenizer does not know the abbreviation. */
function headBefore(context: RoleContext, end: number): number {
  return context.lower(end - 1) === "." ? end - 2 : end - 1;
}

/** “political activist and commentator X”: one person, two descriptions; both in lower case. */
function withPartner(context: RoleContext, role: TokenRange): TokenRange {
  const joint = role.firstToken - 1;
  if (joint - 1 <= context.sentenceStart(role.firstToken) || context.lower(joint) !== "and") return role;
  const isLower = (at: number): boolean => /^\p{Ll}/u.test(context.word(at));
  if (!isLower(role.firstToken) || !isLower(joint - 1) || !context.isPersonNoun(joint - 1)) return role;
  return { firstToken: phraseStart(context, joint), endToken: role.endToken };
}
