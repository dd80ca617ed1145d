import { months, weekdays } from "../../text/calendar.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import { textOf } from "../../text/text-of.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";

const calendar = new Set([
  ...months,
  ...weekdays,
  ..."jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split(" "),
]);
/** Peoples of more than one country, and other adjectives that name no place. */
const adjectives = new Set(
  "european african asian arab arabic western eastern northern southern american latin nordic scandinavian balkan kurdish kurd tuareg pashtun hindu islamic islamist muslim christian jewish catholic shiite shia sunni buddhist soviet slavic baltic caribbean-born andean himalayan amazonian alpine anglo hispanic latino".split(
    " ",
  ),
);
/** Degrees, titles and the like in capitals with dots. */
const initials =
  /^(?:M\.?[SAD]\.?|Ph\.?D\.?|B\.?[SA]\.?|J\.?D\.?|Jr\.?|Sr\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.?|Col\.?|Lt\.?|Sgt\.?|AP|AFP|PA|HD|TV|PM|MP|GMT|EST|EDT|U\.?N\.?|E\.?U\.?|NATO)$/;

/** Creeds, bands, feasts and pages. */
const nothings =
  /^(?:Islamic (?:State|Sharia|Jihad|Front)|Islam|Islamophobia|Christianity|Judaism|Christmas|Easter|Ramadan|Timeline|Sharia|Jannah|Hezbollah|Hamas|Taliban|Boko Haram|al-Qaida|Al-Qaida|Allah|God)$/;
/** “Londoners”, “Ohioans”: the people of a place. */
const dwellers = /^(\p{Lu}.{2,})(?:i?ans|n?ers|ites)$/u;

/** Words that a tagger may take for a place and that are none: peoples, months, degrees. */
export function isSilly(text: string, gazetteer: Gazetteer): boolean {
  const lower = text.toLowerCase();
  if (calendar.has(lower) || adjectives.has(lower) || initials.test(text) || nothings.test(text)) return true;
  const home = dwellers.exec(text)?.[1];
  if (home && !gazetteer.find(text).length && [home, `${home}a`, `${home}e`, `${home}n`].some((stem) => gazetteer.find(stem).length > 0))
    return true;
  return gazetteer.countryOfPeople(text) !== null && gazetteer.countryNamed(text) === null;
}

/** Seats of power that act: “the Kremlin denied it”. */
const actors = /^(?:Kremlin|Pentagon|Elys[ée]e|Whitehall|Duma|Knesset|Bundestag)$/;

/**
 * A single word that no list of places has, or a seat of power, and that the text never puts anything in, at or near:
 * more likely a person, a firm or a club.
 */
export function isUnplaced(mentions: readonly Span[], isKnown: boolean, doc: Document): boolean {
  const [first] = mentions;
  if (!first) return true;
  const text = doc.plain.slice(first.start, first.end);
  if (isKnown ? !actors.test(text) : /\s/.test(text)) return false;
  return !mentions.some(
    ({ start, end }) =>
      placing.test(doc.plain.slice(Math.max(0, start - 16), start)) ||
      sort.test(doc.plain.slice(end, end + 16)) ||
      /^,\s\p{Lu}/u.test(doc.plain.slice(end, end + 3)) ||
      /\p{L},\s$/u.test(doc.plain.slice(Math.max(0, start - 3), start)),
  );
}

/** Behind a place: what sort it is. */
const sort =
  /^\s(?:province|region|district|village|town|city|county|area|state|governorate|neighbou?rhood|suburb|island|river|border|airport|mosque|crossing|camp|base|nightclub|road|highway|square|bridge|pagoda|mountains?|valley)/;

/** Words in front of a place that rule out a person. */
const placing =
  /\b(?:in|at|from|near|to|into|across|around|outside|inside|toward|towards|throughout|of|over|between|towns?|villages?|city|outskirts|reached|left|visit(?:ed|ing)?)\s(?:the\s)?$/;

/**
 * Single words tagged as places that are somebody's first or last name in the same article (“Georgia Stevens … Georgia
 * began skating”), where nothing in the text places anything there.
 */
export function peopleTakenForPlaces(doc: Document): ReadonlySet<string> {
  const partOfName = new Set<string>();
  for (const { type, start, end } of doc.names) {
    if (type !== "PER") continue;
    const words = textOf(doc, start, end).split(/\s+/);
    if (words.length > 1) for (const word of words) partOfName.add(word);
  }
  const taken = new Set<string>();
  if (!partOfName.size) return taken;
  const placed = new Set<string>();
  for (const { type, start, end } of doc.names) {
    const text = textOf(doc, start, end);
    if (type !== "LOC" || !partOfName.has(text)) continue;
    taken.add(text);
    if (placing.test(doc.plain.slice(Math.max(0, start - 14), start))) placed.add(text);
  }
  for (const text of placed) taken.delete(text);
  return taken;
}
