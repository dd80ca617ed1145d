import {
  FEATURE_BITS,
  features,
  ID_BLOCK,
  ID_RANGE,
  NO_PLACE,
  packPopulation,
  POPULATION_BITS,
} from "../../src/language/gazetteer-format.ts";
import type { PlaceRecord } from "../../src/language/place-records.ts";
import type { Section } from "../../src/language/sections.ts";

interface Unplaced extends Omit<PlaceRecord, "index"> {
  readonly id: number;
}

/** Places in the order in which they are packed: by region, then by id. */
export const inOrder = <Place extends Unplaced>(places: readonly Place[]): Place[] =>
  [...places].sort((a, b) => a.region - b.region || a.id - b.id);

/** The sections that `placeRecords` reads; `places` must be in order. */
export function packRecords(places: readonly Unplaced[], regionCount: number): Record<string, Section> {
  const first = new Uint32Array(regionCount + 1);
  for (const { region } of places) first[region + 1]!++;
  for (let region = 0; region < regionCount; region++) first[region + 1]! += first[region]!;
  const own = new Uint16Array(regionCount).fill(NO_PLACE);
  const [south, west] = [new Int16Array(regionCount), new Int16Array(regionCount)];
  const [latitudeBits, longitudeBits] = [new Uint8Array(regionCount), new Uint8Array(regionCount)];
  const records: number[] = [];
  let bit = 0;
  const write = (value: number, count: number): void => {
    for (let i = 0; i < count; i++, bit++) records[bit >>> 3] = (records[bit >>> 3] ?? 0) | (((value >>> i) & 1) << (bit & 7));
  };
  for (let region = 0; region < regionCount; region++) {
    const inside = places.slice(first[region], first[region + 1]);
    const latitudes = range(inside.map(({ latitude }) => latitude));
    const longitudes = range(inside.map(({ longitude }) => longitude));
    [south[region], west[region]] = [latitudes.least, longitudes.least];
    // one value more than the region is high: that of a place whose position is not known
    [latitudeBits[region], longitudeBits[region]] = [bitsFor(latitudes.width + 1), bitsFor(longitudes.width)];
    const itself = inside.findIndex(({ feature }) => features[feature] === "country" || features[feature] === "region");
    if (itself >= 0) own[region] = itself;
    for (const { latitude, longitude, population, feature } of inside) {
      write(latitude === null ? (1 << latitudeBits[region]!) - 1 : latitude - latitudes.least, latitudeBits[region]!);
      write(longitude === null ? 0 : longitude - longitudes.least, longitudeBits[region]!);
      write(packPopulation(population), POPULATION_BITS);
      write(feature, FEATURE_BITS);
    }
  }
  return {
    "regions.first": first,
    "regions.own": own,
    "regions.south": south,
    "regions.west": west,
    "regions.latitudeBits": latitudeBits,
    "regions.longitudeBits": longitudeBits,
    records: Uint8Array.from([...records, 0, 0, 0, 0]),
    ...packIds(places.map(({ id }) => id)),
  };
}

const bitsFor = (largest: number): number => 32 - Math.clz32(largest);

function range(values: readonly (number | null)[]): { least: number; width: number } {
  const known = values.filter((value) => value !== null);
  if (!known.length) return { least: 0, width: 0 };
  const least = Math.min(...known);
  return { least, width: Math.max(...known) - least };
}

function packIds(ids: readonly number[]): Record<string, Section> {
  const [blocks, offsets, steps]: number[][] = [[], [], []];
  ids.forEach((id, index) => {
    if (id >= ID_RANGE) throw new Error(`the GeoNames id ${id} is too large`);
    if (index % ID_BLOCK === 0) {
      blocks!.push(id);
      offsets!.push(steps!.length);
      return;
    }
    let step = (id - ids[index - 1]! + ID_RANGE) % ID_RANGE;
    for (; step > 127; step >>>= 7) steps!.push((step & 127) | 128);
    steps!.push(step);
  });
  return { "ids.blocks": Uint32Array.from(blocks!), "ids.offsets": Uint32Array.from(offsets!), "ids.steps": Uint8Array.from(steps!) };
}
