import type { GazetteerPlace } from "../../language/gazetteer.ts";
import { kilometres } from "./distance.ts";
import type { PlaceGroup } from "./mention.ts";

/** What a place counts for on its own: people as a power of ten, and its office. */
export function rank(place: GazetteerPlace): number {
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
      // a capital is as well known by its English name: “Panama City”
      return 2 + people;
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
export function rival(place: GazetteerPlace, { candidates }: PlaceGroup): number {
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

/** What the words beside the name give a place. */
export function hinted(place: GazetteerPlace, group: PlaceGroup): number {
  let score = 0;
  for (const hint of group.hints) {
    if (hint.kind === "country") score += place.country === hint.country ? 2 : 0;
    else if (hint.kind === "sort") score += sortOf(place) === hint.sort ? (place.feature === "county" ? 0.5 : 1.5) : 0;
    else score += hint.places.some((container) => holds(container, place)) ? 5 : 0;
  }
  return Math.min(score, 8);
}

/** Whether a place is a town or an area. */
export const sortOf = ({ feature }: GazetteerPlace): "region" | "city" | null =>
  feature.startsWith("PPL") || feature === "listed-city"
    ? "city"
    : feature === "region" || feature === "county" || feature === "listed-region"
      ? "region"
      : null;

/** Whether one place lies in the other, as far as the gazetteer knows. */
export function holds(container: GazetteerPlace, place: GazetteerPlace): boolean {
  if (container.index === place.index) return false;
  if (container.feature === "country") return place.feature !== "country" && container.country === place.country;
  if (container.feature === "region") return place.feature !== "region" && container.region === place.region;
  if (container.feature === "listed-region" || container.feature === "listed-natural")
    return kilometres(container, place) < 250 && (container.country === null || container.country === place.country);
  return container.feature !== "listed-other" && place.population <= container.population && kilometres(container, place) < 60;
}
