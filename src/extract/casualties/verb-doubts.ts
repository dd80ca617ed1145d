import type { VerbGroup } from "../../text/clauses.ts";
import type { Figure } from "./figure.ts";
import type { Scene } from "./scene.ts";

const possible: ReadonlySet<string> = new Set(["could", "would", "can", "should", "will", "shall", "'d", "'ll", "must", "wo", "ca"]);
const perhaps: ReadonlySet<string> = new Set(["may", "might"]);
/** Verbs whose “to …” happened: “forced to flee”, “managed to free”. */
const implicative: ReadonlySet<string> = new Set([
  "forced",
  "had",
  "have",
  "has",
  "managed",
  "able",
  "ability",
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
const demanding: ReadonlySet<string> = new Set(
  "demand demands demanded demanding urge urges urged urging seek seeks sought seeking request requested requesting await awaits awaiting".split(
    " ",
  ),
);
const calling: ReadonlySet<string> = new Set([
  "call",
  "calls",
  "called",
  "calling",
  "ask",
  "asks",
  "asked",
  "asking",
  "push",
  "pushed",
  "pushing",
]);

/** Why what a verb says of a figure did not happen: “could be killed”, “was not killed”, “plotted to kill”; null if it did. */
export function verbDoubt(scene: Scene, verb: VerbGroup, figure: Figure): string | null {
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
    // “we are not dealing with several deaths”; what was not prevented happened
    if (verb.negated && scene.figures[index]?.max !== 0 && !/^(?:prevent|stop|avert|deter|end|hide|interfere|regret)/.test(word))
      return "denied by “not”";
    // “called for the release of two men”, but not “called the killing of two men a crime”
    const asked = demanding.has(word) || (calling.has(word) && scene.doc.tokens[part.endToken]?.lower === "for");
    return planning.has(word) || asked ? `“${word}”: a plan or a threat` : null;
  }
  return null;
}

function precedingWords(scene: Scene, part: number, count: number): string[] {
  const end = scene.parts[part]?.firstToken ?? 0;
  const from = Math.max(scene.doc.sentences[scene.sentence]?.firstToken ?? 0, end - count);
  return scene.doc.tokens.slice(from, end).map(({ lower }) => lower);
}

/** Index of the part that holds a token. */
export function partAt({ parts }: Scene, token: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
