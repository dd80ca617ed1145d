import type { Language } from "../language/language.ts";
import { withNames } from "../text/document.ts";
import { typed } from "../text/name.ts";
import type { Document, Name } from "../types/document.ts";

/** In a sentence of sport, the name of a town is that of its club. */
const sport =
  /\b\d{1,3}-\d{1,3}\b|\b(?:beat|beats|won|drew|lost|defeated|match|striker|midfielder|goalkeeper|coach|goals?|season|league|cup|club)\b/i;

/**
 * The document with states and capitals as places where they were taken for bodies: “incentives that Tehran would get”. A
 * country that acts as a government is still a place.
 */
export function statesArePlaces(doc: Document, { gazetteer }: Pick<Language, "gazetteer">): Document {
  const isState = (name: Name): boolean => {
    if (name.type !== "ORG" || name.endToken - name.firstToken > 2) return false;
    const text = doc.plain.slice(name.start, name.end);
    if (text === text.toUpperCase() || text.length < 4) return false;
    const { start, end } = doc.sentences[doc.tokens[name.firstToken]?.sentence ?? 0] ?? name;
    if (sport.test(doc.plain.slice(start, end))) return false;
    return gazetteer.find(text).some(({ feature, primary }) => primary && (feature === "country" || feature === "PPLC"));
  };
  return doc.names.some(isState)
    ? withNames(
        doc,
        doc.names.map((name): Name => (isState(name) ? typed(name, "LOC") : name)),
      )
    : doc;
}
