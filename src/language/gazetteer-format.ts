/**
 * Bits of a name's word: index of the place, whether this is its main name, and a check against like hashes. With the
 * bucket and a byte of the hash one unknown name in some 300,000 is taken for a known one.
 */
export const INDEX_BITS = 18;
export const PRIMARY_BIT = 1 << INDEX_BITS;
export const CHECK_BITS = 31 - INDEX_BITS;
/** Names lie in so many buckets by the low bits of their hash; where one begins is counted from its group of 256. */
export const BUCKETS = 1 << 16;
export const GROUP_BITS = 8;

/** Bits of a record beside its latitude and longitude. */
export const FEATURE_BITS = 4;
export const POPULATION_BITS = 8;
/** GeoNames ids are kept as distances from the one before, modulo this; each so many places the whole id stands in a table. */
export const ID_RANGE = 1 << 24;
export const ID_BLOCK = 32;
/** Column of `regions.own` where a region has no place of its own. */
export const NO_PLACE = 0xffff;

/** What sort of place a record is; the order is the byte in the file. After GeoNames' feature codes, with kinds of our own. */
export const features = [
  "country",
  "region",
  "county",
  "PPLC",
  "PPLA",
  "PPLA2",
  "PPLA3",
  "PPLA4",
  "PPL",
  "PPLX",
  "listed-region",
  "listed-natural",
  "listed-facility",
  "listed-city",
  "listed-other",
] as const;
export type Feature = (typeof features)[number];

/** The words of the file: one section, as JSON. */
export interface Lists {
  /** “ML” or “ML.10”: what a record's region number means; "" for none. */
  readonly regions: readonly string[];
  /** The name of each of `regions`. */
  readonly regionNames: readonly string[];
  /** Abbreviations taken only as spelt (“N.C.”, “Calif.”) → index into `regions`. */
  readonly abbreviations: Readonly<Record<string, number>>;
  /** Postal codes taken only after a town and a comma (“NC”) → index into `regions`. */
  readonly postal: Readonly<Record<string, number>>;
  /** Words for the people of a country, folded → ISO code. */
  readonly peoples: Readonly<Record<string, string>>;
  /** Names of countries, folded → ISO code. */
  readonly countries: Readonly<Record<string, string>>;
}

/** A population as one byte: eight steps for each doubling. */
export const packPopulation = (people: number): number => Math.min(255, Math.round(Math.log2(people + 1) * 8));
export const unpackPopulation = (byte: number): number => Math.round(2 ** (byte / 8) - 1);
