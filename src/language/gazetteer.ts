import { type Feature, features, type Lists } from "./gazetteer-format.ts";
import { nameBuckets } from "./name-buckets.ts";
import { foldPlace } from "./place-name.ts";
import { type PlaceRecord, placeRecords } from "./place-records.ts";
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
  /** People, rounded to a tenth; for regions, those of its settlements; 0 where unknown. */
  readonly population: number;
  /** The name asked for is its main one, not one of its other names. */
  readonly primary: boolean;
}

/** Places by name, read from typed arrays; see data/sources for where they come from. */
export interface Gazetteer {
  /** Every place that bears the name, in no order that means anything. */
  find(name: string): readonly GazetteerPlace[];
  /** Its number in GeoNames, if it has one; asked for apart, since of all that bear a name one is printed. */
  geonameIdOf(place: GazetteerPlace): number | null;
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

/** Reads data/packed/gazetteer.bin. */
export function loadGazetteer(): Gazetteer {
  const section = readSections("gazetteer.bin");
  const records = placeRecords(section);
  const bearersOf = nameBuckets(section);
  const lists = JSON.parse(new TextDecoder().decode(section("lists") as Uint8Array)) as Lists;

  const placeOf = ({ index, region, feature, latitude, longitude, population }: PlaceRecord, primary: boolean): GazetteerPlace => {
    const code = lists.regions[region] ?? "";
    const isRegion = code.length > 2;
    return {
      index,
      feature: features[feature] ?? "PPL",
      country: code.slice(0, 2) || null,
      region: isRegion ? code : null,
      regionName: isRegion ? (lists.regionNames[region] ?? null) : null,
      latitude: latitude === null ? null : latitude / 100,
      longitude: longitude === null ? null : longitude / 100,
      population,
      primary,
    };
  };
  const regionNumbered = (number: number | undefined): GazetteerPlace | null => {
    const record = number === undefined ? null : records.ofRegion(number);
    return record && placeOf(record, true);
  };

  const folds = memo(foldPlace);
  const firstWords = new Set<string>();
  for (const name of Object.keys(lists.countries)) firstWords.add(name.split(" ", 1)[0] ?? "");
  lists.regions.forEach((code, number) => {
    if (/^(?:US|CA|AU|GB)\./.test(code)) firstWords.add(folds(lists.regionNames[number] ?? "").split(" ", 1)[0] ?? "");
  });

  const lookUp = (name: string): readonly GazetteerPlace[] =>
    bearersOf(folds(name)).map(({ index, primary }) => placeOf(records.at(index), primary));

  return {
    find: memo(lookUp),
    geonameIdOf: ({ index }) => records.idOf(index) || null,
    abbreviated: (text) => regionNumbered(Object.hasOwn(lists.abbreviations, text) ? lists.abbreviations[text] : undefined),
    postal: (text) => regionNumbered(Object.hasOwn(lists.postal, text) ? lists.postal[text] : undefined),
    countryOfPeople: (word) => own(lists.peoples, folds(word)),
    countryNamed: (name) => own(lists.countries, folds(name)),
    opensState: (word) => firstWords.has(folds(word)),
    nameOf: (code) => lists.regionNames[lists.regions.indexOf(code)] ?? code,
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
