import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import { foldPlace } from "../../language/place-name.ts";
import { isWellKnown } from "./pieces.ts";

/** Words behind a name that say what sort of place it is and are no part of it: “Idlib province”. */
const sortBehind =
  /\s(?:provinces?|governorates?|regions?|districts?|departments?|oblasts?|municipalit(?:y|ies)|prefectures?|county|state|city|cities|towns?|villages?|areas?|neighbou?rhoods?|suburbs?|townships?|peninsula|island)$/;
const sortBefore =
  /^(?:the\s)?(?:(?:city|town|village|province|state|region|district|county|port|island|republic|governorate)\sof\s|greater\s|downtown\s|central\s|northern\s|southern\s|eastern\s|western\s|north\s|south\s|east\s|west\s|old\s)(?=\p{Lu})/u;
const sideWord =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|downtown|greater|old|new|upper|lower|inner|W\.|N\.|S\.|E\.)$/i;
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

/** What a name may mean. */
export interface Candidates {
  readonly places: readonly GazetteerPlace[];
  /** They are what the name says it belongs to, not the place itself. */
  readonly within: boolean;
}

/** The places that a name may mean, at most `limit`. `others` are the names of the article, folded. */
export function candidatesFor(text: string, others: ReadonlySet<string>, gazetteer: Gazetteer, limit = 40): Candidates {
  const region = gazetteer.abbreviated(text);
  if (region) return { places: [region], within: false };
  const places = named(text, gazetteer);
  if (places.length) return { places: most(places, limit), within: false };
  const inner = innerName(text, others, gazetteer);
  return { places: inner ? most(named(inner, gazetteer), limit) : [], within: true };
}

const most = (places: readonly GazetteerPlace[], limit: number): readonly GazetteerPlace[] =>
  places.length <= limit ? places : [...places].sort((a, b) => b.population - a.population).slice(0, limit);

function named(text: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const bare = bareName(text);
  let found = gazetteer.find(bare);
  if (!found.length && bare !== text) found = gazetteer.find(text);
  if (!found.length) found = gazetteer.find(article.test(bare) ? bare.replace(article, "") : `al ${bare}`);
  if (!found.length) {
    const inner = bare.replace(sortBefore, "");
    if (inner !== bare) found = gazetteer.find(inner);
  }
  return found;
}

/** The place that stands in the name of another: “Winnipeg Animal Hospital”, “Children's Hospital of Manitoba”, “West Columbia”. */
function innerName(text: string, others: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 9) return null;
  const isSure = (name: string): boolean => {
    if (name.length < 3) return false;
    if (others.has(foldPlace(name))) return true;
    // “Arnhem Land” lies far from Arnhem
    if (/\s(?:Land|Coast|Desert)$/.test(text)) return false;
    // “St. Mary's Hospital” stands in no parish of the saint
    if (/^(?:St\.?|Saint)\s/i.test(name)) return false;
    return isWellKnown(name, gazetteer);
  };
  for (let count = words.length - 1; count > 0; count--) {
    const head = words
      .slice(0, count)
      .join(" ")
      .replace(/['’]s?$/, "");
    if (isSure(head)) return head;
    const tail = words.slice(words.length - count).join(" ");
    if (/^(?:of|at|in|de)$/.test(words[words.length - count - 1] ?? "") && isSure(tail)) return tail;
    if (count === words.length - 1 && sideWord.test(words[0] ?? "") && isSure(tail)) return tail;
  }
  return null;
}
