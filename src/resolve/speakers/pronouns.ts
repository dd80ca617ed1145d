import type { Gender } from "../people/gender.ts";

/** The gender that a pronoun has, by its word. */
export const genderOfPronoun: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
]);
const otherPronouns: ReadonlySet<string> = new Set([
  "they",
  "them",
  "it",
  "i",
  "we",
  "you",
  "who",
  "this",
  "that",
  "which",
  "one",
  "those",
  "these",
  "there",
  "him",
  "us",
  "me",
]);

/** Whether these words (lower case) only point at somebody named elsewhere. */
export function isPronoun(lower: string): boolean {
  return genderOfPronoun.has(lower) || otherPronouns.has(lower);
}
