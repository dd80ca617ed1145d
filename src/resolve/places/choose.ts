import type { Feature } from "../../language/gazetteer-format.ts";
import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import { kilometres } from "./distance.ts";
import type { PlaceGroup, SettledGroup } from "./mention.ts";

/** How much a country, beyond the places themselves, is spoken of in the article: ISO code → weight. */
export type CountryWeights = ReadonlyMap<string, number>;

const ROUNDS = 4;
/** A county is named where its towns are news: “London … Laurel County”. */
const COUNTY = 4;
/** What a candidate can gain at most from its country, its region and from what lies near it being spoken of. */
const COUNTRY = 4;
const REGION = 3;
const NEARNESS = 4;

/**
 * Decides for all names at once: each candidate is weighed by its own rank, by the words beside the name, by the
 * countries and regions the article speaks of, and by how near it lies to what the other names mean; then again with
 * what was learnt, until it settles.
 */
export function choose(groups: readonly PlaceGroup[], article: CountryWeights, gazetteer: Gazetteer): SettledGroup[] {
  const ranks = groups.map((group) =>
    group.candidates.map((candidate) => rank(candidate) + rival(candidate, group) + hinted(candidate, group)),
  );
  let shares = ranks.map(softmax);
  for (let round = 0; round < ROUNDS; round++) {
    const countries = tally(groups, shares, ({ country }) => country);
    const regions = tally(groups, shares, ({ region }) => region);
    for (const [country, weight] of article) countries.set(country, (countries.get(country) ?? 0) + weight);
    const near = votes(groups, shares);
    shares = groups.map((group, g) => {
      const mass = group.weight;
      const scores = group.candidates.map((candidate, c) => {
        const own = (shares[g]?.[c] ?? 0) * mass;
        let score = ranks[g]?.[c] ?? 0;
        if (candidate.country) score += COUNTRY * saturate((countries.get(candidate.country) ?? 0) - own);
        if (candidate.region) score += REGION * saturate((regions.get(candidate.region) ?? 0) - own);
        if (!isWide(candidate)) score += NEARNESS * saturate(near(candidate, g));
        return score;
      });
      return softmax(scores);
    });
  }
  const certain = new Set(groups.flatMap((group, g) => (group.within ? [] : [group.candidates[argmax(shares[g] ?? [])]?.index])));
  return groups.map((group, g) => {
    const share = shares[g] ?? [];
    const followed = group.within ? group.candidates.find(({ index }) => certain.has(index)) : undefined;
    const place = followed ?? group.candidates[argmax(share)] ?? null;
    return { ...group, place, why: place ? because(place, group, gazetteer) : "no place of this name is known" };
  });
}

/** What a place counts for on its own: people as a power of ten, and its office. */
function rank(place: GazetteerPlace): number {
  const people = Math.log10(place.population + 30);
  // a city is as well known by its other names; a village that shares one in some language is not meant
  const name = place.primary ? 0 : place.population > 500_000 ? 0 : -1.2;
  switch (place.feature) {
    case "country":
      return 11.5 + name;
    case "region":
      return 2.6 + 0.55 * people + name;
    case "county":
      return 0.3 + 0.7 * people + name;
    case "PPLC":
      return 2 + people + name;
    case "PPLA":
      return 0.5 + people + name;
    case "PPLA2":
      return 0.2 + people + name;
    case "PPLX":
      return people - 0.8 + name;
    case "PPL":
    case "PPLA3":
    case "PPLA4":
      return people + name;
    default:
      return 8;
  }
}

/**
 * What other bearers of the name take from a place or give it. Georgia: a region of more people than the country of its
 * name is nearly as likely. A country's name is never its own capital, a town of the capital's name not meant in that
 * country, and a region that has its name from a great city comes after it.
 */
function rival(place: GazetteerPlace, { candidates }: PlaceGroup): number {
  const isTown = place.feature.startsWith("PPL");
  const country = candidates.find(({ feature, primary }) => feature === "country" && primary);
  if (country && country !== place) {
    if (place.feature === "region" && place.population > country.population) return 3.5;
    if (place.country === country.country) return -20;
  }
  const isSmallNamesake = ({ feature, country: of, population, primary }: GazetteerPlace): boolean =>
    feature === "PPLC" && primary && of === place.country && place.population < population / 10;
  if (isTown && place.feature !== "PPLC" && candidates.some(isSmallNamesake)) return -3;
  const isItsCity = ({ feature, region, population }: GazetteerPlace): boolean =>
    feature.startsWith("PPL") && region === place.region && population > 1e6;
  return place.feature === "region" && candidates.some(isItsCity) ? -1.5 : 0;
}

function hinted(place: GazetteerPlace, group: PlaceGroup): number {
  let score = 0;
  for (const hint of group.hints) {
    if (hint.kind === "country") score += place.country === hint.country ? 2 : 0;
    else if (hint.kind === "sort") score += sortOf(place) === hint.sort ? (place.feature === "county" ? 0.5 : 1.5) : 0;
    else score += hint.places.some((container) => holds(container, place)) ? 5 : 0;
  }
  return Math.min(score, 8);
}

