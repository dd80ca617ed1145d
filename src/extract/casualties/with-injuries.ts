import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { governingDoubt } from "./verb-doubts.ts";
import { scenesOf } from "./scene.ts";
import { tollOf } from "./toll.ts";

const rule = "casualties/with-injuries";
const hurts: ReadonlySet<string> = new Set([
  "injuries",
  "wounds",
  "burns",
  "fractures",
  "concussions",
  "lacerations",
  "bruises",
  "concussion",
  "inhalation",
]);

/** Who is left “with injuries”, or is in hospital for them: “two of them with substantial injuries”. */
export const withInjuries: Extractor<Toll> = {
  rule,
  examples: [
    { text: "Doctors saw [six passengers with severe burns].", value: { effect: "injured", min: 6, max: 6 } },
    { text: "There were [three boys with gunshot wounds] in the ward.", value: { effect: "injured", min: 3, max: 3 } },
    { text: "Doctors saw six passengers with severe delays." },
    { text: "There were three boys with guns in the ward." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        const hurt = scene.parts[index + 2];
        if (!figure || figure.class !== "person" || !hurt?.phrase || !hurts.has(scene.doc.tokens[hurt.phrase.head]?.lower ?? "")) continue;
        if (scene.doc.tokens[scene.parts[index + 1]?.firstToken ?? -1]?.lower !== "with") continue;
        const cue = { firstToken: hurt.firstToken, endToken: hurt.endToken };
        yield tollOf(scene.doc, rule, "injured", figure, cue, governingDoubt(scene, index) ?? doubtOf(scene, figure, null, cue));
      }
    }
  },
};
