import type { Extractor, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { doubtOf } from "./doubts.ts";
import { stateNouns } from "./nouns.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { harmVerbs } from "./verbs.ts";
import { objectsOf, subjectsOf } from "./walk.ts";

const counting: ReadonlySet<string> = new Set("be is are was were been include includes included including comprise comprised".split(" "));

const rule = "casualties/among";

/** “eight guards are among the dead”, “among the dead were three children”, “the hostages include a prefect and 24 soldiers”. */
export const among: Extractor<Toll> = {
  rule,
  examples: [
    { text: "[Eight guards were among the dead].", value: { effect: "killed", min: 8, max: 8 } },
    { text: "[Among the wounded were three children].", value: { effect: "injured", min: 3, max: 3 } },
    { text: "Eight guards were among the crowd." },
    { text: "Among the guests were three children." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const part = scene.parts[index]!;
        const group = groupAt(scene, index);
        if (!group) continue;
        const word = (at: number): string =>
          scene.doc.tokens[scene.parts[at]?.verb?.main ?? scene.parts[at]?.firstToken ?? -1]?.lower ?? "";
        const preceded = word(index - 1) === "among" || word(index - 1) === "amongst";
        const figures: number[] = [];
        if (preceded && scene.parts[index - 2]?.kind === "verb" && counting.has(word(index - 2)))
          figures.push(...subjectsOf(scene, index - 2));
        let next = group.end;
        const joint = scene.parts[next];
        const along = joint?.kind === "comma" ? next + 1 : next;
        if (scene.parts[along]?.kind === "conjunction" && figures.length === 0 && preceded) figures.push(...objectsOf(scene, along));
        else if (scene.parts[along]?.kind === "conjunction" && preceded && word(along) !== "and") figures.push(...objectsOf(scene, along));
        while (scene.parts[next]?.kind === "adverb") next++;
        if ((preceded && counting.has(word(next))) || /^(?:include|comprise)/.test(word(next))) figures.push(...objectsOf(scene, next));
        for (const at of figures) {
          const figure = scene.figures[at];
          if (!figure || (figure.class !== "person" && figure.class !== "none")) continue;
          const cue = {
            firstToken: preceded ? scene.parts[index - 1]!.firstToken : part.firstToken,
            endToken: scene.parts[group.end - 1]!.endToken,
          };
          yield tollOf(scene.doc, rule, group.effect, figure, cue, doubtOf(scene, figure, null, cue));
        }
      }
    }
  },
};

/** “the dead”, “the hostages”, “those killed”: a group with its effect, and the part behind it. */
function groupAt(scene: Scene, index: number): { readonly effect: CasualtyEffect; readonly end: number } | null {
  const part = scene.parts[index];
  const word = (token: number | undefined): string => scene.doc.tokens[token ?? -1]?.lower ?? "";
  if (part?.kind === "noun" && part.phrase && word(part.firstToken) === "the") {
    const effect = stateNouns.get(word(part.phrase.head)) ?? (word(part.phrase.head) === "victims" ? "casualties" : undefined);
    return effect ? { effect, end: index + 1 } : null;
  }
  if (part && word(part.firstToken) === "those") {
    const verb = scene.parts[index + 1]?.verb;
    const harm = verb && harmVerbs.get(word(verb.main));
    return harm && !harm.loose && !harm.present && !harm.gerund ? { effect: harm.effect, end: index + 2 } : null;
  }
  return null;
}
