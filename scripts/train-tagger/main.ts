import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packedFolder, writeSections } from "../../src/language/sections.ts";
import { loadLexicon } from "../../src/language/tagger.ts";
import { nameLabels } from "../../src/tag/labels.ts";
import { readNames, readPos, type Sample } from "./corpora.ts";
import { bestPath, measure } from "./measure.ts";
import { type Recipe, scoreNames, type TrainedNames, trainNames } from "./names.ts";
import { packWeights } from "./pack-weights.ts";
import { trainPos } from "./pos.ts";
import { longest, prepare, type Ready, wordReader } from "./prepare.ts";
import { randomFrom } from "./random.ts";
import { labelAgain, type Read, type TrainedSecond, trainSecond } from "./second.ts";

const [folder, ...parts] = process.argv.slice(2);
if (!folder) throw new Error("usage: train-tagger CORPORA [names] [pos]");
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);

/** Share of each corpus that is taken, `open` where it knows no MISC; `marked` where it says which sentences make an article. */
const mixture: readonly { name: string; share: number; open?: boolean; marked?: boolean; twice?: boolean }[] = [
  { name: "worldwide-retok.train", share: 1, marked: true, twice: true },
  { name: "conll2003.train", share: 1, marked: true },
  { name: "men.all", share: 1, marked: true },
  { name: "wikigold.all", share: 1, marked: true },
  { name: "re3d-names.open", share: 1, marked: true },
  { name: "finer-ord.train", share: 1, open: true, marked: true },
  { name: "uner-ewt.dev", share: 1, open: true },
  { name: "uner-ewt.test", share: 1, open: true },
  { name: "crossner-politics.train", share: 1 },
  { name: "crossner-politics.dev", share: 1 },
  { name: "crossner-politics.test", share: 1 },
  { name: "gmb.train", share: 0.05 },
];
const heldOut = ["conll2003.testa", "worldwide-retok.dev"];
const seed = 1;
const folds = 3;
const trust = 0.5;
const recipe: Recipe = {
  seed,
  epochs: 6,
  dropout: 0.1,
  rate: 0.2,
  networkRate: 0.02,
  hidden: 48,
  floor: 0.2,
};

const lexicon = loadLexicon();
const packed = (file: string, sections: Parameters<typeof writeSections>[0]): void =>
  writeFileSync(join(packedFolder(), file), writeSections(sections));

/**
 * The second pass learns beside models of a part of the articles and believes the article more than it should beside the
 * whole one: an article of unknown names would then repeat its own errors.
 */
function weaken(second: TrainedSecond, transitions: Float32Array): TrainedSecond {
  return {
    ...second,
    weights: second.weights.map((weight) => weight * trust),
    transitions: second.transitions.map((weight, k) => weight * trust + transitions[k]! * (1 - trust)),
  };
}

if (wants("names")) {
  const random = randomFrom(seed);
  const wordOf = wordReader(lexicon);
  const usable = (article: readonly Sample[]): Sample[] => article.filter(({ words }) => words.length <= longest);
  const corpora = mixture.map(({ name, share, open = false, marked = false, twice = false }) => ({
    marked,
    twice,
    articles: readNames(folder, name, open)
      .articles.map(usable)
      .filter((article) => article.length > 0 && random() < share),
  }));
  const marked = corpora.flatMap((corpus) => (corpus.marked ? corpus.articles : []));
  const unmarked = corpora.flatMap((corpus) => (corpus.marked ? [] : corpus.articles));
  const tests = heldOut.map((name) => readNames(folder, name, false).articles.map(usable));
  const training = [...marked, ...unmarked].flat();
  const samples = [...training, ...tests.flat(2)];
  const prepared = prepare(samples, training.length, lexicon);
  const readyOf = new Map(samples.map((sample, i) => [sample, prepared.sentences[i]!]));
  const ready = (articles: readonly (readonly Sample[])[]): Ready[] => articles.flat().map((sample) => readyOf.get(sample)!);
  const read = (trained: TrainedNames, articles: readonly (readonly Sample[])[]): Read[][] =>
    articles.map((article) =>
      article.map((sample): Read => {
        const scores = scoreNames(prepared, trained, readyOf.get(sample)!);
        return {
          words: sample.words.map(wordOf),
          scores,
          labels: bestPath(scores, trained.transitions),
          gold: sample.labels,
          open: sample.open,
        };
      }),
    );

  const reread: Read[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const shorter = { ...recipe, epochs: recipe.epochs - 2 };
    const others = [...marked.filter((_, i) => i % folds !== fold), ...unmarked];
    const trained = trainNames(prepared, ready(others), shorter, (line) => console.log(`fold ${fold + 1}: ${line}`));
    reread.push(
      ...read(
        trained,
        marked.filter((_, i) => i % folds === fold),
      ),
    );
  }
  const doubled = corpora.flatMap((corpus) => (corpus.twice ? corpus.articles : []));
  const names = trainNames(prepared, ready([...marked, ...unmarked, ...doubled]), recipe, (line) => console.log(line));
  const second = weaken(
    trainSecond(reread, names.transitions, { seed, epochs: 5, rate: 0.1 }, (line) => console.log(line)),
    names.transitions,
  );
  tests.forEach((articles, i) => {
    const first = read(names, articles);
    console.log(
      heldOut[i],
      "first pass",
      measure(
        articles.flat(),
        first.flat().map(({ labels }) => labels),
      ),
    );
    console.log(heldOut[i], "second pass", measure(articles.flat(), labelAgain(first, second)));
  });
  packed("names.bin", {
    ...packWeights("names", prepared.numbering, names.weights, nameLabels, 1_900_000),
    "names.transitions": names.transitions,
    "network.first": names.network.first,
    "network.bias": names.network.bias,
    "network.second": names.network.second,
    ...packWeights("second", second.numbering, second.weights, nameLabels, 100_000),
    "second.transitions": second.transitions,
  });
}

if (wants("pos")) {
  const samples = ["gum.train", "gum.dev", "ewt.dev", "ewt.test"].flatMap((name) => readPos(folder, name));
  const pos = trainPos(samples, lexicon, { seed, epochs: 6, dropout: 0.1 });
  packed("pos.bin", {
    ...packWeights("pos", pos.numbering, pos.weights, pos.labels.length, 1_000_000),
    "pos.names": new TextEncoder().encode(pos.labels.join(" ")),
  });
}
