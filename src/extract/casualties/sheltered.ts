import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { objectsOf } from "./objects.ts";
import { subjectsOf } from "./subjects.ts";

const rule = "casualties/sheltered";
const lodging: ReadonlySet<string> = new Set(
  `place places placed placing house houses housed housing shelter shelters sheltered sheltering accommodate accommodated accommodating relocate relocated relocating move moved moving stay stays stayed staying live lives lived living
  take takes took taken taking sleep slept sleeping bring brought bringing transfer transferred transferring remain remains remained remaining are were`.split(
    /\s+/,
  ),
);
/** Verbs whose subject goes there, in the active voice too. */
const dwelling = /^(?:stay|liv|shelter|sleep|slept|remain|are$|were$)/;
const roofs: ReadonlySet<string> = new Set(["shelter", "shelters", "centre", "centres", "center", "centers", "camp", "camps"]);
const emergency: ReadonlySet<string> = new Set(
  "evacuation relief temporary emergency transit refugee displacement idp makeshift flood relocation".split(" "),
);

/** People who had to leave and are lodged: “200 villagers are staying in evacuation centres”. */
export const sheltered: Extractor<Toll> = {
  rule,
  examples: [
    { text: "[Some 200 villagers have been placed in nine evacuation centres].", value: { effect: "displaced", min: 200, max: 200 } },
    { text: "[Forty families are living in makeshift shelters].", value: { effect: "displaced", min: 40, max: 40 } },
    { text: "Soldiers [moved 300 people to temporary shelters].", value: { effect: "displaced", min: 300, max: 300 } },
    { text: "Some 200 villagers have been placed in nine training camps." },
    { text: "Soldiers moved 300 crates to temporary shelters." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const verb = scene.parts[index]?.verb;
        if (!verb || !lodging.has(scene.doc.tokens[verb.main]?.lower ?? "")) continue;
        const roof = roofBehind(scene, index);
        if (roof === null) continue;
        const bySubject = verb.voice === "passive" || verb.form === "participle" || dwelling.test(scene.doc.tokens[verb.main]?.lower ?? "");
        for (const at of bySubject ? subjectsOf(scene, index) : objectsOf(scene, index)) {
          const figure = scene.figures[at];
          if (!figure || figure.class !== "person") continue;
          const cue = { firstToken: verb.main, endToken: scene.parts[roof]?.endToken ?? verb.main + 1 };
          yield tollOf(scene.doc, rule, "displaced", figure, cue, doubtOf(scene, figure, verb, cue));
        }
      }
    }
  },
};

/** The part behind a verb that says under which roof, before the next verb. */
function roofBehind({ doc, parts }: Scene, index: number): number | null {
  for (let at = index + 1; at < Math.min(parts.length, index + 8); at++) {
    const part = parts[at];
    if (!part || part.kind === "verb" || part.kind === "mark" || part.kind === "relative") return null;
    if (parts[at - 1]?.kind !== "preposition" || !part.phrase || !roofs.has(doc.tokens[part.phrase.head]?.lower ?? "")) continue;
    for (let token = part.firstToken; token < part.endToken; token++) if (emergency.has(doc.tokens[token]?.lower ?? "")) return at;
  }
  return null;
}
