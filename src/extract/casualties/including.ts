import type { Extractor, Finding, Toll } from "../../types/finding.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { objectsOf } from "./objects.ts";

const openers: ReadonlySet<string> = new Set(["including", "among", "mostly", "mainly", "namely"]);

/** A part of a total has its effect: “12 people, including three children, were killed”, “killed 12, six of them children”. */
export const including = (rules: readonly Extractor<Toll>[]): Extractor<Toll> => ({
  rule: "casualties/including",
  examples: [
    { text: "[Twelve people, including three children], were killed.", value: { effect: "killed", min: 3, max: 3 } },
    { text: "The blast killed [nine people, four of them women].", value: { effect: "killed", min: 4, max: 4 } },
    { text: "[Nine men were hurt, two] seriously.", value: { effect: "injured", min: 2, max: 2 } },
    { text: "The blast killed [seven people - four men].", value: { effect: "killed", min: 4 } },
    { text: "Twelve people, including three children, were invited." },
    { text: "The blast killed nine people, as four witnesses said." },
  ],
  *find(doc) {
    const totals = new Map<number, Finding<Toll>>();
    for (const rule of rules)
      for (const finding of rule.find(doc)) if (!totals.has(finding.value.figure.start)) totals.set(finding.value.figure.start, finding);
    if (totals.size === 0) return;
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        const start = figure && doc.tokens[figure.firstToken]?.start;
        const total = start === undefined || start === null ? undefined : totals.get(start);
        if (!figure || !total) continue;
        for (const at of partsOfTotal(scene, index)) {
          const part = scene.figures[at];
          if (!part || totals.has(doc.tokens[part.firstToken]?.start ?? -1) || (part.class !== "person" && part.class !== "none")) continue;
          if (part.min !== null && figure.max !== null && part.min > figure.max) continue;
          const fatal = severity(scene, at) === "fatally";
          yield tollOf(
            scene.doc,
            "casualties/including",
            fatal ? "killed" : total.value.effect,
            part,
            { firstToken: figure.firstToken, endToken: figure.endToken },
            total.value.doubt,
          );
        }
      }
    }
  },
});

const severities: ReadonlySet<string> = new Set([
  "fatally",
  "seriously",
  "critically",
  "gravely",
  "severely",
  "badly",
  "slightly",
  "lightly",
]);

/** How badly it went with a bare number: “three” of “twelve people were shot, three fatally”; null where nothing says. */
function severity({ doc, parts, figures }: Scene, index: number): string | null {
  const adverb = parts[index + 1];
  const word = adverb?.kind === "adverb" ? (doc.tokens[adverb.firstToken]?.lower ?? "") : "";
  return figures[index]?.class === "none" && severities.has(word) && !/^(?:verb|adjective)$/.test(parts[index + 2]?.kind ?? "")
    ? word
    : null;
}

/** Part indexes of the figures that “including”, “among them” or “… of them” say to be part of the figure at `index`. */
function partsOfTotal(scene: Scene, index: number): readonly number[] {
  const { doc, parts } = scene;
  const word = (part: number, offset = 0): string => doc.tokens[(parts[part]?.firstToken ?? -1) + offset]?.lower ?? "";
  const end = Math.min(parts.length, index + 14);
  for (let at = index + 1; at < end; at++) {
    const part = parts[at];
    if (!part) break;
    if (openers.has(word(at)) && (word(at) !== "among" || /^(?:them|whom)$/.test(word(at + 1)))) {
      let next = word(at) === "among" ? at + 2 : at + 1;
      while (parts[next]?.kind === "adverb" || /^(?:were|was|are|is)$/.test(word(next))) next++;
      return objectsOf(scene, at, next);
    }
    if ((part.kind === "comma" || part.kind === "mark") && (scene.figures[at + 1]?.ofThem || severity(scene, at + 1) !== null))
      return [at + 1];
    // “killed seven - a mother and four boys”
    if (at === index + 1 && part.kind === "mark" && /^(?:-+|:)$/.test(word(at)) && scene.figures[at + 1]?.class === "person")
      return objectsOf(scene, at);
    if (part.kind === "noun" && scene.figures[at]) break;
  }
  return [];
}
