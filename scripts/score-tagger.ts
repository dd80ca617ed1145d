import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguage } from "../src/language/language.ts";
import { isInCapitals } from "../src/tag/features.ts";
import { memoryOf } from "../src/tag/model.ts";
import { labelPos } from "../src/tag/pos.ts";
import { tag } from "../src/tag/tag.ts";
import { segment } from "../src/text/segment.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { readPos } from "./train-tagger/corpora.ts";

const [corpora, suites, ...show] = process.argv.slice(2);
if (!corpora || !suites) throw new Error("usage: score-tagger CORPORA NER-SUITES [--show]");

const language = loadLanguage();
const rate = (right: number, found: number, wanted: number): string =>
  `P ${((100 * right) / found).toFixed(2)} R ${((100 * right) / wanted).toFixed(2)} F1 ${((200 * right) / (found + wanted)).toFixed(2)}`;

for (const file of readdirSync(suites).filter((name) => name.endsWith(".jsonl"))) {
  const counts: Record<string, [number, number, number]> = { all: [0, 0, 0], PER: [0, 0, 0], LOC: [0, 0, 0], ORG: [0, 0, 0] };
  const documents = readFileSync(join(suites, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string; entities: { type: string; start: number; end: number }[] });
  let tokens = 0;
  let seconds = 0;
  for (const { id, text, entities } of documents) {
    const tokenized = tokenize(segment({ source: { id, path: null, sha256: "", characters: text.length }, text, date: null, notices: [] }));
    const started = performance.now();
    const doc = tag(tokenized, language);
    seconds += (performance.now() - started) / 1000;
    tokens += doc.tokens.length;
    const key = (e: { type: string; start: number; end: number }): string => `${e.type} ${e.start}-${e.end}`;
    const want = new Set(entities.filter((e) => e.type in counts).map(key));
    const have = new Set(doc.names.filter((e) => e.type in counts).map(key));
    const add = (mention: string, at: number): void => {
      counts["all"]![at]!++;
      counts[mention.slice(0, 3)]![at]!++;
    };
    const around = (mention: string): string => {
      const [start, end] = mention.slice(4).split("-").map(Number) as [number, number];
      return `${id} ${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
        "\n",
        "⏎",
      );
    };
    for (const mention of want) {
      add(mention, 2);
      if (!have.has(mention) && show.length) console.log("-", mention, around(mention));
    }
    for (const mention of have) {
      add(mention, 1);
      if (want.has(mention)) add(mention, 0);
      else if (show.length) console.log("+", mention, around(mention));
    }
  }
  console.log(
    file,
    Object.entries(counts)
      .map(([type, [right, found, wanted]]) => `${type} ${rate(right, found, wanted)}`)
      .join(" | "),
    `${Math.round(tokens / seconds)} tokens/s`,
  );
}

const memory = memoryOf(language.tagger);
for (const name of ["gum.test"]) {
  let right = 0;
  let all = 0;
  for (const { words, tags } of readPos(corpora, name)) {
    const row = words.map(memory.wordOf);
    const given = labelPos(row, isInCapitals(row), language.tagger, memory);
    tags.forEach((tag, i) => {
      all++;
      if (language.tagger.pos.labels[given[i]!] === tag) right++;
    });
  }
  console.log(name, `pos ${((100 * right) / all).toFixed(2)} % of ${all}`);
}
