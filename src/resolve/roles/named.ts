import type { RolePattern } from "./context.ts";
import { phraseStart, withDeterminer } from "./phrase.ts";

/** “an architect named X”, “a trader called X”, “a resident who goes by the name X”. */
export const named: RolePattern = {
  rule: "roles/named",
  examples: [
    "He was robbed by [a trader] named {Osei}.",
    "[A local fisherman] called {Tunde Bako} saw it.",
    "We asked [a former miner] who goes by the name {Big Sam}.",
    "They named {Tunde Bako} on Friday.",
  ],
  find(context, mention) {
    const first = context.sentenceStart(mention.firstToken);
    let at = mention.firstToken - 1;
    if (/^(?:named|called)$/.test(context.lower(at))) at--;
    else if (/^(?:name|nickname)$/.test(context.lower(at)) && context.lower(at - 2) === "by") at -= context.lower(at - 4) === "who" ? 5 : 4;
    else if (context.lower(at) === "as" && /^(?:known|identified)$/.test(context.lower(at - 1))) at -= 2;
    else return [];
    if (context.lower(at) === ",") at--;
    if (at <= first || !context.isPersonNoun(at) || /^(?:man|woman|person)$/.test(context.lower(at))) return [];
    return [withDeterminer(context, { firstToken: phraseStart(context, at + 1), endToken: at + 1 })];
  },
};
