import { bitsAt } from "./bits.ts";
import { FEATURE_BITS, ID_BLOCK, ID_RANGE, NO_PLACE, POPULATION_BITS, unpackPopulation } from "./gazetteer-format.ts";
import type { Section } from "./sections.ts";

/** What is kept of a place, numbers only. */
export interface PlaceRecord {
  readonly index: number;
  /** The region, or the country where it lies in none: a place in the list of regions. */
  readonly region: number;
  /** A place in the list of features. */
  readonly feature: number;
  /** Hundredths of a degree; null where not known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number;
}

/** All places, unpacked one by one as they are asked for. */
export interface PlaceRecords {
  at(index: number): PlaceRecord;
  /** GeoNames id of a place, 0 for none. */
  idOf(index: number): number;
  /** The place that is the region itself. */
  ofRegion(region: number): PlaceRecord | null;
}

/**
 * Places stand region by region, and within one by their id. So a record needs no region, its id is a small step from the
 * one before, and its coordinates take the bits that the width of its region asks for.
 */
export function placeRecords(section: (name: string) => Section): PlaceRecords {
  const first = section("regions.first");
  const own = section("regions.own");
  const south = section("regions.south");
  const west = section("regions.west");
  const latitudeBits = section("regions.latitudeBits");
  const longitudeBits = section("regions.longitudeBits");
  const records = section("records") as Uint8Array;
  const idSteps = section("ids.steps");
  const idBlocks = section("ids.blocks");
  const idOffsets = section("ids.offsets");
  const regionCount = own.length;
  const widthOf = (region: number): number => latitudeBits[region]! + longitudeBits[region]! + POPULATION_BITS + FEATURE_BITS;
  const firstBit = new Uint32Array(regionCount);
  for (let region = 1; region < regionCount; region++)
    firstBit[region] = firstBit[region - 1]! + (first[region]! - first[region - 1]!) * widthOf(region - 1);

  const regionOf = (index: number): number => {
    let low = 0;
    let high = regionCount;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (first[middle]! <= index) low = middle;
      else high = middle;
    }
    return low;
  };
  const idOf = (index: number): number => {
    const block = Math.floor(index / ID_BLOCK);
    let id = idBlocks[block]!;
    let offset = idOffsets[block]!;
    for (let steps = index % ID_BLOCK; steps > 0; steps--) {
      let step = 0;
      let byte;
      let shift = 0;
      do {
        byte = idSteps[offset++]!;
        step |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      id = (id + step) % ID_RANGE;
    }
    return id;
  };
  const recordOf = (index: number, region: number): PlaceRecord => {
    let bit = firstBit[region]! + (index - first[region]!) * widthOf(region);
    const read = (count: number): number => {
      const value = bitsAt(records, bit, count);
      bit += count;
      return value;
    };
    const north = read(latitudeBits[region]!);
    const east = read(longitudeBits[region]!);
    const isKnown = north !== (1 << latitudeBits[region]!) - 1;
    return {
      index,
      region,
      latitude: isKnown ? south[region]! + north : null,
      longitude: isKnown ? west[region]! + east : null,
      population: unpackPopulation(read(POPULATION_BITS)),
      feature: read(FEATURE_BITS),
    };
  };
  return {
    at: (index) => recordOf(index, regionOf(index)),
    idOf,
    ofRegion: (region) => (own[region] === NO_PLACE ? null : recordOf(first[region]! + own[region]!, region)),
  };
}
