import { statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/language/language.ts";
import { median, row, secondsOf, type Row } from "./table.ts";

const dist = new URL("../../dist/", import.meta.url);
const load = async <Module>(file: string): Promise<Module> => (await import(new URL(file, dist).href)) as Module;
const { tag } = await load<typeof import("../../src/tag/tag.ts")>("tag/tag.js");
const { segment } = await load<typeof import("../../src/text/segment.ts")>("text/segment.js");
const { tokenize } = await load<typeof import("../../src/text/tokenize.ts")>("text/tokenize.js");
const { loadLanguage } = await load<typeof import("../../src/language/language.ts")>("language/language.js");

const source = { id: "", path: null, sha256: "", characters: 0 };

/** The tagger alone, parts of speech and both passes of names, beside compromise tagging the same dispatches in turns. */
export async function measureTagger(texts: readonly string[], rounds: number): Promise<Row[]> {
  const { default: compromise } = await import("compromise");
  const language: Language = loadLanguage();
  const docs = texts.map((text) => tokenize(segment({ source, text, date: null, notices: [] })));
  const few = docs.slice(0, 20);
  const tokensOf = (some: typeof docs): number => some.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const own = (): number => tokensOf(docs) / secondsOf(() => docs.forEach((doc) => tag(doc, language)));
  const theirs = (): number => tokensOf(few) / secondsOf(() => few.forEach(({ text }) => compromise(text)));
  own();
  theirs();
  const turns = Array.from({ length: rounds }, () => [own(), theirs()] as const);
  const speed = median(turns.map(([ours]) => ours));
  const ratio = median(turns.map(([ours, other]) => ours / other));
  const bytes = ["lexicon.bin", "names.bin", "pos.bin"].reduce(
    (sum, file) => sum + statSync(join(import.meta.dirname, "../../data/packed", file)).size,
    0,
  );
  return [
    row("the tagger, both passes and parts of speech", `${(speed / 1000).toFixed(0)},000 tokens/s`, "≥ 200,000", speed >= 200_000),
    row("the tagger against compromise's", `${ratio.toFixed(0)} times`, "≥ 10 times", ratio >= 10),
    row("its packed data", `${(bytes / 1e6).toFixed(2)} MB`, "≤ 6 MB", bytes <= 6e6),
  ];
}
