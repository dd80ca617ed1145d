import type { Document, Name } from "../types/document.ts";

/** Asked for by several stages, of the same unchanging names. */
const indexes = new WeakMap<Document["names"], readonly (Name | null)[]>();

/** For each token the name that holds it, or null. */
export function nameByToken(doc: Document): readonly (Name | null)[] {
  const known = indexes.get(doc.names);
  if (known) return known;
  const index = new Array<Name | null>(doc.tokens.length).fill(null);
  for (const name of doc.names) index.fill(name, name.firstToken, name.endToken);
  indexes.set(doc.names, index);
  return index;
}
