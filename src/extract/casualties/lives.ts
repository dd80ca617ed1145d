import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { governingDoubt } from "./verb-doubts.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";

const taking: ReadonlySet<string> = new Set(
  "claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing end ended ending".split(" "),
);

const rule = "casualties/lives";

/** “claimed more than 400 lives”, “took the lives of 12 people”, “with the loss of nine lives”. */
export const lives: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The storm [claimed more than 400 lives].", value: { effect: "killed", min: 400, max: null } },
    { text: "The fire [took the lives of 12 people].", value: { effect: "killed", min: 12, max: 12 } },
    { text: "It [claimed the lives of the pilot and two passengers].", value: { effect: "killed", min: 2 } },
    { text: "The nets saved 400 lives." },
    { text: "He promised help to each family that had lost a relative." },
    { text: "It changed the lives of 12 people." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        if (!figure) continue;
        const part = scene.parts[index];
        const word = (at: number): string =>
          scene.doc.tokens[scene.parts[at]?.phrase?.head ?? scene.parts[at]?.verb?.main ?? scene.parts[at]?.firstToken ?? -1]?.lower ?? "";
        const counted = figure.noun === "lives";
        const lost = loserOf(scene, index, figure.noun);
        const ownedFrom = ownerOfLives(scene, index, word);
        const owned = ownedFrom !== null;
        if (!part || (!counted && !owned && lost === null)) continue;
        const verb = lost
          ? index - 1
          : counted
            ? (takerBefore(scene, index) ?? lostBehind(scene, index))
            : takerBefore(scene, (ownedFrom ?? index) - 2);
        if (verb === null) continue;
        const cue = { firstToken: scene.parts[verb]!.firstToken, endToken: scene.parts[verb]!.endToken };
        const victims = counted ? null : figure.victims;
        yield tollOf(
          scene.doc,
          rule,
          "killed",
          { ...figure, victims, class: "person" },
          cue,
          governingDoubt(scene, index) ?? doubtOf(scene, { ...figure, class: "person" }, scene.parts[verb]?.verb ?? null, cue),
        );
      }
    }
  },
};

/** The part behind “the lives of” in whose list part `index` stands: “the lives of a pilot and two passengers”. */
function ownerOfLives({ parts }: Scene, index: number, word: (at: number) => string): number | null {
  for (let at = index; at > Math.max(0, index - 8); at -= 2) {
    if (word(at - 1) === "of") return word(at - 2) === "lives" || word(at - 2) === "life" ? at : null;
    if (!/^(?:conjunction|comma)$/.test(parts[at - 1]?.kind ?? "") || !parts[at - 2]?.phrase) return null;
  }
  return null;
}

const losing: ReadonlySet<string> = new Set(["lose", "loses", "lost", "losing"]);
/** Whom one loses only to death: “lost five soldiers”, but not “lost five members” or “lost five players”. */
const dear: ReadonlySet<string> = new Set(
  `children child sons son daughters daughter brothers brother sisters sister parents siblings relatives relative cousins friends soldiers troops comrades colleagues policemen servicemen peacekeepers firefighters fighters civilians people men women
  crewmen compatriots countrymen classmates teammates loved-ones grandchildren nephews nieces babies`.split(/\s+/),
);

/** The verb of losing in front of whom one loses to death: “lost only three fighters”. */
function loserOf({ doc, parts }: Scene, index: number, noun: string): number | null {
  const at = parts[index - 1]?.kind === "adverb" ? index - 2 : index - 1;
  const verb = parts[at]?.verb;
  if (!verb || verb.voice === "passive" || !losing.has(doc.tokens[verb.main]?.lower ?? "")) return null;
  const { endToken = 0 } = parts[index] ?? {};
  return dear.has(noun) || (noun === "members" && doc.tokens[endToken - 2]?.lower === "family") ? at : null;
}

/** The verb of taking, or “loss of”, in front of part `index`. */
function takerBefore(scene: Scene, index: number): number | null {
  const verb = scene.parts[index - 1]?.verb;
  if (verb) return taking.has(scene.doc.tokens[verb.main]?.lower ?? "") ? index - 1 : null;
  const noun = scene.parts[index - 2]?.phrase;
  return noun && scene.doc.tokens[noun.head]?.lower === "loss" ? index - 2 : null;
}

/** “12 lives were lost”, “with 12 lives lost” */
function lostBehind(scene: Scene, index: number): number | null {
  const verb = scene.parts[index + 1]?.verb;
  return (verb?.voice === "passive" || verb?.form === "participle") && taking.has(scene.doc.tokens[verb.main]?.lower ?? "")
    ? index + 1
    : null;
}
