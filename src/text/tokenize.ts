import { narrowed } from "./clean.ts";
import type { Segmented, Token, Tokenized, TokenizedSentence } from "../types/document.ts";

/**
 * Words, numbers and marks, cut as in the Penn Treebank: possessives and negations apart, initials and
 * abbreviations with their dot, hyphenated words whole, “1 500” and “1,500” one number.
 */
const tokenPattern = new RegExp(
  [
    String.raw`https?://[^\s"<>]+|www\.[^\s"<>]+|[\w.+-]+@[\w-]+\.[\w.-]+`,
    String.raw`\d{1,3}(?: \d{3})+(?![\d,.]\d)`,
    String.raw`\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|[\p{L}]+)?(?:-[\p{L}\p{N}]+)*`,
    String.raw`(?:\p{L}\.){2,}`,
    // “U.S-led”: the last dot is often forgotten
    String.raw`(?:\p{Lu}\.)+\p{Lu}(?=-\p{Ll})`,
    String.raw`(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Maj|Cpl|Pvt|Brig|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|Prof|Const|Insp|Pfc|Spc|Pte|Cst|Cmdt|Cdr|Lieut|Ofc|Amb|Msgr|Cllr|Pres|Sgts|Gens|Sens|Reps|Govs|Drs|Profs|Revs|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Inc|Ltd|Co|Corp|Ave|Mt|Ft)\.(?=[\s,])`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu})`,
    String.raw`n't\b|'(?:s|S|re|ve|ll|d|m)\b`,
    String.raw`[\p{L}\p{M}\p{N}_]+?(?=n't\b)`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:(?:-|'(?!(?:s|S|re|ve|ll|d|m|t)\b)|&)[\p{L}\p{M}\p{N}_]+)*`,
    "\\.{2,}|-{2,}|''|``|\\S",
  ].join("|"),
  "gu",
);

const tokenHere = new RegExp(tokenPattern, "uy");

/** The words, numbers and marks of a stretch of plain text. */
export function splitWords(text: string): RegExpStringIterator<RegExpExecArray> {
  return text.matchAll(tokenPattern);
}

/**
 * No sentence has more tokens: what is longer is a list, a table or made to be slow. Rules may look at every pair of
 * words of a sentence, so its length must have a bound for their time to grow no faster than the text.
 */
const mostTokens = 400;

/** Adds the tokens of every sentence; one that is too long goes on as several. */
export function tokenize(doc: Segmented): Tokenized {
  const tokens: Token[] = [];
  const sentences: TokenizedSentence[] = [];
  for (const sentence of doc.sentences) {
    let firstToken = tokens.length;
    let begin = sentence.start;
    const { paragraph } = sentence;
    const words = narrowed(doc.plain.slice(sentence.start, sentence.end));
    for (let at = skipSpace(words, 0), after = at; at < words.length; at = skipSpace(words, after)) {
      after = endOfToken(words, at);
      const start = sentence.start + at;
      if (tokens.length - firstToken === mostTokens) {
        sentences.push({ start: begin, end: tokens.at(-1)?.end ?? begin, paragraph, firstToken, endToken: tokens.length });
        firstToken = tokens.length;
        begin = start;
      }
      const text = words.slice(at, after);
      tokens.push({ start, end: sentence.start + after, text, lower: text.toLowerCase(), sentence: sentences.length });
    }
    sentences.push({ start: begin, end: sentence.end, paragraph, firstToken, endToken: tokens.length });
  }
  const { source, text, date, notices, plain, paragraphs } = doc;
  return { source, text, date, notices, plain, paragraphs, sentences, tokens };
}

/** Where the token that begins at `at` ends, as `splitWords` has it; what is plainly a word or a mark is told without a pattern. */
function endOfToken(words: string, at: number): number {
  let end = at;
  while (isLetter(words.charCodeAt(end))) end++;
  if (end === at && standsAlone(words.charCodeAt(at))) return at + 1;
  if (end > at && endsWord(words.charCodeAt(end))) return end;
  tokenHere.lastIndex = at;
  return tokenHere.test(words) ? tokenHere.lastIndex : at + 1;
}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
/** `"`, `(`, `)`, `,`, `;`: whatever stands around them. */
const standsAlone = (unit: number): boolean => unit === 44 || unit === 34 || unit === 40 || unit === 41 || unit === 59;
/** Behind English letters these, a blank and the end of the text leave no other reading; a dot, a hyphen or an apostrophe does. */
const endsWord = (unit: number): boolean => unit === 32 || standsAlone(unit) || Number.isNaN(unit);
const isSpace = (unit: number): boolean => unit === 32 || ((unit < 32 || unit > 126) && /\s/.test(String.fromCharCode(unit)));

function skipSpace(words: string, from: number): number {
  let at = from;
  while (isSpace(words.charCodeAt(at))) at++;
  return at;
}
