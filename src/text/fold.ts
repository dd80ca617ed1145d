/** A word as it compares with others: no case, no diacritics, no apostrophes or dots (“O’Néill” → “oneill”, “U.N.” → “un”). */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (/^[A-Za-z\d-]+$/.test(word)) return word.toLowerCase(); // most names are plain, and normalising costs twenty times as much
  return word
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`.]/gu, "")
    .replace(/[ıİłŁøØđĐßæÆ]/g, (letter) => plainLetters[letter] ?? letter)
    .toLowerCase();
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
