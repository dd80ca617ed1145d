/**
 * Makes data/packed/world.json.br: the outlines of countries that the map of the HTML page draws, projected once, so that
 * newsx itself needs neither a map library nor 8 MB of shapes. Source: world-atlas (Natural Earth, public domain).
 */
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { geoMercator, geoPath, type GeoContext } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify, sphericalTriangleArea } from "topojson-simplify";
import coarse from "world-atlas/countries-110m.json" with { type: "json" };
import fine from "world-atlas/countries-50m.json" with { type: "json" };
import type { Feature } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The projected world is this wide; at the equator a tenth of a unit is 1.1 km. */
const WORLD_WIDTH = 3600;
/** Far enough for every settlement; Mercator's projection makes a continent of what lies beyond. */
const NORTH = 78;
const SOUTH = -57;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const mercator = geoMercator()
  .scale(WORLD_WIDTH / (2 * Math.PI))
  .translate([WORLD_WIDTH / 2, 0]);
const northing = (latitude: number): number => mercator([0, latitude])?.[1] ?? 0;
const top = northing(NORTH);
mercator.translate([WORLD_WIDTH / 2, -top]).clipExtent([
  [0, 0],
  [WORLD_WIDTH, northing(SOUTH) - top],
]);

/** Natural Earth gives no number to these; the codes are those in common use. */
const unnumbered: Readonly<Record<string, string>> = { Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY" };

/** Draws as relative moves with `unit` as the smallest step; islands smaller than four steps are left out. */
function pathWriter(unit: number): GeoContext & { take(): string } {
  const round = (value: number): number => Math.round(value / unit);
  const show = (steps: number): string => String(Number((steps * unit).toFixed(2))).replace(/^(-?)0\./, "$1.");
  let out = "";
  let ring: [number, number][] = [];
  let at: [number, number] = [0, 0];
  const pair = (dx: number, dy: number): string => {
    const second = show(dy);
    return show(dx) + (second.startsWith("-") ? "" : " ") + second;
  };
  const flush = (): void => {
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    const [first, ...others] = ring;
    if (first !== undefined && others.length > 1 && extent >= 4) {
      out += `${out === "" ? "M" : "m"}${pair(first[0] - at[0], first[1] - at[1])}l`;
      let last = first;
      let moves = "";
      for (const point of others) {
        const move = pair(point[0] - last[0], point[1] - last[1]);
        moves += moves === "" || move.startsWith("-") ? move : ` ${move}`;
        last = point;
      }
      out += `${moves}z`;
      at = first;
    }
    ring = [];
  };
  const add = (x: number, y: number): void => {
    const point: [number, number] = [round(x), round(y)];
    const last = ring.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  return {
    beginPath: () => undefined,
    moveTo: add,
    lineTo: add,
    arc: () => undefined,
    closePath: flush,
    take: () => {
      const path = out;
      out = "";
      at = [0, 0];
      ring = [];
      return path;
    },
  };
}

/** The polygon with the largest area on the map: a country's name stands on its mainland. */
function largest(country: Feature): Feature {
  if (country.geometry.type !== "MultiPolygon") return country;
  const area = geoPath(mercator);
  const polygons = country.geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const geometry = polygons.reduce((best, polygon) => (area.area(polygon) > area.area(best) ? polygon : best));
  return { ...country, geometry };
}

/** One shape a country, `keep` being the share of points kept. */
function shapes(atlas: Atlas, keep: number, unit: number) {
  const weighted = presimplify(atlas, sphericalTriangleArea);
  const simple = keep === 1 ? atlas : (simplify(weighted, quantile(weighted, 1 - keep)) as Atlas);
  const writer = pathWriter(unit);
  const draw = geoPath(mercator, writer);
  const measure = geoPath(mercator);
  const out = [];
  for (const country of feature(simple, simple.objects.countries).features) {
    const { name } = country.properties;
    if (name === "Antarctica") continue;
    draw(country);
    const path = writer.take();
    if (path === "") continue;
    const code = country.id === undefined ? unnumbered[name] : countries.numericToAlpha2(String(country.id));
    const [[x0, y0], [x1, y1]] = measure.bounds(country);
    const rounded = [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)];
    const at = measure.centroid(largest(country)).map(Math.round);
    out.push({ code: code ?? null, name, box: rounded, at, path });
  }
  return out.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const world = {
  source: "Natural Earth, public domain, by way of world-atlas; made by scripts/pack-world.ts",
  width: WORLD_WIDTH,
  height: Math.round(northing(SOUTH) - top),
  north: NORTH,
  coarse: shapes(coarse as unknown as Atlas, 1, 1),
  fine: shapes(fine as unknown as Atlas, 0.4, 0.2),
};
writeFileSync("data/packed/world.json.br", brotliCompressSync(JSON.stringify(world)));
