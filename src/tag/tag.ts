import type { Language } from "../language/language.ts";
import type { Document, Name, Tokenized } from "../types/document.ts";
import { viewArticle } from "./article-features.ts";
import { isInCapitals } from "./features.ts";
import { nameLabels } from "./labels.ts";
import { memoryOf, type ScoredWord } from "./model.ts";
import { readAgain, readSentence } from "./names.ts";
import { labelPos } from "./pos.ts";
import { spellNames } from "./spell-names.ts";

/** Gives each token its part of speech and finds the names, in two passes over the article. */
export function tag(doc: Tokenized, { tagger }: Language): Document {
  const memory = memoryOf(tagger);
  const scores = new Float32Array(doc.tokens.length * nameLabels);
  const pos: string[] = [];
  const sentences = doc.sentences.map(({ firstToken, endToken }) => {
    const words: ScoredWord[] = [];
    memory.makeRoom(endToken - firstToken);
    for (let i = firstToken; i < endToken; i++) words.push(memory.wordOf(doc.tokens[i]!.text));
    const capitals = isInCapitals(words);
    for (const label of labelPos(words, capitals, tagger, memory)) pos.push(tagger.pos.labels[label]!);
    return readSentence(words, capitals, tagger, memory, scores, firstToken);
  });
  const view = viewArticle(sentences);
  const names: Name[] = [];
  sentences.forEach((sentence, at) => {
    const { firstToken } = doc.sentences[at]!;
    const labels = readAgain(sentence, view, tagger, scores, firstToken);
    for (const name of spellNames(labels, doc.tokens, firstToken, tagger.lexicon)) names.push(name);
  });
  const { source, text, date, notices, plain, paragraphs, tokens } = doc;
  return { source, text, date, notices, plain, paragraphs, sentences: doc.sentences, tokens, pos, names };
}
