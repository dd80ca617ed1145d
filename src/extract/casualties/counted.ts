import type { Document } from "../../types/document.ts";
import type { Figure } from "./figure.ts";
import { classOf } from "./nouns.ts";

const more: ReadonlySet<string> = new Set(["more", "other", "others", "additional", "another", "further"]);
/** Nouns that need “of …” to say who is meant. */
export const openNouns: ReadonlySet<string> = new Set([
  "member",
  "members",
  "employee",
  "employees",
  "victim",
  "victims",
  "resident",
  "residents",
  "supporter",
  "supporters",
  "civilians",
  "body",
  "bodies",
  "number",
]);

/** The noun between the number and the end of the phrase, “more” and “other” left out. */
export function countedIn(doc: Document, from: number, end: number, head: number): Pick<Figure, "victims" | "noun" | "class"> {
  const token = doc.tokens[head];
  if (!token || head < from) return { victims: null, noun: "", class: "none" };
  const noun = token.lower;
  if (noun === "more" || noun === "aboard") return { victims: null, noun: "", class: "none" };
  let start = from;
  while (start < head && more.has(doc.tokens[start]?.lower ?? "")) start++;
  const capital = /^\p{Lu}/u.test(token.text) && token.start !== doc.sentences[token.sentence]?.start;
  return { victims: { firstToken: start, endToken: end }, noun, class: classOf(noun, capital) };
}

/** The token behind the determiners, possessives and “other” that begin a phrase whose head is `head`. */
export function skipOpeners(doc: Document, from: number, head: number): number {
  let start = from;
  while (
    start < head &&
    (doc.pos[start] === "DT" || doc.pos[start] === "PRP$" || doc.pos[start] === "PDT" || more.has(doc.tokens[start]?.lower ?? ""))
  )
    start++;
  return start;
}
