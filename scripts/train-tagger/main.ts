import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packedFolder, writeSections } from "../../src/language/sections.ts";
import { loadLexicon } from "../../src/language/tagger.ts";
import { readNames, readPos } from "./corpora.ts";
import { trainNames } from "./names.ts";
import { packWeights } from "./pack-weights.ts";
import { trainPos } from "./pos.ts";
import { randomFrom } from "./random.ts";

const folder = process.argv[2];
if (!folder) throw new Error("usage: train-tagger CORPORA");

/** Share of each corpus that is taken, and whether it knows no MISC. */
const mixture: readonly { name: string; share: number; open?: boolean }[] = [
  { name: "worldwide-retok.train", share: 1 },
  { name: "conll2003.train", share: 1 },
  { name: "men.all", share: 1 },
  { name: "wikigold.all", share: 1 },
  { name: "re3d-names.open", share: 1 },
  { name: "finer-ord.train", share: 1, open: true },
  { name: "uner-ewt.dev", share: 1, open: true },
  { name: "uner-ewt.test", share: 1, open: true },
  { name: "gmb.train", share: 0.2 },
];

const lexicon = loadLexicon();
const random = randomFrom(1);
const samples = mixture.flatMap(({ name, share, open = false }) =>
  readNames(folder, name, open)
    .articles.flat()
    .filter(() => random() < share),
);
const names = trainNames(samples, lexicon, { seed: 1, epochs: Number(process.env["EPOCHS"] ?? 6), dropout: 0.1 });
const posSamples = ["gum.train", "gum.dev", "ewt.dev", "ewt.test"].flatMap((name) => readPos(folder, name));
const pos = trainPos(posSamples, lexicon, { seed: 1, epochs: 5, dropout: 0.1 });

const unit = 0.04;
writeFileSync(
  join(packedFolder(), "tagger.bin"),
  writeSections({
    ...packWeights("names", names.numbering, names.weights, 17, unit, 0.9),
    "names.transitions": Int16Array.from(names.transitions, (value) => Math.round(value / unit)),
    ...packWeights("pos", pos.numbering, pos.weights, pos.labels.length, unit, 0.9),
    "pos.names": new TextEncoder().encode(pos.labels.join(" ")),
  }),
);
