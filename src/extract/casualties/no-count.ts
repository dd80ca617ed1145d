import type { Quantity } from "../../text/numbers.ts";
import type { Document } from "../../types/document.ts";
import { isNamed } from "./bare-singular.ts";
import { harmNouns, isOnePerson } from "./nouns.ts";

/** In front of a bare number these make it a label, a date or an age. */
const labels: ReadonlySet<string> = new Set([
  "age",
  "aged",
  "number",
  "no.",
  "flight",
  "route",
  "highway",
  "page",
  "chapter",
  "channel",
  "room",
  "article",
  "section",
  "phase",
  "version",
  "top",
  "version",
  "since",
  "until",
  "unit",
  "by",
  "group",
]);

/** “the 1982 deaths”, “Rwanda's 1994 genocide”: a year behind a determiner or in front of what happened in it. */
export function isYear(doc: Document, first: number, { firstToken, endToken }: Quantity): boolean {
  const number = doc.tokens[firstToken]?.text ?? "";
  if (endToken - firstToken !== 1 || !/^(?:1[89]|20)\d\d$/.test(number)) return false;
  return first < firstToken || harmNouns.has(doc.tokens[endToken]?.lower ?? "");
}

/** A bare number that is a year, an age, a label or a day of the month. */
export function isLabel(doc: Document, first: number, end: number): boolean {
  const text = doc.tokens[end - 1]?.text ?? "";
  const before = doc.tokens[first - 1];
  // the end of “80, 000”
  if (/^0{2,}$/.test(text)) return true;
  if (end - first === 1 && /^(?:1[89]|20)\d\d$/.test(text)) return true;
  if (before && labels.has(before.lower)) return true;
  // “two boys aged 15 and 17”
  if (before && /^(?:and|or|,)$/.test(before.lower) && doc.tokens[first - 3]?.lower === "aged") return true;
  // “the fair of '83”
  if (before && /^['’]$/.test(before.text) && /^\d\d$/.test(text)) return true;
  // “No. 14-981”, where a sentence was thought to end
  if (before?.text === "." && doc.tokens[first - 2]?.lower === "no") return true;
  if (before?.lower === "of" && /^ages?$/.test(doc.tokens[first - 2]?.lower ?? "")) return true;
  if (end - first !== 1 || !/^\d{1,3}$/.test(text)) return false;
  // “when she turned 18, she …”
  if (before && /^turn(?:s|ed|ing)?$/.test(before.lower)) return true;
  // “Ali Hassan, 34, died”, “Ida Holm, 11 and her brother”, “Crash injures woman, 82.”: an age behind a person
  if (before?.text !== "," || !/^(?:[,.;:)]|and)?$/.test(doc.tokens[end]?.text ?? "")) return false;
  return (
    isOnePerson(doc.tokens[first - 2]?.lower ?? "") ||
    (/^NNP/.test(doc.pos[first - 2] ?? "") && (doc.tokens[end]?.text === "," || isNamed(doc, first - 2)))
  );
}
