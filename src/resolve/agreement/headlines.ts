import { isCapitalised } from "../../text/capitals.ts";
import type { Document, Name } from "../../types/document.ts";
import { commonest, headlineSentences, keyOf, lowerCaseWords, nameAt, typesByKey, type TypesByKey } from "./names.ts";

const longest = 8;

/**
 * In a headline every word has a capital, so a name there may have swallowed common words: one that holds a word which the body
 * has in lower case gives way to the names of the body that stand in the same stretch.
 */
export function headlines(doc: Document): Name[] {
  const isHeadline = headlineSentences(doc);
  const inHeadline = ({ firstToken }: Name): boolean => isHeadline[doc.tokens[firstToken]?.sentence ?? 0] ?? false;
  if (!doc.names.some(inHeadline)) return [...doc.names];
  const types = typesByKey(
    doc,
    doc.names.filter((name) => !inHeadline(name)),
  );
  const lower = lowerCaseWords(doc);
  return doc.names.flatMap((name) => (inHeadline(name) && hasSwallowed(doc, name, lower, types) ? namesWithin(doc, name, types) : [name]));
}

function hasSwallowed(doc: Document, { firstToken, endToken }: Name, lower: ReadonlySet<string>, types: TypesByKey): boolean {
  if (endToken - firstToken < 2 || types.has(keyOf(doc, firstToken, endToken))) return false;
  // “Islamic State Pushes”: more than the body ever says
  for (let end = endToken - 1; end > firstToken + 1; end--) if (types.has(keyOf(doc, firstToken, end))) return true;
  return doc.tokens
    .slice(firstToken, endToken)
    .some((token) => isCapitalised(token.text) && lower.has(token.lower) && token.lower.length > 3);
}

function namesWithin(doc: Document, name: Name, types: TypesByKey): Name[] {
  const found: Name[] = [];
  for (let at = name.firstToken; at < name.endToken; at++) {
    for (let end = Math.min(name.endToken, at + longest); end > at; end--) {
      const counts = types.get(keyOf(doc, at, end));
      if (!counts) continue;
      found.push(nameAt(doc, commonest(counts), at, end));
      at = end - 1;
      break;
    }
  }
  return found;
}
