import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { subjectsOf } from "./subjects.ts";

const blowing: ReadonlySet<string> = new Set(["blew", "blow", "blows", "blown", "blowing"]);
const igniting: ReadonlySet<string> = new Set("detonate detonated detonates detonating exploded explode explodes exploding".split(" "));
const selves: ReadonlySet<string> = new Set(["himself", "herself", "themselves"]);
const worn: ReadonlySet<string> = new Set([
  "explosives",
  "vest",
  "vests",
  "belt",
  "belts",
  "device",
  "devices",
  "charge",
  "charges",
  "jacket",
  "bomb",
  "bombs",
  "himself",
  "herself",
  "themselves",
]);

const rule = "casualties/bomber";

/** Attackers who die of their own bomb: “a suicide bomber blew himself up”, “two bombers detonated their vests”. */
export const bomber: Extractor<Toll> = {
  rule,
  examples: [
    { text: "[Two bombers blew themselves up] at the gate.", value: { effect: "killed", min: 2, max: 2 } },
    { text: "[A suicide bomber drove into the crowd and detonated] his explosives.", value: { effect: "killed", min: 1, max: 1 } },
    { text: "Two engineers blew up the bridge." },
    { text: "Two engineers detonated a mine." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const verb = scene.parts[index]?.verb;
        if (!verb || !isSelfKilling(scene, verb.main, scene.parts[index + 1]?.endToken ?? verb.main + 1)) continue;
        for (const at of subjectsOf(scene, index)) {
          const figure = scene.figures[at];
          if (!figure || figure.class !== "person") continue;
          if (igniting.has(scene.doc.tokens[verb.main]?.lower ?? "") && !/bomber/.test(figure.noun)) continue;
          const cue = { firstToken: verb.main, endToken: Math.max(verb.main + 1, selfEnd(scene, verb.main)) };
          yield tollOf(scene.doc, rule, "killed", figure, cue, doubtOf(scene, figure, verb, cue));
        }
      }
    }
  },
};

function isSelfKilling({ doc }: Scene, main: number, objectEnd: number): boolean {
  const word = doc.tokens[main]?.lower ?? "";
  if (blowing.has(word)) return [1, 2].some((offset) => selves.has(doc.tokens[main + offset]?.lower ?? ""));
  return igniting.has(word) && worn.has(doc.tokens[objectEnd - 1]?.lower ?? "");
}

/** Behind “blew himself up”. */
function selfEnd({ doc }: Scene, main: number): number {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  if (!selves.has(word(main + 1))) return main + 1;
  return word(main + 2) === "up" ? main + 3 : main + 2;
}
