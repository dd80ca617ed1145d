import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../src/language/hash.ts";
import { packedFolder, writeSections } from "../src/language/sections.ts";
import { packIndex } from "./pack-index.ts";

const corpora = process.argv[2];
if (!corpora) throw new Error("usage: pack-lexicon CORPORA");

const rows = readFileSync(join(corpora, "clusters.tsv"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split("\t"));
const words = packIndex(rows.map(([word]) => hashOf(word!)));
writeFileSync(
  join(packedFolder(), "lexicon.bin"),
  writeSections({
    "words.buckets": words.index.starts,
    "words.prints": words.index.prints,
    coarse: Uint8Array.from(words.order, (at) => Number(rows[at]![1]) + 1),
    fine: Uint16Array.from(words.order, (at) => Number(rows[at]![2]) + 1),
  }),
);
