import { areFormsOfOneName } from "./nicknames.ts";
import type { PersonName } from "./person-name.ts";
import { areSpellingsOfOneName } from "./spelling.ts";

/** Whether two names of two or more words can name one person. */
export function canBeSamePerson(a: PersonName, b: PersonName): boolean {
  if (!suffixesAgree(a.suffix, b.suffix)) return false;
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  return agreeAtEnds(short, long) || isSubsequence(short, long) || isReordered(short, long);
}

/** “Jr.” is often left out; “Sr.” is there to tell the father from the son. */
function suffixesAgree(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const [one, other] = a === null ? [b, a] : [a, b];
  return other === null && (one === "jr" || one === "junior");
}

/** First name and surname agree, and no middle name speaks against it: “Desmond Clark”, “Desmond Demetrius Clark”, “D. D. Clark”. */
function agreeAtEnds(short: readonly string[], long: readonly string[]): boolean {
  const [first = "", last = ""] = [short[0], short.at(-1)];
  const [otherFirst = "", otherLast = ""] = [long[0], long.at(-1)];
  const sameLast = last === otherLast || isHyphenPart(last, otherLast) || isHyphenPart(otherLast, last);
  const sameFirst =
    first === otherFirst || isInitialOf(first, otherFirst) || isInitialOf(otherFirst, first) || areFormsOfOneName(first, otherFirst);
  const nearlySame =
    (first === otherFirst && areSpellingsOfOneName(last, otherLast)) || (last === otherLast && areSpellingsOfOneName(first, otherFirst));
  if (!((sameFirst && sameLast) || nearlySame)) return false;
  const [middle, otherMiddle] = [short.slice(1, -1), long.slice(1, -1)];
  if (middle.length === 0 || otherMiddle.length === 0) return true;
  return middle.every((word) =>
    otherMiddle.some(
      (other) => word === other || isInitialOf(word, other) || isInitialOf(other, word) || areSpellingsOfOneName(word, other),
    ),
  );
}

/** All words of the shorter stand in the longer, in order, and one end agrees: “Tayyip Erdogan”, “Abdul Ghani”. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || (short[0] !== long[0] && short.at(-1) !== long.at(-1))) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** The same words in the other order: “Ki-moon Ban”, “Orban Viktor”. */
function isReordered(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length === long.length && short.every((word) => word.length > 1) && [...short].sort().join(" ") === [...long].sort().join(" ")
  );
}

const isInitialOf = (initial: string, word: string): boolean => initial.length === 1 && word.startsWith(initial);

/** “Flores” in “Garcia-Flores”. */
export function isHyphenPart(part: string, whole: string): boolean {
  return part.length > 2 && whole.length > part.length && whole.includes("-") && whole.split("-").includes(part);
}
