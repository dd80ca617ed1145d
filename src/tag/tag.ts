import type { Language } from "../language/language.ts";
import type { Document, Name, Tokenized } from "../types/document.ts";
import { memoryOf } from "./model.ts";
import { labelNames, spellNames } from "./names.ts";
import { labelPos } from "./pos.ts";

/** Gives each token its part of speech and finds the names. */
export function tag(doc: Tokenized, language: Language): Document {
  const { tagger } = language;
  const memory = memoryOf(tagger);
  const pos: string[] = [];
  const names: Name[] = [];
  for (const { firstToken, endToken } of doc.sentences) {
    if (firstToken === endToken) continue;
    const words = doc.tokens.slice(firstToken, endToken).map(({ text }) => memory.wordOf(text));
    for (const label of labelPos(words, tagger, memory)) pos.push(tagger.pos.labels[label]!);
    names.push(...spellNames(labelNames(words, tagger, memory), doc.tokens, firstToken));
  }
  return { ...doc, pos, names };
}
