import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { scenesOf } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { harmVerbs } from "./verbs.ts";
import { objectsOf } from "./objects.ts";

const rule = "casualties/himself-and";
const selves: ReadonlySet<string> = new Set(["himself", "herself", "themselves"]);

/** Those who die with an attacker: “killed himself and six others”. */
export const himselfAnd: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The bomber [killed himself and six others].", value: { effect: "killed", min: 6, max: 6 } },
    { text: "She [shot herself and two neighbours].", value: { effect: "casualties", min: 2, max: 2 } },
    { text: "The bomber saw himself and six others." },
    { text: "The bomber killed himself and threw six bombs." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      const word = (part: number): string => scene.doc.tokens[scene.parts[part]?.firstToken ?? -1]?.lower ?? "";
      for (let index = 0; index < scene.parts.length; index++) {
        const verb = scene.parts[index]?.verb;
        if (!verb) continue;
        const harm = harmVerbs.get(scene.doc.tokens[verb.main]?.lower ?? "");
        if (harm?.patient !== "object" || !selves.has(word(index + 1)) || scene.parts[index + 2]?.kind !== "conjunction") continue;
        const cue = { firstToken: verb.main, endToken: verb.main + 1 };
        for (const at of objectsOf(scene, index, index + 3)) {
          const figure = scene.figures[at];
          if (!figure || figure.class !== "person") continue;
          yield tollOf(scene.doc, rule, harm.effect, figure, cue, doubtOf(scene, figure, verb, cue));
        }
      }
    }
  },
};
