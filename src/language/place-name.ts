/** Letters that Unicode does not take apart into a base and a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "a",
  ǝ: "a",
};

/** Words of names that are written long and short. */
const short: Readonly<Record<string, string>> = { saint: "st", mount: "mt", fort: "ft", and: "" };

/**
 * A name as it is looked up: no case, no marks, no punctuation, hyphens as spaces, “Saint” as “St”; a leading “the” goes.
 * “Saint-Étienne” and “St. Etienne” come out the same; a name in no Latin letters keeps its own.
 */
export function foldPlace(name: string): string {
  const letters = ascii.test(name) ? name.toLowerCase() : withoutMarks(name);
  // most names are letters and single blanks by now, and are asked for one after the other
  const plain = bare.test(letters)
    ? letters
    : letters
        .replace(/['’‘`´ʻʼʿʾ.]/g, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
  if (!plain.includes(" ")) return plain;
  const words = plain.split(" ");
  if (words.length > 1 && words[0] === "the") words.shift();
  return words.length === 1
    ? plain
    : words
        .map((word) => short[word] ?? word)
        .filter(Boolean)
        .join(" ");
}

const ascii = /^[ -~]*$/;
const bare = /^[a-z\d]+(?: [a-z\d]+)*$/;

const withoutMarks = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþıəǝ]/g, (letter) => whole[letter] ?? letter);

/** The first of two independent 32-bit hashes of a folded name (FNV-1a), unsigned. */
export function hashOf(folded: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A second hash, independent of the first, of which the gazetteer keeps the low bits as a check. */
export function checkOf(folded: string): number {
  let hash = 5381;
  for (let at = folded.length - 1; at >= 0; at--) hash = Math.imul(hash, 33) ^ folded.charCodeAt(at);
  return (hash ^ (hash >>> 15)) >>> 0;
}
