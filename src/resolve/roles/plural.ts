import { descriptionBeforeComma, headOf } from "./before-comma.ts";
import type { RoleContext, RolePattern, TokenRange } from "./context.ts";
import { titleEnd } from "./in-front.ts";
import { phraseStart, withDeterminer } from "./phrase.ts";

/** One description for several people: “the three lawmakers, A, B and C”, “Presidents A and B”, “his sons A, 5, and B, 3”. */
export const plural: RolePattern = {
  rule: "roles/plural",
  examples: [
    "The three [jurors], {Ana Ruiz}, Bo Lindt and Cai Shen, left.",
    "[Presidents] {Diallo} and Haddad met.",
    "Two [fishermen], {PER Tunde Bako} and {Femi Ade}, were seen.",
    "[Alleged smugglers] {PER Tunde Bako}, 19, and {Femi Ade}, 22, were held.",
    "Police shot {PER Tunde Bako} and {Femi Ade}.",
  ],
  find(context, mention) {
    let at: TokenRange | null = mention;
    for (let steps = 0; at && steps < 12; steps++) {
      const role = pluralBefore(context, at);
      if (role) return [withDeterminer(context, role)];
      at = partnerBefore(context, at);
    }
    return [];
  },
};

function pluralBefore(context: RoleContext, mention: TokenRange): TokenRange | null {
  const end = titleEnd(context, mention.firstToken);
  if (end > context.sentenceStart(mention.firstToken) && context.isPluralPersonNoun(end - 1))
    return { firstToken: phraseStart(context, end), endToken: end };
  const apposed = descriptionBeforeComma(context, mention);
  return apposed && context.isPluralPersonNoun(headOf(context, apposed)) ? apposed : null;
}

/** The person named before in the same list, over commas, “and”, ages and brackets. */
function partnerBefore(context: RoleContext, mention: TokenRange): TokenRange | null {
  const first = context.sentenceStart(mention.firstToken);
  let at = titleEnd(context, mention.firstToken) - 1;
  let joined = false;
  for (; at > first && mention.firstToken - at < 8; at--) {
    if (context.nameAt(at)) break;
    if (/^(?:,|and|&)$/.test(context.lower(at))) joined = true;
    else if (!/^(?:\d{1,3}|[()]|l|r|left|right|center|centre|aged)$/.test(context.lower(at))) return null;
  }
  const name = context.nameAt(at);
  return joined && name?.type === "PER" ? name : null;
}
