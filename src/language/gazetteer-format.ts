/** Latitude of a place whose position is not known, in hundredths of a degree. */
export const NOWHERE = -32768;

/** Bits of a name's second word: index of the place, whether this is its main name, and a check against like hashes. */
export const INDEX_BITS = 18;
export const PRIMARY_BIT = 1 << INDEX_BITS;
export const CHECK_BITS = 31 - INDEX_BITS;

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
