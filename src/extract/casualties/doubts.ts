import type { VerbGroup } from "../../text/clauses.ts";
import type { Figure } from "./figures.ts";
import type { Scene } from "./scene.ts";
import type { Stretch } from "./toll.ts";

const possible: ReadonlySet<string> = new Set(["could", "would", "can", "should", "will", "shall", "'d", "'ll", "must", "wo", "ca"]);
const perhaps: ReadonlySet<string> = new Set(["may", "might"]);
const conditional: ReadonlySet<string> = new Set(["if", "unless", "whether", "lest", "until"]);
/** Verbs whose “to …” happened: “forced to flee”, “managed to free”. */
const implicative: ReadonlySet<string> = new Set([
  "forced",
  "had",
  "have",
  "has",
  "managed",
  "began",
  "begun",
  "continued",
  "continue",
  "went",
  "proceeded",
  "compelled",
  "obliged",
  "made",
  "started",
  "helped",
  "helping",
  "caused",
  "causing",
  "forcing",
  "known",
  "believed",
  "reported",
  "said",
  "thought",
  "understood",
  "presumed",
  "feared",
  "estimated",
  "came",
  "led",
  "leading",
  "confirmed",
  "found",
  "prompting",
  "prompted",
  "used",
  "claimed",
  "appear",
  "appears",
  "seem",
  "seems",
]);
const planning: ReadonlySet<string> = new Set([
  "plan",
  "plans",
  "planned",
  "planning",
  "plot",
  "plots",
  "plotted",
  "plotting",
  "threat",
  "threats",
  "threatened",
  "threatening",
  "threatens",
  "threaten",
  "attempt",
  "attempts",
  "attempted",
  "attempting",
  "try",
  "tried",
  "trying",
  "aim",
  "aimed",
  "aiming",
  "vow",
  "vowed",
  "vowing",
  "intend",
  "intended",
  "intending",
  "intent",
  "conspiracy",
  "conspiring",
  "conspired",
  "hoping",
  "hoped",
  "hope",
  "capable",
  "avoid",
  "avoided",
  "avoiding",
  "prevent",
  "prevented",
  "preventing",
  "against",
  "fear",
  "risk",
  "without",
  "promised",
  "promise",
  "pledged",
  "agreed",
  "refused",
  "expected",
  "likely",
  "about",
  "wanted",
  "want",
  "wants",
]);
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

/** Why a figure beside a verb of harm is no casualty, in words for --explain; null where nothing speaks against it. */
export function doubtOf(scene: Scene, figure: Figure, verb: VerbGroup | null, cue: Stretch): string | null {
  return kindDoubt(figure) ?? rateDoubt(scene, figure, cue) ?? (verb ? verbDoubt(scene, verb, figure) : null) ?? conditionDoubt(scene, cue);
}

function kindDoubt({ class: kind, noun }: Figure): string | null {
  if (kind === "animal") return `“${noun}” are animals`;
  if (kind === "thing") return `“${noun}” are no people`;
  return null;
}

/** “35 are killed every day”, “100 deaths a year”, “an average of 12 people die”. */
function rateDoubt(scene: Scene, figure: Figure, cue: Stretch): string | null {
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
    if (word(at) === "average" && (word(at - 1) === "an" || word(at - 1) === "on")) return "an average";
  }
  const after = word(figure.endToken);
  if (
    after === "in" &&
    figure.noun === "" &&
    /^(?:one|two|three|\d)/.test(word(figure.firstToken)) &&
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|every)$/.test(word(figure.endToken + 1)) &&
    !/^(?:19|20)\d\d$/.test(word(figure.endToken + 1))
  )
    return "a ratio";
  return null;
}

function verbDoubt(scene: Scene, verb: VerbGroup, figure: Figure): string | null {
  if (verb.modal && possible.has(verb.modal)) return `“${verb.modal}”: a possibility or a plan`;
  if (verb.modal && perhaps.has(verb.modal) && !verb.perfect) return `“${verb.modal}”: a possibility`;
  if (verb.negated && figure.max !== 0) return "denied by “not”";
  const part = partAt(scene, verb.main);
  const words = precedingWords(scene, part, 4);
  if (verb.form === "infinitive" && !verb.perfect) {
    if (words.some((word) => planning.has(word))) return "a plan or a threat";
    const governor = scene.parts[part - 1];
    const ruling = words[words.length - 1] ?? "";
    const named = governor?.kind === "noun" ? (words.find((word) => implicative.has(word)) ?? "") : ruling;
    if (!implicative.has(named) && !implicative.has(ruling) && verb.voice !== "passive") return "“to …”: a purpose, not a fact";
  }
  if ((verb.form === "gerund" || verb.form === "infinitive") && words.slice(-3).some((word) => planning.has(word)))
    return "a plan or a threat";
  return null;
}

/** The doubt that the verb in front casts on the noun part at `index`: “could cause 200 deaths”, “threatened the murder of …”. */
export function governingDoubt(scene: Scene, index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const part = scene.parts[at];
    if (!part || part.kind === "comma" || part.kind === "mark" || part.kind === "subordinator" || part.kind === "relative") return null;
    const verb = part.verb;
    if (!verb) continue;
    const word = scene.doc.tokens[verb.main]?.lower ?? "";
    if (verb.modal && possible.has(verb.modal)) return `“${verb.modal}”: a possibility or a plan`;
    if (verb.modal && perhaps.has(verb.modal) && !verb.perfect) return `“${verb.modal}”: a possibility`;
    return planning.has(word) ? `“${word}”: a plan or a threat` : null;
  }
  return null;
}

function precedingWords(scene: Scene, part: number, count: number): string[] {
  const end = scene.parts[part]?.firstToken ?? 0;
  const from = Math.max(scene.doc.sentences[scene.sentence]?.firstToken ?? 0, end - count);
  return scene.doc.tokens.slice(from, end).map(({ lower }) => lower);
}

/** “if 12 people were killed …” */
function conditionDoubt(scene: Scene, cue: Stretch): string | null {
  const first = partAt(scene, cue.firstToken) - 1;
  for (let at = first; at >= Math.max(0, first - 40); at--) {
    const part = scene.parts[at];
    if (!part) return null;
    if (part.kind === "comma" || part.kind === "mark" || part.kind === "relative") return null;
    const word = scene.doc.tokens[part.firstToken]?.lower ?? "";
    if (part.kind === "subordinator" && conditional.has(word)) return `“${word}”: a condition`;
  }
  return null;
}

/** Index of the part that holds a token. */
function partAt({ parts }: Scene, token: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
