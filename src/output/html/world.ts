import { brotliDecompressSync } from "node:zlib";
import { packaged } from "./packaged.ts";

/** A country's outline on the plane of the packed map. */
export interface Shape {
  /** ISO 3166-1 alpha-2, null where a territory has none. */
  readonly code: string | null;
  readonly name: string;
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  /** Where its name may stand. */
  readonly at: readonly [number, number];
  /** SVG path data. */
  readonly path: string;
}

/** data/packed/world.json.br: Natural Earth outlines in Mercator's projection, `width` units around the world. */
export interface World {
  readonly width: number;
  readonly height: number;
  /** The latitude of the upper edge, in degrees. */
  readonly north: number;
  readonly coarse: readonly Shape[];
  readonly fine: readonly Shape[];
}

/** Reads the packed outlines, as JSON of a `World`. */
export const readWorld = (): string => brotliDecompressSync(packaged("data/packed/world.json.br")).toString();
