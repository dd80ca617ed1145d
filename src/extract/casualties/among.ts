import type { Extractor, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { doubtOf } from "./doubts.ts";
import { stateNouns } from "./nouns.ts";
import { whoTheyWere } from "./who-they-were.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { harmVerbs } from "./verbs.ts";
import { objectsOf } from "./objects.ts";
import { subjectsOf } from "./subjects.ts";

const counting: ReadonlySet<string> = new Set("be is are was were been include includes included including comprise comprised".split(" "));

const rule = "casualties/among";

/** “eight guards are among the dead”, “among the dead were three children”, “the hostages include a prefect and 24 soldiers”. */
export const among: Extractor<Toll> = {
  rule,
  examples: [
    { text: "[Eight guards were among the dead].", value: { effect: "killed", min: 8, max: 8 } },
    { text: "[Among the wounded were three children].", value: { effect: "injured", min: 3, max: 3 } },
    { text: "[Of the dead, eight] were soldiers.", value: { effect: "killed", min: 8, max: 8 } },
    { text: "Eight guards were among the crowd." },
    { text: "Of the guests, eight were soldiers." },
    { text: "Among the guests were three children." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      const word = (at: number): string => scene.doc.tokens[scene.parts[at]?.verb?.main ?? scene.parts[at]?.firstToken ?? -1]?.lower ?? "";
      for (let index = 0; index < scene.parts.length; index++) {
        const part = scene.parts[index]!;
        const opened = word(index - 1) === "of" && index === 1;
        const preceded = opened || word(index - 1) === "among" || word(index - 1) === "amongst";
        const group = groupAt(scene, index) ?? (preceded ? countedGroupAt(scene, index) : null);
        if (!group) continue;
        const figures: number[] = [];
        if (preceded && scene.parts[index - 2]?.kind === "verb" && counting.has(word(index - 2)))
          figures.push(...subjectsOf(scene, index - 2));
        let next = group.end;
        const joint = scene.parts[next];
        const along = joint?.kind === "comma" ? next + 1 : next;
        // “of the dead, eight were soldiers”
        if (opened && along > next) figures.push(...eachWhoWere(scene, along));
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
          yield tollOf(
            scene.doc,
            rule,
            group.effect,
            opened ? { ...figure, victims: whoTheyWere(scene.doc, scene.parts, at) } : figure,
            cue,
            doubtOf(scene, figure, null, cue),
          );
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

/** “the 20 dead”, “the 20 people killed” behind “among” or “of” */
function countedGroupAt({ figures, predicates }: Scene, index: number): { readonly effect: CasualtyEffect; readonly end: number } | null {
  const predicate = predicates[index + 1];
  return figures[index] && predicate?.shape === "reduced" ? { effect: predicate.effect, end: index + 2 } : null;
}

/** “19 were women and four were children”: the bare numbers, each with its own “were”. */
function eachWhoWere({ parts, figures }: Scene, from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; figures[at]?.class === "none"; at += 4) {
    found.push(at);
    if (!parts[at + 1]?.verb || !parts[at + 2]?.phrase || !/^(?:conjunction|comma)$/.test(parts[at + 3]?.kind ?? "")) break;
  }
  return found;
}
