import type { RoleContext, RolePattern, TokenRange } from "./context.ts";
import { descriptionEnd, phraseFrom } from "./phrase.ts";

/** A sentence that says who somebody is: “X was the first president”, “X, who had been a student at …”. */
export const copula: RolePattern = {
  rule: "roles/copula",
  examples: [
    "{Mirela Popa} is [a lawyer from {LOC Cluj}].",
    "{Lars Holm}, who was the [first elected mayor of {LOC Aarhus}], died.",
    "{Samir Haddad} became [president] in 2004.",
    "{Nadia Haddad} has been [a nurse] for years.",
    "{Lars Holm} served as [ambassador to {LOC Norway}].",
    "{Lars Holm}, who became [a citizen] in 2006 and had been [a student at {ORG Larkfield University}], left.",
    "{Lars Holm} resigned as [{ORG DFU} director] in May.",
    "{Lars Holm} was elected [president] in 2004.",
    "{Lars Holm} was sworn in as [mayor of {LOC Aarhus}].",
    "If {Lars Holm} becomes president, they will leave.",
    "{Lars Holm} was in {LOC Aarhus}.",
    "{Lars Holm} is angry.",
  ],
  find(context, mention) {
    let at = mention.endToken;
    const end = context.sentenceEnd(mention.endToken - 1);
    if (context.lower(at) === ",") at++;
    if (context.lower(at) === "who") at++;
    else if (at > mention.endToken) return [];
    // “if Diallo becomes president” says what is not
    if (/^(?:if|unless|whether|should|could|would|might)$/.test(context.lower(mention.firstToken - 1))) return [];
    if (/^(?:has|had|have)$/.test(context.lower(at)) && context.lower(at + 1) === "been") at += 2;
    else if (/^(?:has|had|have)$/.test(context.lower(at)) && context.lower(at + 1) === "become") at += 2;
    else if (/^(?:is|was|became|becomes|remains|remained)$/.test(context.lower(at))) at++;
    else if (/^(?:served|serves|worked|works|resigned|retired|quit)$/.test(context.lower(at)) && context.lower(at + 1) === "as") at += 2;
    else return [];
    if (/^(?:appointed|elected|named|re-elected|reelected|sworn|promoted|installed|inaugurated)$/.test(context.lower(at))) at++;
    if (context.lower(at) === "in" && context.lower(at - 1) === "sworn") at++;
    if (/^(?:as|to)$/.test(context.lower(at))) at++;
    while (at < end && /^(?:also|then|once|now|still|already|previously|formerly)$/.test(context.lower(at))) at++;
    const phrase = phraseFrom(context, at);
    if (!phrase || !context.isPersonNoun(phrase.endToken - 1)) return [];
    const role = { firstToken: phrase.firstToken, endToken: descriptionEnd(context, phrase.endToken) };
    const second = secondPredicate(context, role.endToken, end);
    return second ? [role, second] : [role];
  },
};

/** “became a citizen in 2006 and had been a student at …” */
function secondPredicate(context: RoleContext, from: number, end: number): TokenRange | null {
  for (let at = from; at < Math.min(end, from + 6); at++) {
    if (context.lower(at) !== "and") continue;
    let next = at + 1;
    if (/^(?:has|had)$/.test(context.lower(next))) next++;
    if (!/^(?:is|was|been|became|become)$/.test(context.lower(next))) return null;
    const phrase = phraseFrom(context, next + 1);
    if (!phrase || !context.isPersonNoun(phrase.endToken - 1)) return null;
    return { firstToken: phrase.firstToken, endToken: descriptionEnd(context, phrase.endToken) };
  }
  return null;
}
