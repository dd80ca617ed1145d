import type { Part } from "../../text/clauses.ts";
import { plainAt } from "../../text/number-words.ts";
import type { Document } from "../../types/document.ts";
import { isBareSingular, isNamed } from "./bare-singular.ts";
import { countedIn, openNouns } from "./counted.ts";
import type { Figure, Reading } from "./figure.ts";
import { people, stateNouns } from "./nouns.ts";

/** “a policeman”, “another”, “an Iraqi”, “both men”; in a headline a bare “Man” too. */
export function indefinite(doc: Document, part: Part, headline: boolean, of: Part | undefined): Reading | null {
  const head = part.phrase?.head ?? part.firstToken;
  const first = doc.tokens[part.firstToken]?.lower ?? "";
  const tag = doc.pos[head] ?? "";
  const one = (victims: Figure["victims"], noun: string, count = 1, end = part.endToken): Figure => ({
    firstToken: part.firstToken,
    endToken: end,
    min: count,
    max: count,
    approximate: false,
    victims,
    noun,
    class: "person",
    indefinite: true,
    ofThem: false,
  });
  // “another was killed”, but not “another single”
  // “in another shot aimed at her rival”
  if (first === "another" && doc.tokens[part.endToken]?.lower === "shot" && doc.pos[part.firstToken - 1] === "IN") return null;
  if (first === "another" && head === part.firstToken)
    return doc.pos[part.endToken]?.startsWith("JJ") ? null : { used: 1, figure: one(null, "") };
  // “both local cases and imported ones”
  if (first === "both" && doc.tokens[part.endToken]?.lower === "and") return null;
  if (first === "both" && head > part.firstToken)
    return { used: 1, figure: one({ firstToken: part.firstToken + 1, endToken: part.endToken }, doc.tokens[head]?.lower ?? "", 2) };
  const article = first === "a" || first === "an" || first === "another";
  if (!article && !(headline && isBareSingular(doc, part))) return null;
  if (tag !== "NN" && tag !== "NNP" && tag !== "JJ" && !doc.tokens[head]?.lower.endsWith("-year-old")) return null;
  // “Ali Sow, a farmer who was killed”: a named person, with an apposition
  if (article && doc.tokens[part.firstToken - 1]?.text === "," && isNamed(doc, part.firstToken - 2)) return null;
  // “a documentary titled Weiner”
  for (let at = part.firstToken; at < head; at++) if (/^(?:en)?titled$|^(?:dubbed|called)$/.test(doc.tokens[at]?.lower ?? "")) return null;
  // “a fourth fighter was killed” says how many died before, not how many
  if (ordinal.test(doc.tokens[part.firstToken + 1]?.lower ?? "")) return null;
  const start = article ? part.firstToken + 1 : part.firstToken;
  const described = article ? beforeName(doc, start, head) : null;
  if (described !== null) {
    const { victims, noun } = countedIn(doc, start, described + 1, described);
    return { used: 1, figure: one(victims, noun) };
  }
  const counted = countedIn(doc, start, part.endToken, head);
  if (counted.class === "body") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "body" } };
  if (counted.class === "harm") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "harm" } };
  // “not a single person was hurt”
  const none = doc.tokens[part.firstToken - 1]?.lower === "not" && doc.tokens[start]?.lower === "single";
  if (none && counted.class === "person") return { used: 1, figure: { ...one(counted.victims, counted.noun, 0), indefinite: false } };
  const strength = strengthOf(doc, start, head, counted.noun);
  if (strength !== null) return { used: 1, figure: one(counted.victims, counted.noun, strength) };
  if (counted.class !== "person" || counted.noun === "number" || collective.has(counted.noun) || stateNouns.get(counted.noun) === "injured")
    return null;
  const reach = of?.phrase && openNouns.has(counted.noun) ? of.endToken : part.endToken;
  return {
    used: reach > part.endToken ? 3 : 1,
    figure: one(counted.victims && { ...counted.victims, endToken: reach }, counted.noun, pairs.get(counted.noun) ?? 1, reach),
  };
}

/** The noun of “a Danish nurse Ida Holm”, which counts one whoever she is; null where no name follows the noun. */
function beforeName(doc: Document, start: number, head: number): number | null {
  if (!isNamed(doc, head)) return null;
  let at = head;
  while (at > start && isNamed(doc, at)) at--;
  return people.has(doc.tokens[at]?.lower ?? "") && /^N/.test(doc.pos[at] ?? "") && !isNamed(doc, at) ? at : null;
}

/** Many under one noun, nobody knows how many: “a crew”. */
const collective: ReadonlySet<string> = new Set(["crew", "troop", "police", "personnel", "clergy", "folk", "forces"]);
const ordinal = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))$/;
/** “a Dutch couple” are two. */
const pairs: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["pair", 2],
  ["duo", 2],
  ["trio", 3],
]);
const bodiesOfPeople: ReadonlySet<string> = new Set("family crew team patrol squad gang group delegation party band".split(" "));

/** “a 12-member family”, “a four-man crew”: how many they are; null where the phrase does not say. */
function strengthOf(doc: Document, from: number, head: number, noun: string): number | null {
  if (!bodiesOfPeople.has(noun)) return null;
  for (let at = from; at < head; at++) {
    const count = /^(.+?)-(?:member|man|person|woman|strong)$/.exec(doc.tokens[at]?.lower ?? "")?.[1];
    const number = count === undefined ? null : plainAt((index) => (index === 0 ? count : ""), 0);
    if (number) return number.value;
  }
  return null;
}
