import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";

const shortState = /(?<![\p{L}\d.-])(?:\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\p{Lu}\p{Ll}\.|\p{Lu}\p{Ll}{1,4}\.)(?=\s\p{Ll}|[,;)])/gu;
/** Abbreviations of states that are titles or words as often. */
const alsoWords = /^(?:Miss|Mass|Wash|Ore|Del|Me|Cal|Man|Col|La|Ill|Ind)\.$/;

/** The state in “a Ga. pastor”, which the tagger left out. */
export function shortStates(doc: Document, gazetteer: Gazetteer): Span[] {
  const taken = new Set(doc.names.map(({ start }) => start));
  const found: Span[] = [];
  for (const match of doc.plain.matchAll(shortState))
    if (!alsoWords.test(match[0]) && !taken.has(match.index) && gazetteer.abbreviated(match[0]))
      found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
