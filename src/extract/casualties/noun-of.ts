import type { Document } from "../../types/document.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { delegates } from "./nouns.ts";
import { governingDoubt } from "./verb-doubts.ts";
import { scenesOf } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { objectsOf } from "./objects.ts";

const effects: ReadonlyMap<string, CasualtyEffect> = new Map(
  Object.entries({
    killed:
      "death deaths killing killings murder murders slaying slayings assassination assassinations execution executions massacre slaughter beheading beheadings lynching drowning suicide suicides body bodies corpse corpses remains loss mass-murder bloodbath burial funeral funerals",
    injured: "injury injuries wounding maiming hospitalization hospitalisation",
    missing: "disappearance disappearances",
    captured: "kidnapping kidnappings abduction abductions capture hostage-taking",
    detained: "arrest arrests detention detentions imprisonment jailing incarceration internment",
    freed: "release rescue liberation freeing",
    displaced: "displacement evacuation exodus flight",
    sickened: "infection infections poisoning hospitalization",
  }).flatMap(([effect, words]) => words.split(" ").map((word) => [word, effect as CasualtyEffect] as const)),
);
const shootings: ReadonlySet<string> = new Set(["shooting", "shootings", "stabbing", "stabbings", "beating", "bombing", "attack"]);
const fatal: ReadonlySet<string> = new Set(["fatal", "deadly"]);
const joints: ReadonlySet<string> = new Set(["of", "to", "among"]);

/** People of whom fewer make no exodus. */
const fewest = 10;

const rule = "casualties/noun-of";

/** A noun for the harm with its victims behind “of”: “the deaths of 34 smugglers”, “the arrest of a suspect”. */
export const nounOf: Extractor<Toll> = {
  rule,
  examples: [
    { text: "Police mourned [the deaths of 34 smugglers].", value: { effect: "killed", min: 34, max: 34 } },
    { text: "Police mourned the deaths of the smugglers." },
    { text: "[The remains of 13 people] were found.", value: { effect: "killed", min: 13, max: 13 } },
    { text: "They protested at [the arrest of a student].", value: { effect: "detained", min: 1, max: 1 } },
    { text: "They protested at the arrest of the student." },
    { text: "It led to the exodus of two aides." },
    { text: "It counted deaths in a population of 11 million people." },
    { text: "The state had a net loss of 1,000 people." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const part = scene.parts[index]!;
        const head = part.phrase && scene.figures[index]?.class !== "person" ? part.phrase.head : -1;
        const noun = scene.doc.tokens[head]?.lower ?? "";
        const effect = effects.get(noun) ?? (shootings.has(noun) ? effectOfShooting(scene.doc, head) : null);
        // “a net loss of 1,000 people”, “risk of injury to a minor”
        const before = scene.doc.tokens[part.firstToken - 2]?.lower ?? "";
        if (!effect || scene.doc.tokens[head - 1]?.lower === "net" || (before === "risk" && effect === "injured")) continue;
        let at = index + 1;
        // “the murder in Porto of two men”
        if (
          scene.doc.tokens[scene.parts[at]?.firstToken ?? -1]?.lower === "in" &&
          scene.doc.tokens[scene.parts[at + 2]?.firstToken ?? -1]?.lower === "of" &&
          // but not “8,500 deaths in a population of 11 million”
          /^NNP/.test(scene.doc.pos[scene.parts[at + 1]?.phrase?.head ?? -1] ?? "")
        )
          at += 2;
        const joint = scene.doc.tokens[scene.parts[at]?.firstToken ?? -1]?.lower ?? "";
        if (!joints.has(joint) || (joint !== "of" && effect !== "injured")) continue;
        for (const victim of objectsOf(scene, index, at + 1, true)) {
          const figure = scene.figures[victim];
          // “the capture of the nomination, 721 delegates”
          if (figure && delegates.has(figure.noun)) continue;
          // “the exodus of two aides” empties an office
          if (effect === "displaced" && figure && figure.min !== null && figure.min < fewest) continue;
          if (!figure || (figure.class !== "person" && !(figure.class === "none" && effect === "killed")) || figure.noun === "lives")
            continue;
          const cue = { firstToken: part.firstToken, endToken: part.phrase!.endToken };
          yield tollOf(scene.doc, rule, effect, figure, cue, governingDoubt(scene, index) ?? doubtOf(scene, figure, null, cue));
        }
      }
    }
  },
};

/** “the fatal shooting of two men”, “the shooting of two men”; a bombing alone says nothing of them. */
function effectOfShooting({ tokens }: Document, head: number): CasualtyEffect | null {
  if (fatal.has(tokens[head - 1]?.lower ?? "") || fatal.has(tokens[head - 2]?.lower ?? "")) return "killed";
  const noun = tokens[head]?.lower;
  return noun === "shooting" || noun === "stabbing" ? "casualties" : null;
}
