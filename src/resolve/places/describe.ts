import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import type { Place, PlaceKind } from "../../types/report.ts";
import { bareName } from "./candidates.ts";
import type { Whereabouts } from "./infer.ts";
import type { PlaceMention, SettledGroup } from "./mention.ts";
import { endsBuilding, endsNature } from "./pieces.ts";

/** A group as the report has it; `whereabouts` for one that has no place of its own in the gazetteer. */
export function describe({ mentions, place, within }: SettledGroup, whereabouts: Whereabouts | null, gazetteer: Gazetteer): Place {
  const name = fullest(mentions);
  const spans = mentions.map(({ start, end, text }) => ({ start, end, text }));
  if (place && !within) {
    return {
      name,
      kind: kindOf(place),
      country: place.country,
      latitude: place.latitude,
      longitude: place.longitude,
      geonameId: gazetteer.geonameIdOf(place),
      mentions: spans,
    };
  }
  // a building stands in its town, but a state is no place to put a dot for it
  const isWide = place?.feature === "country" || place?.feature === "region" || place?.feature.startsWith("listed");
  const spot = place && !isWide ? place : (whereabouts?.near ?? null);
  return {
    name,
    kind: endsBuilding(name) ? (endsNature(name) ? "natural" : "facility") : "other",
    country: place?.country ?? whereabouts?.country ?? null,
    latitude: spot?.latitude ?? null,
    longitude: spot?.longitude ?? null,
    geonameId: null,
    mentions: spans,
  };
}

/** The longest form, without words like “province”; capitals throughout only where there is no other. */
function fullest(mentions: readonly PlaceMention[]): string {
  const shout = (name: string) => (name === name.toUpperCase() && name.length > 3 && !name.includes(".") ? 1 : 0);
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
