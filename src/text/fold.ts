import type { Token } from "../types/document.ts";

/** A word as it compares with others: no case, no diacritics, no apostrophes or dots (“O’Néill” → “oneill”, “U.N.” → “un”). */
export function fold(word: string): string {
  if (isPlain(word)) return word.toLowerCase(); // most names are plain, and normalising costs twenty times as much
  return word
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`.]/gu, "")
    .replace(/[ıİłŁøØđĐßæÆ]/g, (letter) => plainLetters[letter] ?? letter)
    .toLowerCase();
}

/** The folded word of a token, whose lower case is at hand. */
export function foldedToken({ text, lower }: Pick<Token, "text" | "lower">): string {
  return isPlain(text) ? lower : fold(text);
}

/** Nothing but English letters, digits and hyphens. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (!isLetter && unit !== 45 && (unit < 48 || unit > 57)) return false;
  }
  return true;
}

/** Letters that do not come apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: "i",
  İ: "i",
  ł: "l",
  Ł: "l",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
  ß: "ss",
  æ: "ae",
  Æ: "ae",
};
