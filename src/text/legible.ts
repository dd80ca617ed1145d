import { plain } from "./clean.ts";

const wordList = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What holds English sentences together and little else; words that other languages share (in, a, on, was, is) are left out. */
const english = wordList(
  "the of and to for that with from by at were has have had their his her he she they said which after who been are not but its this will would than more about when where while into over before between during against because could should there those these",
);

/** The same for the Latin-script languages in which dispatches are most often written; none is an English word or stands in names (de, el, van). */
const others = wordList(
  "das und ist sind bei wurde wurden nicht ein eine mit dem den für auf sich dass les est et une dans pour que qui sur pas aux avec que por con para en del dijo su se una más che della gli nel sono hanno delle het een voor niet dat zijn os uma em não och att som på av är og det til ikke ja ei että na nie że w z ve bir bu için yang dan dengan untuk ini ya kwa wa kuwa katika là của và có",
);

const longest = Math.max(...[...english, ...others].map((word) => word.length));

/** Newspapers open with lists of names now and then; past this many words it must read like sentences. */
const sample = 20_000;

/** Why newsx, which reads English, should not try this text; null if it may. Looks at the first 20,000 UTF-16 code units. */
export function whyIllegible(text: string): string | null {
  const head = plain(text.slice(0, sample));
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters === 0) return text.slice(0, sample).trim() === "" ? "there is no text in it" : "there are no words in it";
  if (countOf(head).latin < letters / 2) return "it is not written in Latin letters, and newsx reads English: nothing was looked for";
  let ours = 0;
  let theirs = 0;
  for (const word of words) {
    if (word.length > longest) continue;
    if (english.has(word)) ours++;
    else if (others.has(word)) theirs++;
  }
  const foreign = theirs >= Math.max(3, words.length * 0.08) && theirs > ours * 1.5;
  // A table of results has as few of these words, but it is full of digits.
  const wordless = words.length >= 60 && ours < words.length * 0.015 && (head.match(/\d/g)?.length ?? 0) < letters * 0.03;
  return foreign || wordless ? "it does not read like English, the language that newsx reads: nothing was looked for" : null;
}

/** Doubts about a text that sets names apart from other words by nothing; none about ordinary texts. */
export function whyUncertain(text: string): string[] {
  const { capitals, small } = countOf(text.slice(0, sample));
  if (capitals + small < 120) return [];
  if (capitals > 9 * small) return ["it is written in capitals, which hides what is a name: names may be missing"];
  return capitals === 0 ? ["it is written without capitals, which hides what is a name: names may be missing"] : [];
}

/** How many code units are capitals, small letters, Latin letters of any size. Classes of Unicode are asked for the few beyond ASCII alone. */
function countOf(text: string): { readonly capitals: number; readonly small: number; readonly latin: number } {
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) small++;
    else if (unit >= 65 && unit <= 90) capitals++;
  }
  const foreign = text.match(/[^\0-\x7f]+/g)?.join(" ") ?? "";
  const among = (letters: RegExp): number => foreign.match(letters)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  return {
    capitals: capitals + among(/\p{Lu}+/gu),
    small: small + among(/\p{Ll}+/gu),
    latin: capitals + small + among(/\p{Script=Latin}+/gu),
  };
}
