import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";
import { isWellKnown } from "./pieces.ts";

/** Names of countries and states that are first names or words as often. */
const ambiguous = new Set(
  "georgia jordan chad turkey guinea victoria virginia niger israel china cuba dominica carolina dakota montana savannah brittany normandy india kenya ireland paris london sydney florence sahara west east north south central eastern western northern southern man reading mobile nice union delta plateau".split(
    " ",
  ),
);
/** Words that follow a place in an office or a body that has no name of its own: “Mansfield Mayor”, “US Ambassador”. */
const offices = new Set(
  "mayor governor gov. gov ambassador president premier minister prime secretary senator sen. sen congressman congresswoman rep. rep attorney sheriff coroner judge police officials officer officers detectives forces troops army soldiers authorities government city county state councilman councilwoman alderman legislator lawmaker republican republicans democrat democrats native residents resident envoy consul king queen prince foreign defense defence interior finance deputy vice chief".split(
    " ",
  ),
);
/** Those of them that make a body with the place in front: “Dubai Police” is the name of one, “Dubai Mayor” is not. */
const bodies = new Set("police city county state government forces army defense defence interior finance foreign".split(" "));
const compound =
  /^(.{2,30})-(?:based|area|born|led|backed|controlled|held|administered|wide|occupied|run|owned|bound|ruled|trained|sponsored|funded|brokered)$/u;

/**
 * Places that the tagger did not take for one: a country or state by its own name, what is a place elsewhere in the
 * article, the place in “Mansfield Mayor” and in “Calgary-based”. Spans in no order.
 */
export function overlookedPlaces(doc: Document, gazetteer: Gazetteer): Span[] {
  const found: Span[] = [];
  const taken = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken } of doc.names) taken.fill(1, firstToken, endToken);
  const elsewhere = placesElsewhere(doc);
  const firstWords = new Set(Array.from(elsewhere.keys(), (text) => text.split(/[\s.,-]/, 1)[0] ?? ""));

  for (const { type, start, end } of doc.names) {
    if (type === "LOC") continue;
    const text = doc.plain.slice(start, end);
    const based = compound.exec(text)?.[1];
    if (based) {
      if (isWellKnown(based, gazetteer) || elsewhere.has(based)) found.push({ start, end: start + based.length });
    } else if (
      elsewhere.get(text) ??
      (isState(text, gazetteer, type === "PER") || isTownThere(text, doc.plain.slice(Math.max(0, start - 9), start), gazetteer))
    )
      found.push({ start, end });
    else if (type !== "PER" || !/\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(text)) {
      const place = beforeOffice(text, elsewhere, gazetteer);
      if (place) found.push({ start, end: start + place.length });
    }
  }

  for (let at = 0; at < doc.tokens.length; at++) {
    const token = doc.tokens[at];
    if (!token || taken[at] || !isCapital(token.text)) continue;
    const based = token.text.includes("-") ? compound.exec(token.text)?.[1] : undefined;
    if (based && (isWellKnown(based, gazetteer) || elsewhere.has(based))) {
      found.push({ start: token.start, end: token.start + based.length });
      continue;
    }
    if (!firstWords.has(token.text) && !gazetteer.opensState(token.text)) continue;
    for (let count = 3; count > 0; count--) {
      const last = doc.tokens[at + count - 1];
      if (!last || last.sentence !== token.sentence || taken[at + count - 1]) continue;
      const text = doc.plain.slice(token.start, last.end);
      if ((!/\p{L}$/u.test(text) && !/^(?:\p{Lu}\.){2,}$/u.test(text)) || isPartOfName(at, count, doc, taken)) continue;
      // “US$3m” and “US dollars” are money
      if (/^\s?(?:\$|dollars?\b|cents?\b)/.test(doc.plain.slice(last.end, last.end + 9))) continue;
      if (elsewhere.get(text) ?? isState(text, gazetteer, false)) {
        found.push({ start: token.start, end: last.end });
        at += count - 1;
        break;
      }
    }
  }
  return found;
}

const isCapital = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(text));
};

/** Texts tagged as a place in this article → whether more often as that than as anything else. */
function placesElsewhere(doc: Document): ReadonlyMap<string, boolean> {
  const places = new Map<string, number>();
  const others = new Map<string, number>();
  for (const { type, start, end } of doc.names) {
    const text = doc.plain.slice(start, end);
    const counts = type === "LOC" ? places : others;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Map([...places].filter(([text]) => text.length > 2).map(([text, count]) => [text, count > (others.get(text) ?? 0)]));
}

/** The own name of a country, or of a state that is known the world over. */
function isState(text: string, gazetteer: Gazetteer, strict: boolean): boolean {
  if (/^(?:US|UK|U\.S\.|U\.K\.|UAE|U\.A\.E\.)$/.test(text)) return true;
  if (text.length < 4 || ambiguous.has(text.toLowerCase()) || text === text.toUpperCase()) return false;
  if (gazetteer.countryNamed(text)) return true;
  if (strict && !/\s/.test(text) && text.length < 6) return false;
  return gazetteer
    .find(text)
    .some(({ feature, primary, country }) => feature === "region" && primary && /^(?:US|CA|AU|GB)$/.test(country ?? ""));
}

/** A town by its main name, behind “in” or “near”. */
const isTownThere = (text: string, before: string, gazetteer: Gazetteer): boolean =>
  /\b(?:in|near|outside|around)\s$/.test(before) &&
  gazetteer
    .find(text)
    .some(({ feature, primary, population }) => primary && population >= 5000 && feature !== "county" && !feature.startsWith("listed"));

/** “Mansfield” of “Mansfield Mayor”, “US” of “US Special Envoy”: only where the next word is an office, not a name. */
function beforeOffice(text: string, elsewhere: ReadonlyMap<string, boolean>, gazetteer: Gazetteer): string | null {
  const words = text.split(" ");
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const office = (words[count] ?? "").toLowerCase();
    if (!offices.has(office)) continue;
    if (bodies.has(office)) return null;
    // a body of its own: “New York City Council”, “Boston Police Department”
    if (words.length > count + 2) return null;
    const place = words.slice(0, count).join(" ");
    if (elsewhere.has(place) || isState(place, gazetteer, false) || isWellKnown(place, gazetteer)) return place;
  }
  return null;
}

/** Beside another capitalised word, untagged too, it may be part of a title: “Sudan Tribune”, “Team Alberta”. */
function isPartOfName(at: number, count: number, doc: Document, taken: Uint8Array): boolean {
  const before = doc.tokens[at - 1];
  const after = doc.tokens[at + count];
  const joins = (token: typeof before, index: number): boolean =>
    token !== undefined &&
    token.sentence === doc.tokens[at]?.sentence &&
    !taken[index] &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    !offices.has(token.lower) &&
    index !== doc.sentences[token.sentence]?.firstToken;
  return joins(before, at - 1) || joins(after, at + count);
}
