import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import { foldPlace } from "../../language/place-name.ts";

/** Words behind a name that say what sort of place it is and are no part of it: “Idlib province”. */
const sortBehind =
  /\s(?:provinces?|governorates?|regions?|districts?|departments?|oblasts?|municipalit(?:y|ies)|prefectures?|county|state|city|cities|towns?|villages?|areas?|neighbou?rhoods?|suburbs?|townships?|peninsula|island)$/;
const sortBefore =
  /^(?:the\s)?(?:(?:city|town|village|province|state|region|district|county|port|island|republic|governorate)\sof\s|greater\s|downtown\s|central\s|northern\s|southern\s|eastern\s|western\s|north\s|south\s|east\s|west\s|old\s)(?=\p{Lu})/u;
/** The Arabic article, which texts write or leave out as they like. */
const article = /^(?:al|el|ad|ash|as|an|ar|at|az)[ -]/i;

/** The name without the lower-case words that say what it is: “Idlib province” → “Idlib”. */
export function bareName(text: string): string {
  const bare = text.replace(/^the\s+/, "").replace(sortBehind, "");
  return bare.length > 1 ? bare : text;
}

/** The key under which mentions of one place meet: folded, the name of a country as its code. */
export function keyOf(text: string, gazetteer: Gazetteer): string {
  const bare = bareName(text);
  const country = gazetteer.countryNamed(bare);
  if (country) return `country:${country}`;
  const region = gazetteer.abbreviated(text);
  return region ? `region:${region.index}` : foldPlace(bare);
}

/** The places that a name may mean, best known first; at most `limit`. */
export function candidatesFor(text: string, gazetteer: Gazetteer, limit = 48): readonly GazetteerPlace[] {
  const region = gazetteer.abbreviated(text);
  if (region) return [region];
  const bare = bareName(text);
  let found = gazetteer.find(bare);
  if (!found.length && bare !== text) found = gazetteer.find(text);
  if (!found.length) found = gazetteer.find(article.test(bare) ? bare.replace(article, "") : `al ${bare}`);
  if (!found.length) {
    const inner = bare.replace(sortBefore, "");
    if (inner !== bare) found = gazetteer.find(inner);
  }
  if (found.length <= limit) return found;
  return [...found].sort((a, b) => b.population - a.population).slice(0, limit);
}
