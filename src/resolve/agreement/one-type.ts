import { fold } from "../../text/fold.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name, NameType } from "../../types/document.ts";
import { keyOf, namesByEnding, typesByKey } from "./names.ts";
import { wordsOfPeople } from "./titles.ts";

/** One string, one type: a name tagged otherwise than most of its mentions follows them, unless the words beside it speak for it. */
export function oneType(doc: Document): Name[] {
  const types = typesByKey(doc);
  const people = wordsOfPeople(doc);
  const bodyWords = wordsOfBodies(doc);
  const headlineEnd = endOfHeadline(doc);
  return doc.names.map((name) => {
    const key = keyOf(doc, name.firstToken, name.endToken);
    if (name.type !== "PER" && key.endsWith("r") && /^\p{L}+ (?:\p{L}+ )*(?:jr|sr)$/u.test(key)) return typed(name, "PER");
    if (name.type !== "PER" && isFamily(key, people)) return typed(name, "MISC");
    // “the former mayor of Soma”
    if (name.type === "PER" && isGoverned(doc, name)) return typed(name, "LOC");
    const tagged = types.get(key);
    const isPersonal = key.split(" ").every((word) => people.has(word));
    if (tagged?.size === 1 && (!isPersonal || name.type === "PER")) return name;
    // “Ibrahim Keita” elsewhere speaks for Keita as a person
    const counts = new Map(tagged);
    const own = counts.get(name.type) ?? 0;
    if (isPersonal) counts.set("PER", (counts.get("PER") ?? 0) + (bodyWords.has(key) ? 1 : 2 * own + 1));
    // “outside Leeds nightclub” above an article that has Leeds as a place and nowhere as a body
    if (name.type === "ORG" && own === 1 && name.endToken <= headlineEnd && counts.has("LOC") && counts.size === 2)
      return typed(name, "LOC");
    const [type, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [name.type, own] as [NameType, number]);
    if (type === name.type || most <= own || speaksFor(doc, name)) return name;
    // “Dubai Police” once read as an event is the body that it is elsewhere
    if (type === "ORG" && name.type === "MISC" && key.includes(" ")) return typed(name, type);
    if (most < own * 2) return name;
    // Nationalities and bodies named like their country go both ways within one article
    if ((type === "MISC" || name.type === "MISC" || type === "LOC" || name.type === "LOC") && type !== "PER" && name.type !== "PER")
      return name;
    return typed(name, type);
  });
}

/** “mayor of X”, “the town of X”, where no other name is called so. */
function isGoverned(doc: Document, { firstToken, endToken }: Name): boolean {
  if (endToken - firstToken !== 1 || doc.tokens[firstToken - 1]?.lower !== "of") return false;
  if (
    !/^(?:mayor|governor|ex-mayor|ex-governor|town|city|village|district|province|port|island)$/.test(
      doc.tokens[firstToken - 2]?.lower ?? "",
    )
  )
    return false;
  return namesByEnding(doc).get(doc.tokens[firstToken]?.lower ?? "")?.people === 1;
}

/** The token behind a first sentence that stands by itself and ends in no mark; 0 where there is none. */
function endOfHeadline({ sentences, tokens }: Document): number {
  const [first, second] = sentences;
  if (!first || !second || first.paragraph === second.paragraph) return 0;
  return /^[.!?"']$/.test(tokens[first.endToken - 1]?.text ?? "") ? 0 : first.endToken;
}

/** Words of bodies named by several: “Dell Computers” leaves open what Dell is, though a Michael Dell be named. */
function wordsOfBodies(doc: Document): ReadonlySet<string> {
  const bodies = doc.names.filter(({ type, firstToken, endToken }) => type === "ORG" && endToken - firstToken > 1);
  return new Set(bodies.flatMap(({ firstToken, endToken }) => keyOf(doc, firstToken, endToken).split(" ")));
}

/** “the Tsarnaevs” where a Tsarnaev is named in full: a family, neither a body nor one person. */
function isFamily(key: string, people: ReadonlySet<string>): boolean {
  return key.length > 4 && key.endsWith("s") && !key.includes(" ") && !people.has(key) && people.has(key.slice(0, -1));
}

/** “in Lincoln” is a place whatever Lincoln is elsewhere. */
function speaksFor(doc: Document, { type, firstToken }: Name): boolean {
  const before = fold(doc.tokens[firstToken - 1]?.text ?? "");
  return type === "LOC" && /^(?:in|at|near|from|to|outside|around|across|into)$/.test(before);
}
