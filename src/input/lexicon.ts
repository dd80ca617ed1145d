import { CsvError, parse } from "csv-parse/sync";
import type { Lexicon, LexiconRow } from "../types/lexicon.ts";

/** A lexicon that cannot be used; the message begins with the line that is wrong. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

const layers = ["people", "places", "organisations", "none"] as const;
const columns = "name, layer, canonical name, and for places latitude, longitude, country";

/**
 * Reads a user's list of names: CSV rows of name, layer, canonical name and, for places, latitude, longitude and country.
 * An empty canonical name is the name itself; the layer `none` hides the name; a first row of headings is passed over.
 * Throws a LexiconError at the first row that is wrong.
 */
export function parseLexicon(csv: string): Lexicon {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      comment: "#",
      comment_no_infix: true,
    }) as never;
  } catch (error) {
    if (error instanceof CsvError) throw new LexiconError(`line ${String(error["lines"] ?? 1)}: ${error.message}`);
    throw error;
  }
  return rows.flatMap(({ record, info }, index) => (index === 0 && isHeading(record) ? [] : [rowOf(record, info.lines)]));
}

const isHeading = ([name = "", layer = ""]: readonly string[]): boolean => name.toLowerCase() === "name" && layer.toLowerCase() === "layer";

function rowOf(cells: readonly string[], line: number): LexiconRow {
  const [name = "", layerCell = "", canonical = "", latitudeCell = "", longitudeCell = "", country = ""] = cells;
  const wrong = (what: string): never => {
    throw new LexiconError(`line ${line}: ${what}`);
  };
  if (cells.length > 6) wrong(`${cells.length} columns; a row has ${columns}`);
  if (!/[\p{L}\p{N}]/u.test(name)) wrong(`no name; a row has ${columns}`);
  const layer =
    layers.find((each) => each === layerCell.toLowerCase()) ?? wrong(`no layer “${layerCell}”; it is one of ${layers.join(", ")}`);
  const latitude =
    degrees(latitudeCell, 90) ?? (latitudeCell === "" ? null : wrong(`no latitude “${latitudeCell}”; it is a number from -90 to 90`));
  const longitude =
    degrees(longitudeCell, 180) ??
    (longitudeCell === "" ? null : wrong(`no longitude “${longitudeCell}”; it is a number from -180 to 180`));
  if ((latitude === null) !== (longitude === null)) wrong("latitude and longitude go together; give both or none");
  if (country !== "" && !/^[A-Za-z]{2}$/.test(country)) wrong(`no country “${country}”; it is a code of two letters, such as ML`);
  if (layer !== "places" && (latitude !== null || country !== "")) wrong("coordinates and country are for places only");
  return {
    name,
    layer,
    canonical: canonical === "" ? name : canonical,
    latitude,
    longitude,
    country: country === "" ? null : country.toUpperCase(),
  };
}

function degrees(cell: string, most: number): number | null {
  const value = Number(cell);
  return cell !== "" && Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}
