import type { GazetteerPlace } from "../../language/gazetteer.ts";
import type { PlaceGroup } from "./mention.ts";

/** A county is named where its towns are news: “London … Laurel County”. */
const COUNTY = 4;
/** Side of a square of the grid in which places vote for each other, in degrees. */
const SQUARE = 0.5;
const squareOf = (latitude: number, longitude: number): number =>
  Math.floor((latitude + 90) / SQUARE) * 1000 + Math.floor((longitude + 180) / SQUARE);
/** A candidate that is not yet believed still votes: three little-known towns of one county find each other. */
const DOUBTFUL = 0.15;

/** Towns, counties and buildings vote for the square they lie in; each name once a square, with its likeliest candidate. */
export function votes(groups: readonly PlaceGroup[], shares: readonly (readonly number[])[]): (place: GazetteerPlace, g: number) => number {
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
export const isWide = ({ feature }: GazetteerPlace): boolean =>
  feature === "country" || feature === "region" || feature.startsWith("listed");
