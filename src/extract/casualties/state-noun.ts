import type { Document } from "../../types/document.ts";
import type { Extractor, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { doubtOf } from "./doubts.ts";
import { governingDoubt } from "./verb-doubts.ts";
import type { Figure } from "./figure.ts";
import { stateNouns } from "./nouns.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { harmAdjectives, harmVerbs } from "./verbs.ts";

const rule = "casualties/state-noun";

/** The state stands in the noun phrase itself: “17 hostages”, “a wounded girl”, “tens of thousands of displaced civilians”. */
export const stateNoun: Extractor<Toll> = {
  rule,
  examples: [
    { text: "He was holding [17 hostages] there.", value: { effect: "captured", min: 17, max: 17 } },
    { text: "Doctors saw [a badly wounded girl].", value: { effect: "injured", min: 1, max: 1 } },
    { text: "Doctors saw the wounded girl." },
    { text: "Doctors saw a homeless man." },
    { text: "Adem Hodzic, one of the refugees, signed it." },
    { text: "The party counts [30 political prisoners].", value: { effect: "detained", min: 30, max: 30 } },
    { text: "He was holding 17 guns." },
    { text: "Five of the missing patients had been found." },
    { text: "Police found the two missing boys." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        if (!figure) continue;
        const state = stateOf(scene.doc, figure);
        if (
          !state ||
          isMember(scene.doc, figure) ||
          ((state.effect === "missing" || state.effect === "captured") && isBackAgain(scene, index))
        )
          continue;
        const cue = { firstToken: state.token, endToken: state.token + 1 };
        yield tollOf(scene.doc, rule, state.effect, figure, cue, governingDoubt(scene, index) ?? doubtOf(scene, figure, null, cue));
      }
    }
  },
};

/** “Adem Hodzic, one of the refugees, signed it”: it says who he is, and counts nobody. */
function isMember({ tokens }: Document, { firstToken, min, max }: Figure): boolean {
  return min === 1 && max === 1 && tokens[firstToken - 1]?.text === "," && tokens[firstToken + 1]?.lower === "of";
}

/** Of one person these say what somebody is like, not what happened: “a deceased donor”, “a homeless man”, “a sick patient”. */
const general: ReadonlySet<string> = new Set(["deceased", "homeless", "sick", "ill"]);
const again = /^(?:f[io]nds?|found|finding|locat(?:e|ed|ing)|trac(?:e|ed|ing)|escap(?:e|ed|ing)|return(?:ed|ing)?|reunited|resurfaced)$/;

/** “five of the missing patients had been found”, “found the two missing boys”: they are no longer what the noun says. */
function isBackAgain({ doc, parts }: Scene, index: number): boolean {
  const isVerb = (at: number): boolean => again.test(doc.tokens[parts[at]?.verb?.main ?? -1]?.lower ?? "");
  let next = index + 1;
  while (parts[next]?.kind === "preposition" || parts[next]?.kind === "noun" || parts[next]?.kind === "adverb") next++;
  return isVerb(next) || (isVerb(index - 1) && parts[index - 1]?.verb?.voice === "active");
}

function stateOf(doc: Document, figure: Figure): { readonly effect: CasualtyEffect; readonly token: number } | null {
  const last = figure.noun === "" ? -1 : figure.endToken - 1;
  if (last < 0) return null;
  if (figure.class === "person") {
    for (let at = figure.firstToken; at < last; at++) {
      const word = doc.tokens[at]?.lower ?? "";
      if (figure.indefinite && (general.has(word) || (word === "captive" && /^(?:buyer|customer)$/.test(figure.noun)))) continue;
      const verb = harmVerbs.get(word);
      const effect =
        word === "fleeing" ? "displaced" : (harmAdjectives.get(word) ?? (verb && !verb.present && !verb.gerund ? verb.effect : undefined));
      if (effect && effect !== "casualties") return { effect, token: at };
    }
  }
  // “a refugee” says what somebody is, “17 refugees” what befell them
  const effect = figure.indefinite ? undefined : stateNouns.get(figure.noun);
  if (effect) return { effect, token: last };
  return figure.indefinite ? null : prisonersOf(doc, figure);
}

/** “30 political prisoners” and “hundreds of prisoners of conscience” are held by a state, “12 prisoners of war” by an enemy. */
function prisonersOf(doc: Document, { noun, endToken }: Figure): { readonly effect: CasualtyEffect; readonly token: number } | null {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  if (noun !== "prisoners" && noun !== "prisoner") return null;
  if (word(endToken - 2) === "political") return { effect: "detained", token: endToken - 1 };
  if (word(endToken) !== "of") return null;
  return word(endToken + 1) === "conscience"
    ? { effect: "detained", token: endToken - 1 }
    : word(endToken + 1) === "war"
      ? { effect: "captured", token: endToken - 1 }
      : null;
}
