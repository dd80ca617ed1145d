import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { subjectsOf } from "./subjects.ts";

const rule = "casualties/gapped";
const places: ReadonlySet<string> = new Set(["in", "at", "near", "on", "outside", "inside", "from", "during", "elsewhere"]);

/** A second place with its own number and the verb left out: “three soldiers died in Gao and two in Kidal”. */
export const gapped: Extractor<Toll> = {
  rule,
  examples: [
    { text: "Three soldiers [died in Gao and two] in Kidal.", value: { effect: "killed", min: 2, max: 2 } },
    { text: "Nine miners were [hurt in Kitwe, six] in Ndola.", value: { effect: "injured", min: 6, max: 6 } },
    { text: "Three soldiers died in Gao and two in Kidal were wounded." },
    { text: "Three soldiers slept in Gao and two in Kidal." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (const predicate of scene.harms) {
        if (predicate.role !== "subject" || subjectsOf(scene, predicate.part).length === 0) continue;
        for (const at of gappedAfter(scene, predicate.part)) {
          const figure = scene.figures[at];
          if (!figure) continue;
          yield tollOf(
            scene.doc,
            rule,
            predicate.effect,
            figure,
            predicate,
            doubtOf(scene, figure, scene.parts[predicate.part]?.verb ?? null, predicate),
          );
        }
      }
    }
  },
};

/** Part indexes of the numbers that stand alone before a place of their own, behind the verb at part `index`. */
function gappedAfter(scene: Scene, index: number): readonly number[] {
  const { parts, figures } = scene;
  const found: number[] = [];
  const word = (at: number): string => scene.doc.tokens[parts[at]?.firstToken ?? -1]?.lower ?? "";
  let at = index + 1;
  for (let turns = 0; turns < 12; turns++) {
    while (parts[at]?.kind === "preposition" && parts[at + 1]?.kind === "noun") at += 2;
    if (at === index + 1) return found;
    if (parts[at]?.kind === "comma") at++;
    if (parts[at]?.kind === "conjunction") at++;
    const figure = figures[at];
    if (!figure || figure.class !== "none" || !places.has(word(at + 1)) || !isPlace(scene, at + 2)) return found;
    const next = parts[at + 3]?.kind;
    if (next === "verb" || next === "relative") return found;
    found.push(at);
    at++;
  }
  return found;
}

/** “in Kidal”, “at the market”, but not “at high risk” */
function isPlace({ doc, parts, figures }: Scene, index: number): boolean {
  const part = parts[index];
  return !!part?.phrase && !figures[index] && (/^NNP/.test(doc.pos[part.phrase.head] ?? "") || doc.pos[part.firstToken] === "DT");
}
