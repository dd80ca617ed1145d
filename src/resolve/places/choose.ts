import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import type { Feature } from "../../language/gazetteer-format.ts";
import { because } from "./because.ts";
import type { PlaceGroup, SettledGroup } from "./mention.ts";
import { isWide, votes } from "./nearness.ts";
import { hinted, rank, rival } from "./rank.ts";

/** How much a country, beyond the places themselves, is spoken of in the article: ISO code → weight. */
export type CountryWeights = ReadonlyMap<string, number>;

const ROUNDS = 4;
/** What a candidate can gain at most from its country, its region and from what lies near it being spoken of. */
const COUNTRY = 4;
const REGION = 3;
const NEARNESS = 4;
/** People: no smaller town, and no river or hill, is looked for in a country that the article does not speak of … */
const SMALL = 5000;
/** … where it speaks this much of another. */
const MUCH = 4;
const minor: ReadonlySet<Feature> = new Set<Feature>(["PPL", "PPLX", "PPLA4", "listed-natural", "listed-facility", "listed-other"]);

/**
 * Decides for all names at once: each candidate is weighed by its own rank, by the words beside the name, by the
 * countries and regions the article speaks of, and by how near it lies to what the other names mean; then again with
 * what was learnt, until it settles.
 */
export function choose(groups: readonly PlaceGroup[], article: CountryWeights, home: number, gazetteer: Gazetteer): SettledGroup[] {
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
        if (candidate.country === "US" && candidate.feature !== "country") score += home;
        if (candidate.country) score += COUNTRY * saturate((countries.get(candidate.country) ?? 0) - own);
        if (candidate.region) score += REGION * saturate((regions.get(candidate.region) ?? 0) - own);
        if (!isWide(candidate)) score += NEARNESS * saturate(near(candidate, g));
        return score;
      });
      return softmax(scores);
    });
  }
  const certain = new Set(groups.flatMap((group, g) => (group.within ? [] : [group.candidates[argmax(shares[g] ?? [])]?.index])));
  const spoken = tally(groups, shares, ({ country }) => country);
  for (const [country, weight] of article) spoken.set(country, (spoken.get(country) ?? 0) + weight);
  const most = Math.max(0, ...spoken.values());
  // “the swollen Red River” at Hanoi is not that of Texas
  const isAstray = ({ country, feature, population }: GazetteerPlace, { weight }: PlaceGroup): boolean =>
    country !== null && population < SMALL && minor.has(feature) && most >= MUCH && (spoken.get(country) ?? 0) - weight < 0.5;
  return groups.map((group, g) => {
    const share = shares[g] ?? [];
    const followed = group.within ? group.candidates.find(({ index }) => certain.has(index)) : undefined;
    const likeliest = followed ?? group.candidates[argmax(share)] ?? null;
    const place = likeliest && isAstray(likeliest, group) ? null : likeliest;
    const { key, mentions, candidates, within, weight, hints } = group;
    const why = place ? because(place, group, gazetteer) : "no place of this name is known";
    return { key, mentions, candidates, within, weight, hints, place, why };
  });
}

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
