import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { isBareSingular, isNamed } from "./bare-singular.ts";
import { countedIn, openNouns } from "./counted.ts";
import type { Figure, Reading } from "./figure.ts";
import { stateNouns } from "./nouns.ts";

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
  if (first === "another" && head === part.firstToken) return { used: 1, figure: one(null, "") };
  if (first === "both" && head > part.firstToken)
    return { used: 1, figure: one({ firstToken: part.firstToken + 1, endToken: part.endToken }, doc.tokens[head]?.lower ?? "", 2) };
  const article = first === "a" || first === "an" || first === "another";
  if (!article && !(headline && isBareSingular(doc, part))) return null;
  if (tag !== "NN" && tag !== "NNP" && tag !== "JJ") return null;
  // “Ali Sow, a farmer who was killed”: a named person, with an apposition
  if (article && doc.tokens[part.firstToken - 1]?.text === "," && isNamed(doc, part.firstToken - 2)) return null;
  const start = article ? part.firstToken + 1 : part.firstToken;
  const counted = countedIn(doc, start, part.endToken, head);
  if (counted.class === "body") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "body" } };
  if (counted.class === "harm") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "harm" } };
  if (counted.class !== "person" || counted.noun === "number" || stateNouns.get(counted.noun) === "injured") return null;
  const reach = of?.phrase && openNouns.has(counted.noun) ? of.endToken : part.endToken;
  return {
    used: reach > part.endToken ? 3 : 1,
    figure: one(counted.victims && { ...counted.victims, endToken: reach }, counted.noun, 1, reach),
  };
}
