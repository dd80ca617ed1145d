import { loadLanguage } from "../../src/language/language.ts";
import { tag } from "../../src/tag/tag.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Document, NameType } from "../../src/types/document.ts";

export const language = loadLanguage();

/** A document whose names are those in braces (`{Ana Ruiz}` is a person, `{LOC Oslo}` a place …); parts of speech by the tagger. */
export function namedDocument(marked: string): Document {
  let text = "";
  const spans: { start: number; end: number; type: NameType }[] = [];
  let from = 0;
  for (const { 0: whole, 1: type = "PER", 2: words = "", index } of marked.matchAll(/\{(?:(PER|LOC|ORG|MISC) )?([^{}]*)\}/g)) {
    text += marked.slice(from, index);
    spans.push({ start: text.length, end: text.length + words.length, type: type as NameType });
    text += words;
    from = index + whole.length;
  }
  text += marked.slice(from);
  const source = { id: "test", path: null, sha256: "", characters: text.length };
  const doc = tag(tokenize(segment({ source, text, date: null, notices: [] })), language);
  const names = spans.map(({ start, end, type }) => {
    const firstToken = doc.tokens.findIndex((token) => token.end > start);
    const endToken = doc.tokens.findLastIndex((token) => token.start < end) + 1;
    return { start, end, type, firstToken, endToken };
  });
  return { ...doc, names };
}
