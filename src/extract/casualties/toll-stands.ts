import type { Extractor, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import type { VerbGroup } from "../../text/clauses.ts";
import { doubtOf } from "./doubts.ts";
import { governingDoubt } from "./verb-doubts.ts";
import type { Figure } from "./figure.ts";
import { harmNouns } from "./nouns.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { harmVerbs } from "./verbs.ts";

const standing: ReadonlySet<string> = new Set(
  `rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping increase increases increased increasing grow grows grew grown growing soar soared soaring
  reach reaches reached reaching stand stands stood standing hit hits hitting hover hovers hovered hovering raise raises raised raising put puts putting bring brings brought bringing take takes took taken taking remain remains remained push pushes pushed pushing
  mount mounted mounting swell swelled swollen be is are was were been total totals totaled totalled set place placed estimate estimated number numbered give gave drop dropped fall fell decline declined double doubles doubled doubling triple triples tripled`.split(
    /\s+/,
  ),
);
const passing: ReadonlySet<string> = new Set(
  "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing pass passes passed passing top tops topped topping".split(" "),
);
const reaching: ReadonlySet<string> = new Set(["to", "at", "as", "of", "from", "above", "past", "beyond", "near", "over", "by"]);
const tallies: ReadonlySet<string> = new Set(["number", "total", "count", "tally", "figure"]);
const caseNouns: ReadonlySet<string> = new Set([
  "cases",
  "infections",
  "deaths",
  "fatalities",
  "killings",
  "injuries",
  "arrests",
  "casualties",
]);

const rule = "casualties/toll-stands";

/** A toll and where it stands: “the death toll rose to 131”, “a toll of 40”, “raising the number of dead to 282 from 190”. */
export const tollStands: Extractor<Toll> = {
  rule,
  examples: [
    { text: "[The death toll rose to 131] on Friday.", value: { effect: "killed", min: 131, max: 131 } },
    { text: "The count brings [the number of dead to 40].", value: { effect: "killed", min: 40, max: 40 } },
    { text: "The toll for lorries rose to 131 dollars." },
    { text: "The number of guests rose to 40." },
    { text: "[The death toll has passed 300], the ministry said.", value: { effect: "killed", min: 300, max: null } },
    { text: "The death toll is not known." },
    { text: "The song Time Has Taken Its Toll reached 65 in May." },
    { text: "[Cholera cases have surpassed 21,300].", value: { effect: "sickened", min: 21300, max: null } },
    { text: "The death toll would have been more than 1,000." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.parts.length; index++) {
        const toll = tollAt(scene, index);
        if (!toll) continue;
        for (const at of figuresBehind(scene, toll.end, toll.weak, index)) {
          const figure = scene.figures[at.index];
          if (!figure || !(figure.class === "none" || figure.class === "person" || figure.class === "harm" || figure.class === "body"))
            continue;
          const cue = { firstToken: toll.firstToken, endToken: scene.parts[toll.end - 1]?.endToken ?? toll.firstToken + 1 };
          const bound: Figure = at.passing ? { ...figure, max: null } : figure;
          const person: Figure = { ...bound, class: "person" };
          yield tollOf(
            scene.doc,
            rule,
            toll.effect,
            figure.class === "person" ? bound : { ...bound, victims: null },
            cue,
            governingDoubt(scene, index) ?? doubtOf(scene, person, at.verb, cue),
          );
        }
      }
    }
  },
};

/** A figure that a toll stands at, and the verb between. */
interface Stand {
  readonly index: number;
  readonly passing: boolean;
  readonly verb: VerbGroup | null;
}

interface Standing {
  readonly effect: CasualtyEffect;
  readonly firstToken: number;
  readonly end: number;
  readonly weak: boolean;
}

