import { hashOf, mix } from "../language/hash.ts";
import { rowOf } from "../language/hash-index.ts";
import { inList, type Lexicon, phraseHash } from "../language/tagger.ts";

/** What a word is by itself, wherever it stands: hashes and numbers, from which all features are made. */
export interface Word {
  readonly lower: number;
  readonly shape: number;
  readonly coarse: number;
  readonly fine: number;
  /** Where it stands in the lexicon's words, or -1. */
  readonly row: number;
  /** -1 the edge of a sentence, 0 no letters, 1 lower case, 2 Capitalised, 3 CAPITALS, 4 mIxed. */
  readonly casing: number;
  /** Flags of the lists of names it stands in by itself, or -1 where it begins no phrase of them. */
  readonly lists: number;
  /** Its first letter as a number, and all its capitals mixed in order, to match acronyms with what they stand for. */
  readonly initial: number;
  readonly letters: number;
}

/** A word with the features that it gives by itself, needed until they are added up. */
export interface ReadWord extends Word {
  /** Hashes of what the word says about itself, strongest first: the neighbours use the first `near`, the next but one `far`. */
  readonly own: readonly number[];
  readonly near: number;
  readonly far: number;
}

/** Reads a word's own features. */
export function readWord(text: string, lexicon: Lexicon): ReadWord {
  const lowerText = text.toLowerCase();
  const lower = hashOf(lowerText);
  const row = rowOf(lexicon.words, lower);
  const coarse = row < 0 ? 0 : lexicon.coarse[row]!;
  const fine = row < 0 ? 0 : lexicon.fine[row]!;
  const shapeText = shapeOf(text);
  const shape = hashOf(shapeText);
  const length = lowerText.length;

  const own: number[] = [mix(1, lower), mix(2, shape)];
  if (coarse) own.push(mix(3, coarse));
  if (fine) own.push(mix(4, fine));
  const phrase = rowOf(lexicon.phrases, phraseHash(0, lower));
  const lists = phrase < 0 ? -1 : lexicon.lists[phrase]!;
  const casing = casingOf(shapeText);
  const humans = lists > 0 ? lists & (inList.given | inList.family) : 0;
  if (humans && casing !== 1) own.push(mix(17, humans), mix(18, mix(humans, shape)));
  const far = own.length;
  own.push(mix(5, hashOf(text)));
  if (length > 3) own.push(mix(6, hashOf(lowerText, length - 3)), mix(7, hashOf(lowerText, 0, 3)));
  const near = own.length;
  if (length > 4) own.push(mix(8, hashOf(lowerText, length - 4)), mix(9, hashOf(lowerText, 0, 4)));
  if (length > 2) own.push(mix(10, hashOf(lowerText, length - 2)), mix(11, hashOf(lowerText, 0, 2)));
  own.push(mix(12, hashOf(lowerText, length - 1)), mix(13, hashOf(lowerText, 0, 1)), mix(14, hashOf(longShapeOf(text))));
  const hyphen = lowerText.lastIndexOf("-");
  if (hyphen > 0 && hyphen < length - 1) own.push(mix(15, hashOf(lowerText, hyphen + 1)), mix(16, hashOf(lowerText, 0, hyphen)));
  return { lower, shape, coarse, fine, row, casing, lists, initial: text.charCodeAt(0), letters: lettersOf(text), own, near, far };
}

/** The capitals of a word, mixed; “SEA” is to “Strategic Environmental Assessment” as letters to initials. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length && i < 10; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) letters = mix(letters, unit);
  }
  return letters;
}

function casingOf(shape: string): number {
  const hasSmall = shape.includes("x");
  if (!shape.includes("X")) return hasSmall ? 1 : 0;
  if (!hasSmall) return 3;
  return shape.startsWith("Xx") && !shape.includes("X", 1) ? 2 : 4;
}

function classOf(unit: string): string {
  if (unit >= "a" && unit <= "z") return "x";
  if (unit >= "A" && unit <= "Z") return "X";
  if (unit >= "0" && unit <= "9") return "d";
  if (unit > "\u007f") return unit.toLowerCase() !== unit ? "X" : unit.toUpperCase() !== unit ? "x" : "-";
  return unit;
}

/** Runs of one class as one sign: “McDonald” is XxXx, “1996-08-30” d-d-d. */
function shapeOf(text: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < text.length && shape.length < 12; i++) {
    const sign = classOf(text.charAt(i));
    if (sign !== last) shape += sign;
    last = sign;
  }
  return shape;
}

function longShapeOf(text: string): string {
  let shape = "";
  for (let i = 0; i < text.length && i < 10; i++) shape += classOf(text.charAt(i));
  return shape;
}
