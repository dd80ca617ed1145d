import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import type { Figure } from "./figure.ts";
import { people } from "./nouns.ts";

/** The noun that a verb behind part `index` gives to a number without one: “women” of “19 were women”; null if none does. */
export function whoTheyWere(doc: Document, parts: readonly Part[], index: number): Figure["victims"] {
  const verb = parts[index + 1]?.verb;
  const noun = parts[index + 2];
  return verb &&
    /^(?:were|was|are)$/.test(doc.tokens[verb.main]?.lower ?? "") &&
    noun?.phrase &&
    people.has(doc.tokens[noun.phrase.head]?.lower ?? "")
    ? { firstToken: noun.firstToken, endToken: noun.endToken }
    : null;
}