const sortOf = ({ feature }: GazetteerPlace): "region" | "city" | null =>
  feature.startsWith("PPL") || feature === "listed-city"
    ? "city"
    : feature === "region" || feature === "county" || feature === "listed-region"
      ? "region"
      : null;

/** Whether one place lies in the other, as far as the gazetteer knows. */
function holds(container: GazetteerPlace, place: GazetteerPlace): boolean {
  if (container.index === place.index) return false;
  if (container.feature === "country") return place.feature !== "country" && container.country === place.country;
  if (container.feature === "region") return place.feature !== "region" && container.region === place.region;
  if (container.feature === "listed-region" || container.feature === "listed-natural")
    return kilometres(container, place) < 250 && (container.country === null || container.country === place.country);
  return container.feature !== "listed-other" && place.population <= container.population && kilometres(container, place) < 60;
}

/** Side of a square of the grid in which places vote for each other, in degrees. */
const SQUARE = 0.6;
const squareOf = (latitude: number, longitude: number): number =>
  Math.floor((latitude + 90) / SQUARE) * 1000 + Math.floor((longitude + 180) / SQUARE);
/** A candidate that is not yet believed still votes: three little-known towns of one county find each other. */
const DOUBTFUL = 0.15;

/** Towns, counties and buildings vote for the square they lie in; each name once a square, with its likeliest candidate. */
function votes(groups: readonly PlaceGroup[], shares: readonly (readonly number[])[]): (place: GazetteerPlace, g: number) => number {
  const perGroup = groups.map((group, g) => {
    const own = new Map<number, number>();
    if (!group.within)
      group.candidates.forEach((place, c) => {
        if (place.latitude === null || place.longitude === null || isWide(place)) return;
        const square = squareOf(place.latitude, place.longitude);
        const vote = (DOUBTFUL + (1 - DOUBTFUL) * (shares[g]?.[c] ?? 0)) * (place.feature === "county" ? COUNTY : 1);
        own.set(square, Math.max(own.get(square) ?? 0, vote));
      });
    return own;
  });
  const all = new Map<number, number>();
  for (const own of perGroup) for (const [square, vote] of own) all.set(square, (all.get(square) ?? 0) + vote);
  return ({ latitude, longitude }, g) => {
    if (latitude === null || longitude === null) return 0;
    const own = perGroup[g];
    let sum = 0;
    for (const north of [-1, 0, 1])
      for (const east of [-1, 0, 1]) {
        const square = squareOf(latitude, longitude) + north * 1000 + east;
        sum += (all.get(square) ?? 0) - (own?.get(square) ?? 0);
      }
    return sum;
  };
}

/** Too wide for its middle to be near anything. */
const isWide = ({ feature }: GazetteerPlace): boolean => feature === "country" || feature === "region" || feature.startsWith("listed");

const saturate = (weight: number): number => (weight <= 0 ? 0 : weight / (weight + 1.5));

function tally(
  groups: readonly PlaceGroup[],
  shares: readonly (readonly number[])[],
  of: (place: GazetteerPlace) => string | null,
): Map<string, number> {
  const weights = new Map<string, number>();
  groups.forEach((group, g) => {
    const mass = group.within ? 0 : group.weight;
    group.candidates.forEach((candidate, c) => {
      const key = of(candidate);
      if (key) weights.set(key, (weights.get(key) ?? 0) + (shares[g]?.[c] ?? 0) * mass);
    });
  });
  return weights;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function argmax(values: readonly number[]): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[at] ?? 0)) at = i;
  return at;
}

/** What a sort of record is called. */
const called: Readonly<Record<Feature, string>> = {
  country: "country",
  region: "region",
  county: "county or district",
  PPLC: "capital",
  PPLA: "seat of a region",
  PPLA2: "seat of a district",
  PPLA3: "town",
  PPLA4: "town",
  PPL: "town",
  PPLX: "part of a town",
  "listed-region": "region",
  "listed-natural": "natural feature",
  "listed-facility": "building or site",
  "listed-city": "town",
  "listed-other": "area",
};

/** The strongest reason, in words. */
function because(place: GazetteerPlace, group: PlaceGroup, gazetteer: Gazetteer): string {
  const others = group.candidates.length - 1;
  const part = place.region && place.feature !== "region" ? `${place.regionName}, ` : "";
  const where = place.feature === "country" ? "" : ` in ${part}${place.country ? gazetteer.nameOf(place.country) : "several countries"}`;
  const what = `${called[place.feature]}${where}`;
  const hint = group.hints.find(
    (one) =>
      (one.kind === "inside" && one.places.some((container) => holds(container, place))) ||
      (one.kind === "country" && one.country === place.country) ||
      (one.kind === "sort" && one.sort === sortOf(place)),
  );
  if (!others) return `${what}: the only place of this name`;
  return `${what}, before ${others} other${others > 1 ? "s" : ""}: ${hint ? `the text says “${hint.words}”` : "rank, and the countries and places named with it"}`;
}
