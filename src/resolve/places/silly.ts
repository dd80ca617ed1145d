import type { Gazetteer } from "../../language/gazetteer.ts";

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
