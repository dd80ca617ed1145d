import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Document } from "../../types/document.ts";

const calendar = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split(
    " ",
  ),
);
/** Peoples of more than one country, and other adjectives that name no place. */
const adjectives = new Set(
  "european african asian arab arabic western eastern northern southern american latin nordic scandinavian balkan kurdish kurd tuareg pashtun hindu islamic islamist muslim christian jewish catholic shiite shia sunni buddhist soviet slavic baltic caribbean-born anglo hispanic latino".split(
    " ",
  ),
);
/** Degrees, titles and the like in capitals with dots. */
const initials =
  /^(?:M\.?[SAD]\.?|Ph\.?D\.?|B\.?[SA]\.?|J\.?D\.?|Jr\.?|Sr\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.?|Col\.?|Lt\.?|Sgt\.?|AP|AFP|TV|PM|MP|GMT|EST|EDT)$/;

/** Words that a tagger may take for a place and that are none: peoples, months, degrees. */
export function isSilly(text: string, gazetteer: Gazetteer): boolean {
  const lower = text.toLowerCase();
  if (calendar.has(lower) || adjectives.has(lower) || initials.test(text)) return true;
  return gazetteer.countryOfPeople(text) !== null && gazetteer.countryNamed(text) === null;
}

/** Words in front of a place that rule out a person. */
const placing = /\b(?:in|at|from|near|to|into|across|around|outside|inside|toward|towards|throughout|of)\s(?:the\s)?$/;

/**
 * Single words tagged as places that are somebody's first or last name in the same article (“Georgia Stevens … Georgia
 * began skating”), where nothing in the text places anything there.
 */
export function peopleTakenForPlaces(doc: Document): ReadonlySet<string> {
  const partOfName = new Set<string>();
  for (const { type, start, end } of doc.names) {
    if (type !== "PER") continue;
    const words = doc.text.slice(start, end).split(/\s+/);
    if (words.length > 1) for (const word of words) partOfName.add(word);
  }
  const taken = new Set<string>();
  if (!partOfName.size) return taken;
  const placed = new Set<string>();
  for (const { type, start, end } of doc.names) {
    const text = doc.text.slice(start, end);
    if (type !== "LOC" || !partOfName.has(text)) continue;
    taken.add(text);
    if (placing.test(doc.plain.slice(Math.max(0, start - 14), start))) placed.add(text);
  }
  for (const text of placed) taken.delete(text);
  return taken;
}
