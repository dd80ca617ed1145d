import type { Feature } from "../../language/gazetteer-format.ts";
import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import type { PlaceGroup } from "./mention.ts";
import { holds, sortOf } from "./rank.ts";

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

/** The strongest reason why a name was taken for this place, in words. */
export function because(place: GazetteerPlace, group: PlaceGroup, gazetteer: Gazetteer): string {
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
