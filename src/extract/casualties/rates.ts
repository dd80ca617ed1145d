import type { Figure } from "./figure.ts";
import type { Scene } from "./scene.ts";
import type { Stretch } from "./toll.ts";

const each: ReadonlySet<string> = new Set(["a", "per", "every", "each"]);
const periods: ReadonlySet<string> = new Set([
  "day",
  "week",
  "month",
  "year",
  "hour",
  "minute",
  "decade",
  "days",
  "hours",
  "minutes",
  "weeks",
  "months",
  "years",
  "second",
  "seconds",
]);
const yearly: ReadonlySet<string> = new Set(["annually", "yearly", "daily", "monthly", "weekly"]);

/** “35 are killed every day”, “100 deaths a year”, “an average of 12 people die”. */
export function rateDoubt(scene: Scene, figure: Figure, cue: Stretch): string | null {
  const { tokens, sentences } = scene.doc;
  const word = (at: number): string => tokens[at]?.lower ?? "";
  const { firstToken = 0, endToken = 0 } = sentences[scene.sentence] ?? {};
  const reach = Math.min(endToken, Math.max(figure.endToken, cue.endToken) + 12);
  for (let at = Math.max(firstToken, Math.min(figure.firstToken, cue.firstToken) - 6); at < reach; at++) {
    if (
      each.has(word(at)) &&
      (periods.has(word(at + 1)) ||
        (word(at) === "every" && /^(?:\d+|two|three|four|five|ten|few)$/.test(word(at + 1)) && periods.has(word(at + 2)))) &&
      !(word(at) === "a" && at < figure.firstToken) &&
      !(word(at) === "a" && word(at + 2) === "ago") &&
      !(word(at) === "a" && /^(?:for|after|in|within|about|nearly|almost|of|than|over|since|and)$/.test(word(at - 1)))
    ) {
      if (word(at) === "a" && !/s$|^\d|dead|people|deaths/.test(word(at - 1))) continue;
      return `a rate (“${word(at)} ${word(at + 1)}”)`;
    }
    if (yearly.has(word(at)) && scene.doc.pos[at]?.startsWith("RB")) return `a rate (“${word(at)}”)`;
    if (word(at) === "average" && (word(at - 1) === "an" || word(at - 1) === "on" || word(at + 1) === "number")) return "an average";
  }
  const after = word(figure.endToken);
  // “three out of four babies”, but not “three out of the four hostages”
  if (
    after === "out" &&
    word(figure.endToken + 1) === "of" &&
    /^(?:[2-9]|10|100|[a-z]+)$/.test(word(figure.endToken + 2)) &&
    isCount(word(figure.endToken + 2))
  )
    return "a ratio";
  if (
    after === "in" &&
    figure.noun === "" &&
    /^(?:one|two|three|\d)/.test(word(figure.endToken - 1)) &&
    isCount(word(figure.endToken + 1)) &&
    !/^(?:19|20)\d\d$/.test(word(figure.endToken + 1))
  )
    return "a ratio";
  return null;
}

function isCount(word: string): boolean {
  return /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|every)$/.test(word);
}
