import type { Document, Name } from "../types/document.ts";

/** For each token the name that holds it, or null. */
export function nameByToken(doc: Document): readonly (Name | null)[] {
  const index = new Array<Name | null>(doc.tokens.length).fill(null);
  for (const name of doc.names) index.fill(name, name.firstToken, name.endToken);
  return index;
}
