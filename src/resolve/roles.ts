import { fold } from "../text/fold.ts";
import { textOf } from "../text/text-of.ts";
import { afterComma } from "./roles/after-comma.ts";
import { beforeComma } from "./roles/before-comma.ts";
import type { RoleContext, RolePattern, TokenRange } from "./roles/context.ts";
import { copula } from "./roles/copula.ts";
import { inFront } from "./roles/in-front.ts";
import { named } from "./roles/named.ts";
import { plural } from "./roles/plural.ts";

/** Every pattern that ties a role to a name, in the order in which equally informative roles are listed. */
export const rolePatterns: readonly RolePattern[] = [inFront, beforeComma, afterComma, named, plural, copula];

const kin: ReadonlySet<string> = new Set(
  `father mother brother sister son daughter husband wife uncle aunt nephew niece cousin grandfather grandmother boyfriend girlfriend friend
   widow widower parent sibling child man woman boy girl resident native victim suspect`.split(/\s+/),
);

/** The roles of one person, the most informative first; as the text has them, each once, none that another says more fully. */
export function rolesOf(context: RoleContext, mentions: readonly TokenRange[]): string[] {
  const found = new Map<string, { text: string; weight: number }>();
  for (const mention of mentions) {
    for (const { find } of rolePatterns) {
      for (const role of find(context, mention)) {
        const text = wordsOf(context, role);
        const key = contentOf(text).join(" ");
        if (key !== "" && !found.has(key)) found.set(key, { text, weight: informationOf(key) });
      }
    }
  }
  const roles = [...found].sort(([, a], [, b]) => b.weight - a.weight);
  const kept: string[] = [];
  const said: Set<string>[] = [];
  for (const [key, { text }] of roles) {
    const words = key.split(" ");
    if (said.some((fuller) => words.every((word) => fuller.has(word)))) continue;
    said.push(new Set(words));
    kept.push(text);
  }
  return kept;
}

function wordsOf(context: RoleContext, { firstToken, endToken }: TokenRange): string {
  const { doc } = context;
  return textOf(doc, doc.tokens[firstToken]?.start ?? 0, doc.tokens[endToken - 1]?.end ?? 0);
}

const contentOf = (role: string): string[] =>
  role
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== "" && !/^(?:an?|the|of|for|s|his|her|their|and)$/.test(word));

/** Offices and posts before family ties; among like ones, the one that says more, up to a clause's length. */
function informationOf(key: string): number {
  const words = key.split(" ");
  return Math.min(words.length, 8) - (words.some((word) => kin.has(word)) ? 10 : 0);
}
