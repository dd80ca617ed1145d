import type { Casualty, Place, Report } from "../types/report.ts";
import { placeOfFigure } from "./figure-place.ts";
import type { Format } from "./format.ts";
import { harmlessJson } from "./harmless.ts";

type Properties = Readonly<Record<string, string | number | boolean | null>>;

/** Places and figures for a map (RFC 7946). What could not be placed is there too, with no geometry. */
export const geojson: Format = {
  name: "geojson",
  help: "places and figures for a map",
  extension: ".geojson",
  async *write(entries) {
    yield '{"type":"FeatureCollection","features":[';
    let separator = "\n";
    for await (const { report } of entries) {
      if (!report.ok) continue;
      for (const line of featuresOf(report)) {
        yield separator + line;
        separator = ",\n";
      }
    }
    yield "\n]}\n";
  },
};

function* featuresOf(report: Report): Generator<string> {
  const article = report.source.id;
  for (const place of report.places) {
    const { name, kind, country, geonameId, mentions } = place;
    yield feature(place, { layer: "places", article, name, kind, country, geonameId, mentions: mentions.length });
  }
  for (const figure of report.casualties) yield feature(placeOfFigure(report, figure), { layer: "casualties", article, ...told(figure) });
}

function told({ effect, min, max, approximate, victims, attribution, place, date, text, start, end }: Casualty): Properties {
  return {
    effect,
    min,
    max,
    approximate,
    victims,
    source: attribution && (attribution.name ?? attribution.text),
    place,
    date,
    text,
    start,
    end,
  };
}

/** Longitude comes first in GeoJSON. */
function feature(place: Place | null, properties: Properties): string {
  const coordinates = place === null || place.latitude === null || place.longitude === null ? null : [place.longitude, place.latitude];
  return harmlessJson({ type: "Feature", geometry: coordinates && { type: "Point", coordinates }, properties });
}
