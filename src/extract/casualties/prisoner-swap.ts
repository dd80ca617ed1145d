import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { scenesOf } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { objectsOf } from "./objects.ts";
import { subjectsOf } from "./subjects.ts";

const rule = "casualties/prisoner-swap";
const swapping: ReadonlySet<string> = new Set(
  "swap swaps swapped swapping exchange exchanges exchanged exchanging trade trades traded trading repatriate repatriates repatriated repatriating".split(
    " ",
  ),
);
const captives: ReadonlySet<string> = new Set(
  "prisoner prisoners captive captives hostage hostages detainee detainees soldiers servicemen fighters".split(" "),
);

/** Captives whom two sides give back: “the armies exchanged 200 prisoners of war”. */
export const prisonerSwap: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The two armies [exchanged 200 prisoners] of war.", value: { effect: "freed", min: 200, max: 200 } },
    { text: "[Nine captives were swapped] at the bridge.", value: { effect: "freed", min: 9, max: 9 } },
    { text: "The two armies exchanged 200 shells." },
    { text: "The two armies may exchange 200 prisoners." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const verb = scene.parts[index]?.verb;
        if (!verb || !swapping.has(scene.doc.tokens[verb.main]?.lower ?? "")) continue;
        for (const at of verb.voice === "passive" ? subjectsOf(scene, index) : objectsOf(scene, index)) {
          const figure = scene.figures[at];
          if (!figure || !captives.has(figure.noun)) continue;
          const cue = { firstToken: verb.main, endToken: verb.main + 1 };
          yield tollOf(scene.doc, rule, "freed", figure, cue, doubtOf(scene, figure, verb, cue));
        }
      }
    }
  },
};