/** The toll that part `index` names: “death toll”, “the number of dead”, “deaths from the virus”. */
function tollAt(scene: Scene, index: number): Standing | null {
  const { doc, parts } = scene;
  const part = parts[index];
  const head = part?.phrase?.head;
  if (!part || head === undefined) return null;
  const word = (token: number | undefined): string => doc.tokens[token ?? -1]?.lower ?? "";
  const noun = word(head);
  if (noun === "toll") {
    const kind = word(head - 1);
    const effect: CasualtyEffect = kind === "injury" ? "injured" : kind === "casualty" ? "casualties" : "killed";
    // “Time has taken its toll”
    return /^(?:road|toll|motorway|bridge|its|their|his|her|my|your|our)$/.test(kind)
      ? null
      : { effect, firstToken: part.firstToken, end: index + 1, weak: false };
  }
  if (scene.figures[index]) return null;
  if (tallies.has(noun) && word(parts[index + 1]?.firstToken) === "of") {
    for (let at = index + 2; at < Math.min(parts.length, index + 7); at++) {
      const inner = parts[at];
      if (inner?.kind === "comma" || inner?.kind === "mark") break;
      for (let token = inner?.firstToken ?? 0; token < (inner?.endToken ?? 0); token++) {
        const effect = harmNouns.get(word(token)) ?? stateful(word(token));
        if (effect) return { effect, firstToken: part.firstToken, end: at + 1, weak: false };
      }
    }
    return null;
  }
  if (caseNouns.has(noun))
    return {
      effect: noun === "cases" ? "sickened" : (harmNouns.get(noun) ?? "killed"),
      firstToken: part.firstToken,
      end: index + 1,
      weak: true,
    };
  return null;
}

function stateful(word: string): CasualtyEffect | undefined {
  if (word === "dead") return "killed";
  if (word === "missing") return "missing";
  if (word === "cases") return "sickened";
  const verb = harmVerbs.get(word);
  return verb && !verb.present && !verb.gerund && !verb.loose ? verb.effect : undefined;
}

/** The figures at which the toll stands: behind a verb of standing, behind “of”, or “to … from …”. */
function figuresBehind(scene: Scene, from: number, weak: boolean, toll: number): Stand[] {
  const { doc, parts, figures } = scene;
  const word = (part: number): string =>
    doc.tokens[parts[part]?.verb?.main ?? parts[part]?.phrase?.head ?? parts[part]?.firstToken ?? -1]?.lower ?? "";
  const found: Stand[] = [];
  // “raising the number of dead to 40”: the verb stands in front
  let moved = parts[toll - 1]?.kind === "verb" && standing.has(word(toll - 1)) && !/^(?:be|is|are|was|were|been)$/.test(word(toll - 1));
  for (let left = toll - 1; weak && !moved && left > Math.max(0, toll - 12); left--)
    moved = /^(?:rais|bring|brought|push|increas|rise|jump|surge|spike|climb|growth|drop|fall)/.test(word(left));
  let passes = false,
    verb: VerbGroup | null = null,
    clauses = 0;
  for (let at = from; at < Math.min(parts.length, from + 14); at++) {
    const part = parts[at];
    if (part?.kind === "verb") {
      if (!standing.has(word(at)) && !passing.has(word(at))) {
        if (found.length > 0 || part.verb?.form === "finite") break;
        continue;
      }
      passes = passing.has(word(at));
      verb = part.verb;
      moved = true;
      continue;
    }
    if (part?.kind === "mark" && word(at) !== ":" && !/^[-()[\]]/.test(word(at))) break;
    if (part?.kind === "comma" && found.length > 0 && ++clauses > 1) break;
    if (part?.kind === "conjunction" && found.length > 0) break;
    if (part?.kind !== "noun" || !figures[at]) continue;
    const before = word(at - 1);
    const direct = before === "of" && at - 1 === from && !weak;
    const colon = before === ":" && at - 1 === from;
    // “the highest number of fatalities at 10”
    const beside = before === "at" && at - 1 === from;
    if (
      direct ||
      colon ||
      beside ||
      (moved && (reaching.has(before) || parts[at - 1]?.kind === "verb" || parts[at - 1]?.kind === "adverb"))
    ) {
      if (before === "by") continue;
      // “cholera cases surpassed 21,300”, but not “cases are 12 per cent”
      if (weak && !passes && !/^(?:to|at|from)$/.test(before)) continue;
      found.push({ index: at, passing: passes || before === "above" || before === "past" || before === "beyond", verb });
      if (direct || colon || beside) break;
    }
  }
  return found;
}
