import type { Document, Name } from "../types/document.ts";

/*
 * Everything asks a document for its tokens and tags. These are written out and not spread: to an object made by spread V8
 * may give a hidden class of its own each time, and code compiled for the last one is thrown away.
 */

/** The document with other parts of speech. */
export function withPos(
  { source, text, date, notices, plain, paragraphs, sentences, tokens, names }: Document,
  pos: readonly string[],
): Document {
  return { source, text, date, notices, plain, paragraphs, sentences, tokens, pos, names };
}

/** The document with other names. */
export function withNames(
  { source, text, date, notices, plain, paragraphs, sentences, tokens, pos }: Document,
  names: readonly Name[],
): Document {
  return { source, text, date, notices, plain, paragraphs, sentences, tokens, pos, names };
}
