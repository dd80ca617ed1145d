import type { Feature } from "../../language/gazetteer-format.ts";
import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Document } from "../../types/document.ts";
import type { Hint, PlaceMention } from "./mention.ts";

/** Between a place and what it lies in: “Gao, Mali”, “Paris (Texas)”, “Aleppo in northern Syria”. */
const beside = /^(?:,\s{1,3}|\s?\(|\s?\/\s?)$/;
const within = /^,?\s(?:\p{Ll}+\s){0,4}(?:in|of)\s(?:the\s)?(?:\p{Ll}[\p{Ll}-]*\s){0,4}$/u;
/** “Mali's northern town of Kidal”, “Syria’s Idlib”. */
const owner = /^['’]s?\s(?:\p{Ll}[\p{Ll}-]*\s){0,5}$/u;
/** Behind a name: “Idlib province”, “Gao city”. */
const regionBehind =
  /^\s(?:province|governorate|region|state|oblast|department|prefecture|territory|governor|government|legislature|lawmakers|Gov\.|Governor|Legislature|senator|Attorney General)(?!\p{L})/u;
const city = /^\s(?:city|town|village)\b/;
const cityBefore = /\b(?:city|town|village|capital|port|suburb)\s(?:of\s|,\s)?$/;
const regionBefore = /\b(?:province|state|region|governorate|oblast)\sof\s$/;
/** “the Syrian city of Aleppo”, “Yemen's capital, Sanaa”: a people before the name. */
const peopleBefore =
  /(\p{Lu}[\p{L}]+(?:[\s-]\p{Lu}\p{L}+)?)(?:[- ](?:administered|controlled|held|occupied|ruled))?(?:,?\s\p{Ll}[\p{Ll}-]*){0,4},?\s$/u;

/** For each mention, what the words around it say; mentions in reading order. */
export function hintsOf(doc: Document, mentions: readonly PlaceMention[], gazetteer: Gazetteer): readonly (readonly Hint[])[] {
  return mentions.map((mention, at) => {
    const hints: Hint[] = [];
    const next = mentions[at + 1];
    const previous = mentions[at - 1];
    const inside = (container: PlaceMention, from: number, to: number, isList: boolean) => {
      const places = containers(container.text, gazetteer).filter(({ feature }) => !isList || isArea(feature));
      if (places.length) hints.push({ kind: "inside", places, words: doc.text.slice(from, to) });
    };
    if (next && next.start - mention.end < 60) {
      const between = doc.plain.slice(mention.end, next.start);
      const isBeside = beside.test(between);
      if (isBeside || within.test(between)) inside(next, mention.start, next.end, isBeside);
    }
    if (previous && mention.start - previous.end < 60 && owner.test(doc.plain.slice(previous.end, mention.start)))
      inside(previous, previous.start, mention.end, false);
    const after = doc.plain.slice(mention.end, mention.end + 16);
    const before = doc.plain.slice(Math.max(0, mention.start - 60), mention.start);
    if (regionBehind.test(after) || regionBefore.test(before))
      hints.push({ kind: "sort", sort: "region", words: mention.text + after.split(/[\s,.]/, 2).join(" ") });
    else if (city.test(after) || cityBefore.test(before)) hints.push({ kind: "sort", sort: "city", words: mention.text });
    if (isAmongRegions(mention, previous, next, doc, gazetteer)) hints.push({ kind: "sort", sort: "region", words: mention.text });
    const people = peopleBefore.exec(before)?.[1];
    const country = people ? gazetteer.countryOfPeople(people) : null;
    if (country) hints.push({ kind: "country", country, words: `${people} … ${mention.text}` });
    return hints;
  });
}

/** “Oregon and Washington laws”: coordinated with a name that is a region first, or standing behind a town: “Tacoma, Washington”. */
function isAmongRegions(
  mention: PlaceMention,
  previous: PlaceMention | undefined,
  next: PlaceMention | undefined,
  doc: Document,
  gazetteer: Gazetteer,
): boolean {
  const isRegion = (name: string): boolean => {
    const places = gazetteer.find(name);
    return (
      places.some(({ feature, primary }) => feature === "region" && primary) &&
      !places.some(({ feature, population }) => feature.startsWith("PPL") && population > 50_000)
    );
  };
  if (previous && /^(?:,?\s(?:and|or)\s|,\s)$/.test(doc.plain.slice(previous.end, mention.start)) && isRegion(previous.text)) return true;
  return next !== undefined && /^,?\s(?:and|or)\s$/.test(doc.plain.slice(mention.end, next.start)) && isRegion(next.text);
}

/** What a name behind a comma may contain: in “Cleveland, Columbus, Dayton” no town lies in another. */
const isArea = (feature: Feature): boolean => feature === "country" || feature === "region" || feature === "county";

/** What may contain a place: countries, regions, and towns for their quarters. */
function containers(text: string, gazetteer: Gazetteer) {
  const area = gazetteer.abbreviated(text) ?? gazetteer.postal(text) ?? gazetteer.abbreviated(`${text}.`);
  return area ? [area] : gazetteer.find(text).filter(({ primary, population }) => primary || population > 1e5);
}
