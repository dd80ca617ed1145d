import { html, type Safe } from "./safe.ts";
import type { Shape, World } from "./world.ts";

/** A place as the map shows it; several articles may speak of it. */
export interface Spot {
  readonly name: string;
  readonly isCountry: boolean;
  readonly country: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly mentions: number;
  /** The element that tells about it. */
  readonly href: string;
}

type Box = readonly [number, number, number, number];

/** Every map is laid out at this width, and scales with the page. */
const WIDTH = 460;
const HEIGHT = 290;
/** About 800 km at the equator: nearer than that, outlines simplified for this scale look wrong. */
const NARROWEST = 75;
/** Wider than this, the coarse outlines do. */
const WIDEST_FINE = 600;

const radians = Math.PI / 180;
const northing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2));

/** Mercator, on the plane of the packed outlines. */
function project(world: World, { latitude, longitude }: { readonly latitude: number; readonly longitude: number }): [number, number] {
  const within = Math.max(-80, Math.min(world.north, latitude));
  return [((longitude + 180) / 360) * world.width, (northing(world.north) - northing(within)) * (world.width / (2 * Math.PI))];
}

/** The part of the world that holds every point, with room around it, in the shape of the picture. */
function viewOf(points: readonly (readonly [number, number])[], world: World): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  const width = Math.min(world.width, Math.max(NARROWEST, (x1 - x0) * 1.5, (y1 - y0) * 1.5 * (WIDTH / HEIGHT)));
  const height = width * (HEIGHT / WIDTH);
  const left = Math.max(0, Math.min(world.width - width, (x0 + x1) / 2 - width / 2));
  const upper = Math.max(0, Math.min(world.height - height, (y0 + y1) / 2 - height / 2));
  return [left, upper, width, height];
}

const meets = ([x0, y0, x1, y1]: Box, [left, upper, width, height]: Box): boolean =>
  x0 < left + width && x1 > left && y0 < upper + height && y1 > upper;

/** A picture's shapes: what the page must hold once for all its maps. */
export type Shapes = Map<string, Shape>;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Finds room for a name beside its dot, or none; what has been placed stays. */
function roomFor(words: string, x: number, y: number, gap: number, size: number, taken: Box[]): Label | null {
  const width = words.length * size * 0.61;
  const tries: readonly Label[] = [
    { x: x + gap, y: y + size * 0.35, anchor: "start" },
    { x: x - gap, y: y + size * 0.35, anchor: "end" },
    { x, y: y - gap - size * 0.2, anchor: "middle" },
    { x, y: y + gap + size * 0.9, anchor: "middle" },
  ];
  for (const label of tries) {
    const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
    const box: Box = [left, label.y - size, left + width, label.y + size * 0.2];
    if (box[0] < 2 || box[2] > WIDTH - 2 || box[1] < 2 || box[3] > HEIGHT - 2) continue;
    if (taken.some(([a, b, c, d]) => box[0] < c && box[2] > a && box[1] < d && box[3] > b)) continue;
    taken.push(box);
    return label;
  }
  return null;
}

const fixed = (value: number): string => value.toFixed(1);

const written = (label: Label | null, words: string, className: string): Safe | null =>
  label === null
    ? null
    : html`<text class="${className}" x="${fixed(label.x)}" y="${fixed(label.y)}" text-anchor="${label.anchor}">${words}</text>`;

/** A map of the spots, sized by number of mentions; countries that were named are tinted. Outlines go to `shapes`, for `outlines`. */
export function map(spots: readonly Spot[], world: World, shapes: Shapes, caption: string): Safe {
  if (spots.length === 0) return html``;
  const placed = spots.map((spot) => ({ ...spot, at: project(world, spot) }));
  const view = viewOf(
    placed.map(({ at }) => at),
    world,
  );
  const [left, upper, width] = view;
  const scale = WIDTH / width;
  const detail = width <= WIDEST_FINE ? "fine" : "coarse";
  const named = new Map(placed.filter(({ isCountry, country }) => isCountry && country !== null).map((spot) => [spot.country, spot]));

  const lands: Safe[] = [];
  const countries: { readonly name: string; readonly x: number; readonly y: number; readonly room: number }[] = [];
  world[detail].forEach((shape, i) => {
    if (!meets(shape.box, view)) return;
    const name = `w${detail === "fine" ? "f" : "c"}${i}`;
    shapes.set(name, shape);
    const spot = shape.code === null ? undefined : named.get(shape.code);
    lands.push(
      spot === undefined
        ? html`<use href="#${name}" />`
        : html`<a href="${spot.href}" tabindex="-1"><use class="named" href="#${name}" /></a>`,
    );
    const [x, y] = [(shape.at[0] - left) * scale, (shape.at[1] - upper) * scale];
    countries.push({ name: shape.name, x, y, room: (shape.box[2] - shape.box[0]) * scale });
  });

  const taken: Box[] = [];
  const most = Math.max(...placed.map(({ mentions }) => mentions));
  const drawn = placed
    .filter(({ isCountry, country }) => !isCountry || country === null || !world[detail].some(({ code }) => code === country))
    .toSorted((a, b) => b.mentions - a.mentions)
    .map((spot) => ({
      ...spot,
      x: (spot.at[0] - left) * scale,
      y: (spot.at[1] - upper) * scale,
      radius: 3.5 + 8 * Math.sqrt((spot.mentions - 1) / most),
    }));
  for (const { x, y, radius } of drawn) taken.push([x - radius, y - radius, x + radius, y + radius]);

  const dots = drawn.map(({ x, y, radius, href, name, mentions }) => {
    const label = written(roomFor(name, x, y, radius + 3, 12, taken), name, "town");
    return html`<a class="spot" href="${href}"
      ><title>${name}: ${mentions} ${mentions === 1 ? "mention" : "mentions"}</title
      ><circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}" />${label}</a
    > `;
  });
  const names = countries
    .filter(({ name, room }) => room > name.length * 7)
    .map(({ name, x, y }) => written(roomFor(name.toUpperCase(), x, y, 0, 10, taken), name.toUpperCase(), "land"));
  return html`<figure class="map">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${caption}">
      <g
        class="lands"
        stroke-width="${(0.8 / scale).toFixed(3)}"
        transform="scale(${scale.toFixed(4)}) translate(${fixed(-left)} ${fixed(-upper)})"
      >
        ${lands}
      </g>
      <g class="countries" aria-hidden="true">${names.filter((name) => name !== null)}</g>
      ${dots}
    </svg>
  </figure> `;
}

/** The outlines that the maps of a page refer to, once each. */
export function outlines(shapes: Shapes): Safe {
  if (shapes.size === 0) return html``;
  const paths = [...shapes].map(([name, { path }]) => html`<path id="${name}" d="${path}" /> `);
  return html`<svg class="outlines" width="0" height="0" aria-hidden="true"><defs>${paths}</defs></svg> `;
}
