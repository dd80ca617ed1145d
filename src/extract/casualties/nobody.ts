import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { countedIn, skipOpeners } from "./counted.ts";
import type { Reading } from "./figure.ts";

const zeroWords: ReadonlySet<string> = new Set(["no", "nobody", "no-one", "none", "noone", "zero"]);

/** Whether a phrase that begins with this word counts nobody. */
export const isNobody = (word: string): boolean => zeroWords.has(word);

/** “no one”, “nobody”, “none of the injured”, “no suspects”, “no casualties”. */
export function nobody(doc: Document, part: Part, of: Part | undefined): Reading {
  const head = part.phrase?.head ?? part.firstToken;
  const first = doc.tokens[part.firstToken]?.lower;
  const noun = first === "no" && doc.tokens[head]?.lower !== "one" && head > part.firstToken ? (doc.tokens[head]?.lower ?? "") : "";
  const counted = of?.phrase
    ? countedIn(doc, skipOpeners(doc, of.firstToken, of.phrase.head), of.endToken, of.phrase.head)
    : noun
      ? countedIn(doc, part.firstToken + 1, part.endToken, head)
      : { victims: null, noun: "", class: "person" as const };
  // “no one” is two tokens, and the chunker may stop at “no”
  const endToken = of?.endToken ?? part.endToken;
  return {
    used: of ? 3 : 1,
    figure: { firstToken: part.firstToken, endToken, min: 0, max: 0, approximate: false, ...counted, indefinite: false, ofThem: false },
  };
}
