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
    String.raw`(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Maj|Cpl|Pvt|Brig|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|Prof|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Inc|Ltd|Co|Corp|Ave|Mt|Ft)\.(?=[\s,])`,
    String.raw`\p{Lu}\.(?=\s*\p{Lu})`,
    String.raw`n't\b|'(?:s|S|re|ve|ll|d|m)\b`,
    String.raw`[\p{L}\p{M}\p{N}_]+?(?=n't\b)`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:(?:-|'(?!(?:s|S|re|ve|ll|d|m|t)\b)|&)[\p{L}\p{M}\p{N}_]+)*`,
    "\\.{2,}|-{2,}|''|``|\\S",
  ].join("|"),
  "gu",
);

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
    for (const match of splitWords(doc.plain.slice(sentence.start, sentence.end))) {
      const start = sentence.start + match.index;
      if (tokens.length - firstToken === mostTokens) {
        sentences.push({ ...sentence, start: begin, end: tokens.at(-1)?.end ?? begin, firstToken, endToken: tokens.length });
        firstToken = tokens.length;
        begin = start;
      }
      tokens.push({ start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase(), sentence: sentences.length });
    }
    sentences.push({ ...sentence, start: begin, firstToken, endToken: tokens.length });
  }
  return { ...doc, sentences, tokens };
}
