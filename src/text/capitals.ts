const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;

/** Whether a word begins with a capital. Asked of every token, and more than once: the letters of English are told by number. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : capital.test(word);
}

/** Whether a word begins with a small letter. */
export function isSmall(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 97 && first <= 122 : small.test(word);
}
