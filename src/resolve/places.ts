import type { Gazetteer, GazetteerPlace } from "../language/gazetteer.ts";
import type { Document } from "../types/document.ts";
import { foldPlace } from "../language/place-name.ts";
import type { Dateline, Place, PlaceKind } from "../types/report.ts";
import { bareName, candidatesFor, keyOf } from "./places/candidates.ts";
import { choose, type CountryWeights } from "./places/choose.ts";
import { hintsOf } from "./places/hints.ts";
import type { Hint, PlaceGroup, PlaceMention, SettledGroup } from "./places/mention.ts";
import { placeMentions } from "./places/mentions.ts";
import { endsBuilding, endsNature } from "./places/pieces.ts";

/** Joins the names of places that mean the same, and puts on the map those that can be. */
export function placesOf(doc: Document, language: { readonly gazetteer: Gazetteer }, dateline: Dateline | null): Place[] {
  if (!dateline && !doc.names.some(({ type }) => type === "LOC")) return [];
  const { gazetteer } = language;
  const mentions = placeMentions(doc, dateline, gazetteer);
  const groups = groupsOf(mentions, hintsOf(doc, mentions, gazetteer), dateline, gazetteer);
  return merged(choose(groups, peoplesNamed(doc, gazetteer), gazetteer)).map(describe);
}

/** Mentions that share a name, in order of first mention. */
function groupsOf(
  mentions: readonly PlaceMention[],
  hints: readonly (readonly Hint[])[],
  dateline: Dateline | null,
  gazetteer: Gazetteer,
): PlaceGroup[] {
  const byKey = new Map<string, { mentions: PlaceMention[]; hints: Hint[] }>();
  mentions.forEach((mention, at) => {
    const key = keyOf(mention.text, gazetteer);
    const group = byKey.get(key) ?? { mentions: [], hints: [] };
    group.mentions.push(mention);
    group.hints.push(...(hints[at] ?? []));
    byKey.set(key, group);
  });
  const others = new Set(mentions.map(({ text }) => foldPlace(text)));
  return [...byKey].map(([key, group]) => {
    const { places, within } = candidatesFor(group.mentions[0]?.text ?? "", others, gazetteer);
    const opens = dateline && group.mentions.some(({ start, end }) => start < dateline.end && dateline.start < end);
    return { key, ...group, candidates: places, within, weight: 1 + Math.log2(group.mentions.length) + (opens ? 2 : 0) };
  });
}

/** Countries spoken of by their people: “Malian troops” weighs for Mali. */
function peoplesNamed(doc: Document, gazetteer: Gazetteer): CountryWeights {
  const weights = new Map<string, number>();
  for (const { type, start, end } of doc.names) {
    if (type !== "MISC" && type !== "ORG") continue;
    for (const word of doc.text.slice(start, end).split(/[\s-]/)) {
      const country = gazetteer.countryOfPeople(word) ?? gazetteer.countryNamed(word);
      if (country) weights.set(country, Math.min(2, (weights.get(country) ?? 0) + 0.4));
    }
  }
  return weights;
}

/** Groups that were taken for one place become one: “Kyiv” and “Kiev”, “N.H.” and “New Hampshire”. */
function merged(groups: readonly SettledGroup[]): SettledGroup[] {
  const byPlace = new Map<number | string, SettledGroup>();
  for (const group of groups) {
    const key = group.within ? group.key : (group.place?.index ?? group.key);
    const same = byPlace.get(key);
    byPlace.set(key, same ? { ...same, mentions: [...same.mentions, ...group.mentions].sort((a, b) => a.start - b.start) } : group);
  }
  return [...byPlace.values()];
}

function describe({ mentions, place, within }: SettledGroup): Place {
  const name = fullest(mentions);
  const isArea = place?.feature === "country" || place?.feature === "region" || place?.feature.startsWith("listed");
  if (within || !place) {
    return {
      name,
      kind: endsBuilding(name) ? (endsNature(name) ? "natural" : "facility") : "other",
      country: place?.country ?? null,
      // a building stands in its town, but a state is no place to put a dot for it
      latitude: isArea ? null : (place?.latitude ?? null),
      longitude: isArea ? null : (place?.longitude ?? null),
      geonameId: null,
      mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
    };
  }
  return {
    name,
    kind: kindOf(place),
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    geonameId: place.geonameId,
    mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
  };
}

/** The longest form, without words like “province”; capitals throughout only where there is no other. */
function fullest(mentions: readonly PlaceMention[]): string {
  const shout = (name: string) => (name === name.toUpperCase() && name.length > 4 ? 1 : 0);
  const names = mentions.map(({ text }) => bareName(text));
  return names.reduce((best, name) => ((shout(name) - shout(best) || best.length - name.length) < 0 ? name : best));
}

function kindOf({ feature }: GazetteerPlace): PlaceKind {
  if (feature === "country") return "country";
  if (feature === "region" || feature === "county" || feature === "listed-region") return "region";
  if (feature === "listed-natural") return "natural";
  if (feature === "listed-facility") return "facility";
  return feature === "listed-other" ? "other" : "city";
}
