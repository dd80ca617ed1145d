import type { RoleContext, RolePattern, TokenRange } from "./context.ts";
import { titleEnd } from "./in-front.ts";
import { descriptionEnd, isFiniteVerb, phraseFrom } from "./phrase.ts";

/** An apposition: “X, a spokesman for the mission,”, “X, 43, head of the board,”. */
export const afterComma: RolePattern = {
  rule: "roles/after-comma",
  examples: [
    "{Mirela Popa}, [a spokeswoman for the {ORG Harbour Board}], said so.",
    "{Samir Haddad}, 43, [head of the clinic's surgical unit], resigned.",
    "It was written by {Ruth Abel}, [author and former judge].",
    "{Lars Holm}, the [first deputy governor of the bank], agreed.",
    "“We waited,” said {Nadia}, [a nurse at the camp].",
    "{Samir Haddad}, [deputy defence minister], who was there, agreed.",
    "{Nadia Haddad}, [a member of the {LOC Larkia} council] said it was late.",
    "“We waited,” {Omar Sy}, the [firm's director] told us.",
    "{Ruth Abel}, [{ORG DFU} operations manager], left.",
    "{Omar Sy}, [father of five-year-old {MISC Nadia}], wept.",
    "{Omar Sy}, [one of the firm's managers], wept.",
    "{Omar Sy}, one of the days, wept.",
    "{Lars Holm}, 51, was there.",
    "To {Lars Holm}, the president said little.",
    "With {Lars Holm}, President {Amara Diallo} left.",
    "After {Lars Holm}, officials left.",
  ],
  find(context, mention) {
    const from = afterMarks(context, mention.endToken);
    if (from === null) return [];
    // “X, one of the firm's managers,”
    const one = oneOf(context, from);
    if (one) return [one];
    const phrase = phraseFrom(context, from);
    if (!phrase || !context.isPersonNoun(phrase.endToken - 1) || context.nameAt(phrase.endToken)?.type === "PER") return [];
    const end = descriptionEnd(context, phrase.endToken);
    const isKin = context.nameAt(phrase.firstToken)?.type === "PER";
    // “Hotak, a member of the council in Wardak said”: the second comma is often forgotten where the name opens the sentence
    const isSubject = titleEnd(context, mention.firstToken) === context.sentenceStart(mention.firstToken);
    const isReport = /^(?:said|says|told|tells|added|adds|warned|explained|claimed|confirmed|announced|described|argued)$/.test(
      context.lower(end),
    );
    const isOwned = hasOwner(context, phrase);
    if (isFiniteVerb(context, end) && !isKin && !((isSubject || isOwned) && isReport)) return [];
    if (!closes(context, end) && !isKin && !((isSubject || isOwned) && isReport)) return [];
    return [{ firstToken: phrase.firstToken, endToken: end }];
  },
};

/** The token after the comma, dash or bracket, and after an age or “of Austin, Texas,”; null where nothing sets an apposition off. */
function afterMarks(context: RoleContext, at: number): number | null {
  const end = context.sentenceEnd(at - 1);
  let next = at;
  if (context.lower(next) === "(" && /^\d{1,3}$/.test(context.lower(next + 1)) && context.lower(next + 2) === ")") next += 3;
  if (next >= end || !/^(?:,|-|--|\()$/.test(context.lower(next))) return null;
  next++;
  if (context.lower(next) === "aged") next++;
  if (/^\d{1,3}$/.test(context.lower(next)) && context.lower(next + 1) === ",") next += 2;
  if (/^(?:of|from)$/.test(context.lower(next)) && context.nameAt(next + 1)?.type === "LOC") {
    let place = context.nameAt(next + 1)?.endToken ?? end;
    if (context.lower(place) === "," && context.nameAt(place + 1)?.type === "LOC") place = context.nameAt(place + 1)?.endToken ?? end;
    if (context.lower(place) === ",") next = place + 1;
  }
  return next < end ? next : null;
}

/** “the company's director told …” behind a name is what that person is, wherever the name stands. */
function hasOwner(context: RoleContext, { firstToken, endToken }: TokenRange): boolean {
  for (let at = firstToken; at < endToken; at++) if (context.lower(at) === "'s") return true;
  return false;
}

/** “one of the firm's managers”, “one of four suspects”. */
function oneOf(context: RoleContext, at: number): TokenRange | null {
  if (context.lower(at) !== "one" || context.lower(at + 1) !== "of") return null;
  const phrase = phraseFrom(context, at + 2);
  if (!phrase || !context.isPluralPersonNoun(phrase.endToken - 1) || isFiniteVerb(context, phrase.endToken)) return null;
  return { firstToken: at, endToken: phrase.endToken };
}

const closes = (context: RoleContext, at: number): boolean =>
  at >= context.sentenceEnd(at - 1) || !/^[\p{L}\p{N}$]/u.test(context.lower(at)) || /^(?:W|VBN|VBG|TO|IN|CC|RB)/.test(context.pos(at));
