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

/** Titles of works, nicknames and so-called terms: set off by marks, said by nobody. */
export function isLabel(doc: Document, quotation: Quoted): boolean {
  const { firstToken, endToken, before, after } = quotation;
  const words: Token[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const token = doc.tokens[at];
    if (!token || !/[\p{L}\p{N}]/u.test(token.text)) continue;
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
  return capitals && words.length >= 2 && !/[.!?,]$/.test(doc.plain.slice(quotation.start, quotation.end));
}
