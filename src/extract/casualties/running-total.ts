import type { Extractor, Finding, Toll } from "../../types/finding.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";

const rule = "casualties/running-total";
const moving = /^(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing|en)|took|rais(?:e|es|ed|ing)|push(?:es|ed|ing)?|lift(?:s|ed|ing)?)$/;
const tallies: ReadonlySet<string> = new Set(["total", "tally", "count", "number", "figure"]);

/** A figure and the sum that it makes: “two more soldiers were killed, bringing the total to 45”. */
export const runningTotal = (rules: readonly Extractor<Toll>[]): Extractor<Toll> => ({
  rule,
  examples: [
    { text: "Two more soldiers were killed, [bringing the total to 45].", value: { effect: "killed", min: 45, max: 45 } },
    { text: "Police arrested nine men on Friday, [taking the overall tally to 70].", value: { effect: "detained", min: 70, max: 70 } },
    { text: "Two more seats were won, bringing the total to 45." },
    { text: "Two soldiers were killed, bringing the cost to 45 dollars." },
  ],
  *find(doc) {
    const bySentence = new Map<number, Finding<Toll>[]>();
    for (const each of rules) {
      for (const finding of each.find(doc)) {
        const sentence = sentenceOf(doc.sentences, finding.value.figure.start);
        const known = bySentence.get(sentence);
        if (known) known.push(finding);
        else bySentence.set(sentence, [finding]);
      }
    }
    for (const scene of scenesOf(doc)) {
      const findings = bySentence.get(scene.sentence);
      if (!findings) continue;
      for (const [index, { verb, firstToken }] of scene.parts.entries()) {
        if (!verb || !moving.test(doc.tokens[verb.main]?.lower ?? "")) continue;
        const at = sumBehind(scene, index);
        const figure = at === null ? null : scene.figures[at];
        const start = doc.tokens[firstToken]?.start ?? 0;
        const added = findings.filter(({ value }) => value.figure.end <= start && value.doubt === null).at(-1);
        if (!figure || !added || (figure.class !== "none" && figure.class !== "person" && figure.class !== "harm")) continue;
        const victims = figure.class === "person" ? figure.victims : null;
        yield tollOf(scene.doc, rule, added.value.effect, { ...figure, victims }, { firstToken: verb.main, endToken: verb.main + 1 }, null);
      }
    }
  },
});

/** The part of the number behind “the total … to”. */
function sumBehind({ doc, parts, figures }: Scene, index: number): number | null {
  const total = parts[index + 1];
  if (!total?.phrase || !tallies.has(doc.tokens[total.phrase.head]?.lower ?? "")) return null;
  for (let at = index + 2; at < Math.min(parts.length, index + 10); at++) {
    const kind = parts[at]?.kind;
    if (kind === "verb" || kind === "mark" || kind === "comma") return null;
    if (figures[at] && /^(?:to|at)$/.test(doc.tokens[parts[at - 1]?.firstToken ?? -1]?.lower ?? "")) return at;
  }
  return null;
}

function sentenceOf(sentences: readonly { readonly start: number; readonly end: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
