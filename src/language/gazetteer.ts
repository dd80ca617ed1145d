import { checkOf, foldPlace, hashOf } from "./place-name.ts";
import { CHECK_BITS, type Feature, features, INDEX_BITS, type Lists, NOWHERE, PRIMARY_BIT, unpackPopulation } from "./gazetteer-format.ts";
import { readSections } from "./sections.ts";

/** A place that a name may mean. */
export interface GazetteerPlace {
  /** The same number for the same place, within one gazetteer. */
  readonly index: number;
  readonly feature: Feature;
  /** ISO 3166-1 alpha-2, null where it spans several. */
  readonly country: string | null;
  /** First-order region, as “ML.10”; null for countries and what lies in none. */
  readonly region: string | null;
  readonly regionName: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonameId: number | null;
  /** People, rounded to a tenth; for regions, those of its settlements; 0 where unknown. */
  readonly population: number;
  /** The name asked for is its main one, not one of its other names. */
  readonly primary: boolean;
}

/** Places by name, read from typed arrays; see data/sources for where they come from. */
export interface Gazetteer {
  /** Every place that bears the name, in no order that means anything. */
  find(name: string): readonly GazetteerPlace[];
  /** The region that an abbreviation stands for, spelt exactly so: “N.C.”, “Ont.”. */
  abbreviated(text: string): GazetteerPlace | null;
  /** The region that a postal code stands for behind a town: “NC”. */
  postal(text: string): GazetteerPlace | null;
  /** The country of a people (“Malian”, “Swiss”) or of a country's own name (“Mali”), as ISO code. */
  countryOfPeople(word: string): string | null;
  countryNamed(name: string): string | null;
  /** Whether the name of some country, or of a state of the USA, Canada, Australia or Britain, begins with the word. */
  opensState(word: string): boolean;
  /** The name of a country by ISO code, or of a region by code. */
  nameOf(code: string): string;
}

const NOBODY: readonly GazetteerPlace[] = [];

/** Reads data/packed/gazetteer.bin. */
export function loadGazetteer(): Gazetteer {
  const section = readSections("gazetteer.bin");
  const ids = section("ids");
  const latitudes = section("latitudes");
  const longitudes = section("longitudes");
  const regionOf = section("regions");
  const populations = section("populations");
  const featureOf = section("features");
  const hashes = section("names.hashes");
  const entries = section("names.entries");
  const lists = JSON.parse(new TextDecoder().decode(section("lists") as Uint8Array)) as Lists;
  const count = ids.length;
  const nameCount = hashes.length;
  const regionPlaces = new Map<number, number>();
  for (let index = 0; index < count && features[featureOf[index] ?? 0] !== "county"; index++) regionPlaces.set(regionOf[index] ?? 0, index);
  const numberOf = new Map(lists.regions.map((code, number) => [code, number]));

  const placeAt = (index: number, primary: boolean): GazetteerPlace => {
    const number = regionOf[index] ?? 0;
    const code = lists.regions[number] ?? "";
    const isRegion = code.length > 2;
    const latitude = latitudes[index] ?? NOWHERE;
    return {
      index,
      feature: features[featureOf[index] ?? 0] ?? "PPL",
      country: code.slice(0, 2) || null,
      region: isRegion ? code : null,
      regionName: isRegion ? (lists.regionNames[number] ?? null) : null,
      latitude: latitude === NOWHERE ? null : latitude / 100,
      longitude: latitude === NOWHERE ? null : (longitudes[index] ?? 0) / 100,
      geonameId: ids[index] || null,
      population: unpackPopulation(populations[index] ?? 0),
      primary,
    };
  };
  const regionNumbered = (number: number | undefined): GazetteerPlace | null => {
    const index = number === undefined ? undefined : regionPlaces.get(number);
    return index === undefined ? null : placeAt(index, true);
  };

  const folds = memo(foldPlace);
  const firstWords = new Set<string>();
  for (const name of Object.keys(lists.countries)) firstWords.add(name.split(" ", 1)[0] ?? "");
  lists.regions.forEach((code, number) => {
    if (/^(?:US|CA|AU|GB)\./.test(code)) firstWords.add(folds(lists.regionNames[number] ?? "").split(" ", 1)[0] ?? "");
  });

  const lookUp = (name: string): readonly GazetteerPlace[] => {
    const folded = folds(name);
    const hash = hashOf(folded);
    let low = 0;
    let high = nameCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    if (hashes[low] !== hash) return NOBODY;
    const check = checkOf(folded) & ((1 << CHECK_BITS) - 1);
    const found: GazetteerPlace[] = [];
    for (; hashes[low] === hash; low++) {
      const entry = entries[low] ?? 0;
      if (entry >>> (INDEX_BITS + 1) === check) found.push(placeAt(entry & ((1 << INDEX_BITS) - 1), (entry & PRIMARY_BIT) !== 0));
    }
    return found;
  };

  return {
    find: memo(lookUp),
    abbreviated: (text) => regionNumbered(Object.hasOwn(lists.abbreviations, text) ? lists.abbreviations[text] : undefined),
    postal: (text) => regionNumbered(Object.hasOwn(lists.postal, text) ? lists.postal[text] : undefined),
    countryOfPeople: (word) => own(lists.peoples, folds(word)),
    countryNamed: (name) => own(lists.countries, folds(name)),
    opensState: (word) => firstWords.has(folds(word)),
    nameOf: (code) => lists.regionNames[numberOf.get(code) ?? 0] ?? code,
  };
}

const own = (table: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** Answers kept; beyond so many they are forgotten and begun anew, so that a long run needs no more room than a short one. */
const KEPT = 4096;

function memo<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    const kept = answers.get(name);
    if (kept !== undefined) return kept;
    const answer = ask(name);
    if (answers.size >= KEPT) answers.clear();
    answers.set(name, answer);
    return answer;
  };
}
