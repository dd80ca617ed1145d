import { fold } from "../../text/fold.ts";

/** An organisation's name taken apart for comparing. */
export interface OrganisationName {
  /** Folded words in order, without articles; “U.N.” is “un”. */
  readonly words: readonly string[];
  /** The words that carry meaning: small words left out. */
  readonly content: readonly string[];
  /** “MNLA”, “U.N.”, “MoD”, “al-Qaeda” is none. */
  readonly isShortForm: boolean;
}

export const smallWords: ReadonlySet<string> = new Set(
  "the a an of for and in on at to by with de del la le des du et y e & al el and the und für fur".split(" "),
);

const unitedNames: ReadonlyMap<string, string> = new Map([
  ["states", "us"],
  ["kingdom", "uk"],
  ["nations", "un"],
]);

export function organisationName(text: string): OrganisationName {
  const words = text
    .split(/[\s/]+/)
    .map((word) =>
      fold(word)
        .replace(/^(?:al|el|an|ash)-(?=.)/, "")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}&]+$/gu, ""),
    )
    .filter((word) => word !== "");
  if (words.length > 1 && /^(?:the|al|el)$/.test(words[0] ?? "")) words.shift();
  if (words.length > 2 && words[0] === "united") {
    const short = unitedNames.get(words[1] ?? "");
    if (short) words.splice(0, 2, short);
  }
  const content = words.filter((word) => !smallWords.has(word)).flatMap((word) => word.split("-"));
  return { words, content: content.length > 0 ? content : words, isShortForm: isShortForm(text) };
}

/** Capitals and dots, two to eight letters: “UN”, “U.N.”, “MoD”, “AU-UN”; also with a digit or a plural. */
export function isShortForm(text: string): boolean {
  const letters = text.replace(/[.\-/&]/g, "");
  if (!/^[\p{Lu}][\p{L}\p{N}]{1,8}$/u.test(letters)) return false;
  const capitals = letters.replace(/[^\p{Lu}]/gu, "").length;
  return capitals >= 2 && capitals * 2 >= letters.length;
}
