import type { Document, Token } from "../../types/document.ts";
import type { Quoted } from "./reading.ts";

const small: ReadonlySet<string> = new Set([
  "of",
  "the",
  "a",
  "an",
  "and",
  "in",
  "on",
  "for",
  "to",
  "at",
  "by",
  "or",
  "with",
  "from",
  "de",
  "la",
]);

/** What has a title, and what gives one: “on the programme “This Week,””, “a ball called the “Black Tie.””. */
const works =
  /^(?:program|programme|show|film|movie|book|novel|song|album|series|play|article|essay|documentary|column|poem|called|dubbed)$/;

/** Whether there is a letter or a digit in it; most words begin with one of the English. */
const isWord = (text: string): boolean => /^[A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text);

/** Titles of works, nicknames and so-called terms: set off by marks, said by nobody. */
export function isLabel(doc: Document, quotation: Quoted): boolean {
  const { firstToken, endToken, before, after } = quotation;
  const words: Token[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const token = doc.tokens[at];
    if (!token || !isWord(token.text)) continue;
    // too long for a title, as most quotations are
    if (words.push(token) > 12) return false;
  }
  if (words.length === 0) return true;
  // “They ignored the word ‘harbour’,” she said
  if (quotation.within >= 0 && /^(?:words?|terms?|phrase|name)$/.test(doc.tokens[before]?.lower ?? "")) return true;
  // John “Jack” Fenner
  if (/^NNP/.test(doc.pos[before] ?? "") && /^NNP/.test(doc.pos[after] ?? "") && words.length <= 3 && quotation.closed) return true;
  if (/^(?:so-called|nicknamed|titled|entitled|codenamed|code-named)$/.test(doc.tokens[before]?.lower ?? "")) return true;
  if (
    /^(?:known|named)$/.test(doc.tokens[before]?.lower ?? "") ||
    (doc.tokens[before]?.lower === "as" && doc.tokens[before - 1]?.lower === "known")
  )
    return true;
  // Every word with a capital: “The Long Ferry”, “Task Force on Rivers”
  const capitals = words.filter(({ text, lower }) => !small.has(lower) && !/^[ae]l-/.test(lower) && /^\p{Ll}/u.test(text)).length === 0;
  if (!capitals || words.length < 2) return false;
  const behind = doc.tokens[before]?.lower === "the" ? before - 1 : before;
  return works.test(doc.tokens[behind]?.lower ?? "") || !/[.!?,]$/.test(doc.plain.slice(quotation.start, quotation.end));
}
