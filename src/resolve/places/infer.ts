import type { GazetteerPlace } from "../../language/gazetteer.ts";
import type { CountryWeights } from "./choose.ts";
import type { PlaceGroup, SettledGroup } from "./mention.ts";
import { endsBuilding } from "./pieces.ts";

/** Where a place lies that no list has, as far as the text tells. */
export interface Whereabouts {
  readonly country: string | null;
  /** The town, county or island that it is in or beside; its position stands for the unknown one. */
  readonly near: GazetteerPlace | null;
  readonly why: string;
}

/** The share of all that is placed that one country must have for an unknown place to be in it too. */
const DOMINANT = 0.55;
/** Characters between a building and the town it is taken to stand in. */
const BESIDE = 160;
/** Characters between an unknown place and one whose country it is taken to share. */
const NEAR = 240;

/** What the article has placed, gathered once for all that it has not. */
export interface Surroundings {
  readonly byIndex: ReadonlyMap<number, GazetteerPlace>;
  /** Mentions of towns in reading order. */
  readonly towns: readonly { readonly start: number; readonly end: number; readonly place: GazetteerPlace }[];
  /** Mentions of all that has one country, in reading order. */
  readonly placed: readonly { readonly start: number; readonly end: number; readonly place: GazetteerPlace }[];
  /** The country of nearly all that is placed. */
  readonly country: string | null;
}

/** Gathers what is placed. */
export function surroundingsOf(settled: readonly SettledGroup[], article: CountryWeights): Surroundings {
  const placed = settled.flatMap(({ place, within, mentions, weight }) => (place && !within ? [{ place, mentions, weight }] : []));
  return {
    byIndex: new Map(placed.map(({ place }) => [place.index, place])),
    towns: placed
      .flatMap(({ place, mentions }) => (isSpot(place) ? mentions.map(({ start, end }) => ({ start, end, place })) : []))
      .sort((a, b) => a.start - b.start),
    placed: placed
      .flatMap(({ place, mentions }) => (place.country ? mentions.map(({ start, end }) => ({ start, end, place })) : []))
      .sort((a, b) => a.start - b.start),
    country: dominantCountry(placed, article),
  };
}

/** Tells the whereabouts of a group that was not placed: from the words beside it, the towns near by, the article's country. */
export function whereabouts(group: SettledGroup, around: Surroundings): Whereabouts {
  const inside = containerOf(group, around) ?? containerOfOneCountry(group);
  if (inside) return { country: inside.country, near: isSpot(inside) ? inside : null, why: "the text says what it lies in" };
  const people = group.hints.find((hint) => hint.kind === "country");
  if (people?.kind === "country") return { country: people.country, near: null, why: `the text says “${people.words}”` };
  const name = group.mentions[0]?.text ?? "";
  // an island or a sea may be far from the town named beside it
  if (endsBuilding(name) && !/(?:islands?|isles?|sea|ocean|gulf|desert|mountains|coast|peninsula)$/i.test(name)) {
    const town = townBeside(group, around);
    if (town) return { country: town.country, near: town, why: "stands in the town named beside it" };
  }
  const country = around.country ?? countryBeside(group, around);
  return { country, near: null, why: country ? "the country of nearly all that the article places" : "no place of this name is known" };
}

/** A town or county: small enough for its middle to stand for what is in it. */
const isSpot = ({ feature }: GazetteerPlace): boolean => feature.startsWith("PPL") || feature === "county" || feature === "listed-city";

function containerOf(group: PlaceGroup, { byIndex }: Surroundings): GazetteerPlace | null {
  for (const hint of group.hints) {
    if (hint.kind !== "inside") continue;
    for (const { index } of hint.places) {
      const place = byIndex.get(index);
      if (place) return place;
    }
    const [only] = hint.places;
    if (only && hint.places.length === 1) return only;
  }
  return null;
}

/** What the text says it lies in, where all that this may mean is in one country: its country is known, its place is not. */
function containerOfOneCountry({ hints }: PlaceGroup): GazetteerPlace | null {
  for (const hint of hints) {
    if (hint.kind !== "inside") continue;
    const [first] = hint.places;
    const wide = hint.places.find((place) => !isSpot(place));
    if (first && wide && hint.places.every(({ country }) => country === first.country)) return wide;
  }
  return null;
}

function townBeside(group: PlaceGroup, { towns }: Surroundings): GazetteerPlace | null {
  let best: GazetteerPlace | null = null;
  let least = BESIDE;
  for (const { start, end } of group.mentions) {
    const after = firstFrom(towns, start);
    for (const town of [towns[after - 1], towns[after]]) {
      if (!town) continue;
      const apart = town.start >= end ? town.start - end : start - town.end;
      if (apart < least) [least, best] = [apart, town.place];
    }
  }
  return best;
}

/** In news of several countries, the country of both places named straight before and after, or of the one close before. */
function countryBeside({ mentions }: PlaceGroup, { placed }: Surroundings): string | null {
  const [first] = mentions;
  if (!first) return null;
  const after = firstFrom(placed, first.start);
  const [left, right] = [placed[after - 1], placed[after]];
  const before = left && first.start - left.end < NEAR ? left.place.country : null;
  const behind = right && right.start - first.end < NEAR ? right.place.country : null;
  return before !== null && (behind === null || behind === before) ? before : null;
}

/** Index of the first that starts at `from` or later. */
function firstFrom(spans: readonly { readonly start: number }[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dominantCountry(
  placed: readonly { readonly place: GazetteerPlace; readonly weight: number }[],
  article: CountryWeights,
): string | null {
  const weights = new Map<string, number>(article);
  for (const { place, weight } of placed) if (place.country) weights.set(place.country, (weights.get(place.country) ?? 0) + weight);
  let total = 0;
  let most: [string, number] = ["", 0];
  for (const entry of weights) {
    total += entry[1];
    if (entry[1] > most[1]) most = entry;
  }
  return most[1] > DOMINANT * total ? most[0] : null;
}
