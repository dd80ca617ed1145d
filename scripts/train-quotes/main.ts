/**
 * Trains the model of reported clauses and writes data/packed/clauses.bin:
 *
 *   npm run train:quotes -- FILE.jsonl [rounds]        articles with attributions: {text, quotes: [{start, end, speech, cue, parts?}]}
 *   npm run train:quotes -- FILE.jsonl [rounds] --try  trains on nine articles of ten, scores on the tenth, writes nothing
 *
 * The same file and the same tagger give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../src/extract/quotes/clause-decoder.ts";
import { withVerbsBesideMarks } from "../../src/extract/quotes/verbs-beside-marks.ts";
import { loadLanguage } from "../../src/language/language.ts";
import { packedFolder } from "../../src/language/sections.ts";
import { tag } from "../../src/tag/tag.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Article } from "../../src/types/article.ts";
import { type Attribution, type Example, examplesOf } from "./examples.ts";
import { packClauses } from "./pack.ts";
import { averageOf, train } from "./perceptron.ts";

const [file, rounds = "5"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (!file) throw new Error("train:quotes: name the file of articles");
const trying = process.argv.includes("--try");

const language = loadLanguage();
const [learned, held]: [Example[], Example[]] = [[], []];
readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .forEach((line, index) => {
    const { text, quotes } = JSON.parse(line) as { text: string; quotes: Attribution[] };
    const article: Article = {
      source: { id: String(index), path: null, sha256: "", characters: text.length },
      text,
      date: null,
      notices: [],
    };
    (trying && index % 10 === 9 ? held : learned).push(
      ...examplesOf(withVerbsBesideMarks(tag(tokenize(segment(article)), language)), quotes),
    );
  });
console.log(`${learned.length} verbs to learn from, ${held.length} held out`);

const weights = averageOf([1, 2, 3].map((seed) => train(learned, Number(rounds), seed)));
if (trying) report(held);
else {
  const { bytes } = packClauses(weights, 0);
  writeFileSync(join(packedFolder(), "clauses.bin"), bytes);
  console.log(`data/packed/clauses.bin: ${bytes.length} bytes`);
}

/** Precision and recall of stretches that overlap by half, at several costs of finding one. */
function report(examples: readonly Example[]): void {
  for (const bonus of [-40, -20, -10, 0, 10, 20]) {
    let [right, found, wanted] = [0, 0, 0];
    for (const { features, gold } of examples) {
      const [want, have] = [edges(gold), edges(decode(weights, features, bonus).path)];
      if (want) wanted++;
      if (have) found++;
      if (
        want &&
        have &&
        (2 * (Math.min(want.end, have.end) - Math.max(want.start, have.start))) / (want.end - want.start + have.end - have.start) >= 0.5
      )
        right++;
    }
    console.log(`bonus ${bonus}: precision ${((100 * right) / found).toFixed(1)}, recall ${((100 * right) / wanted).toFixed(1)}`);
  }
}

function edges(path: Uint8Array): { start: number; end: number } | null {
  const start = path.findIndex((label) => label > 0);
  return start < 0 ? null : { start, end: path.findLastIndex((label) => label > 0) + 1 };
}
