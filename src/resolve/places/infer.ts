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

/** Tells the whereabouts of a group that was not placed: from the words beside it, the towns near by, the article's country. */
export function whereabouts(group: SettledGroup, settled: readonly SettledGroup[], article: CountryWeights): Whereabouts {
  const placed = settled.filter(({ place, within }) => place !== null && !within);
  const inside = containerOf(group, placed);
  if (inside) return { country: inside.country, near: isSpot(inside) ? inside : null, why: "the text says what it lies in" };
  const people = group.hints.find((hint) => hint.kind === "country");
  if (people?.kind === "country") return { country: people.country, near: null, why: `the text says “${people.words}”` };
  if (endsBuilding(group.mentions[0]?.text ?? "")) {
    const town = townBeside(group, placed);
    if (town) return { country: town.country, near: town, why: "stands in the town named beside it" };
  }
  const country = dominantCountry(placed, article);
  return { country, near: null, why: country ? "the country of nearly all that the article places" : "no place of this name is known" };
}

/** A town or county: small enough for its middle to stand for what is in it. */
const isSpot = ({ feature }: GazetteerPlace): boolean => feature.startsWith("PPL") || feature === "county" || feature === "listed-city";

function containerOf(group: PlaceGroup, placed: readonly SettledGroup[]): GazetteerPlace | null {
  for (const hint of group.hints) {
    if (hint.kind !== "inside") continue;
    for (const other of placed) if (other.place && hint.places.some(({ index }) => index === other.place?.index)) return other.place;
    const [only] = hint.places;
    if (only && hint.places.length === 1) return only;
  }
  return null;
}

function townBeside(group: PlaceGroup, placed: readonly SettledGroup[]): GazetteerPlace | null {
  let best: GazetteerPlace | null = null;
  let least = BESIDE;
  for (const { start, end } of group.mentions) {
    for (const other of placed) {
      if (!other.place || !isSpot(other.place)) continue;
      for (const mention of other.mentions) {
        const apart = mention.start >= end ? mention.start - end : start - mention.end;
        if (apart < least) [least, best] = [apart, other.place];
      }
    }
  }
  return best;
}

function dominantCountry(placed: readonly SettledGroup[], article: CountryWeights): string | null {
  const weights = new Map<string, number>(article);
  for (const { place, weight } of placed) if (place?.country) weights.set(place.country, (weights.get(place.country) ?? 0) + weight);
  let total = 0;
  let most: [string, number] = ["", 0];
  for (const entry of weights) {
    total += entry[1];
    if (entry[1] > most[1]) most = entry;
  }
  return most[1] > DOMINANT * total ? most[0] : null;
}
