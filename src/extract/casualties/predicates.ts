import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { objectFollows } from "./object-follows.ts";
import { phraseAt } from "./phrase-predicate.ts";
import { harmAdjectives, harmVerbs, type HarmVerb } from "./verbs.ts";

/** How a verb of harm stands in its clause, which says where its patient is. */
export type Shape = "passive" | "reduced" | "intransitive" | "active" | "gerund" | "phrase";

/** A verb group (part `part` of the sentence) that does harm or rescue to its subject or its object. */
export interface Predicate {
  readonly part: number;
  readonly shape: Shape;
  readonly effect: CasualtyEffect;
  readonly role: "subject" | "object";
  readonly loose: boolean;
  /** The words that carry the effect, as tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The part at which its object begins, where words stand between: “shot dead | 12 people”. */
  readonly objectFrom?: number;
}

const fatal: ReadonlySet<string> = new Set(["fatally", "mortally"]);
const reflexives: ReadonlySet<string> = new Set(["himself", "herself", "themselves", "itself"]);

/** The predicate of the verb part at `index`, or null where it does nobody harm. */
export function predicateAt(doc: Document, parts: readonly Part[], index: number): Predicate | null {
  const part = parts[index];
  const verb = part?.verb;
  if (!part || !verb) return null;
  const word = doc.tokens[verb.main]?.lower ?? "";
  return phraseAt(doc, parts, index, word) ?? verbAt(doc, parts, index, word);
}

/** “left 12 dead”, “with 20 missing”. */
function adjectiveAt(doc: Document, part: Part, index: number): Predicate | null {
  const main = part.verb?.main ?? part.firstToken;
  const effect = harmAdjectives.get(doc.tokens[main]?.lower ?? "");
  // “tens of thousands of “missing” e-mails”
  if (/^['"”’]/.test(doc.tokens[part.endToken]?.text ?? "") && /^NNS?$/.test(doc.pos[part.endToken + 1] ?? "")) return null;
  const shape = part.verb?.voice === "passive" ? "passive" : "reduced";
  // things go missing as well: “30,000 emails are missing”
  const loose = effect === "missing";
  return effect ? { part: index, shape, effect, role: "subject", loose, firstToken: main, endToken: part.endToken } : null;
}

const treated: HarmVerb = { effect: "injured", patient: "object", loose: true, present: false, gerund: false };
const manner: ReadonlySet<string> = new Set([
  "as",
  "like",
  "with",
  "badly",
  "well",
  "fairly",
  "unfairly",
  "poorly",
  "harshly",
  "differently",
  "equally",
  "to",
]);
const keep: HarmVerb = { effect: "captured", patient: "object", loose: true, present: false, gerund: false };
const isBe = (word: string): boolean => /^(?:is|are|was|were|been|be|'re|'s|has|have|had)$/.test(word);
const heldFor: ReadonlySet<string> = new Set(["for", "over", "without"]);
/** “held responsible”, “held to a standard”, “held up”: nobody is locked up by that. */
const heldTo: ReadonlySet<string> = new Set(
  "accountable responsible liable answerable up back off together aloft high to dear harmless sacred blameless culpable guilty".split(" "),
);
const held: HarmVerb = { effect: "detained", patient: "object", loose: true, present: false, gerund: false };

/** Whether “the way” or “how” opens the clause of the verb part at `index`. */
function isManner({ tokens }: Document, parts: readonly Part[], index: number): boolean {
  const first = parts[index]?.firstToken ?? 0;
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) if (/^(?:way|how)$/.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

function verbAt(doc: Document, parts: readonly Part[], index: number, word: string): Predicate | null {
  const part = parts[index];
  const verb = part?.verb;
  const behind = doc.tokens[part?.endToken ?? -1]?.lower ?? "";
  // “500 suspects are being held”; who is held by whom the passive leaves open
  const isHeld = word === "held" && !heldTo.has(behind);
  // but not “the way the two men are being treated”
  const isTreated = word === "treated" && !manner.has(behind) && !isManner(doc, parts, index);
  const open = isHeld ? held : isTreated ? treated : undefined;
  // “1,800 people held for fraud”
  const participle = word === "held" && heldFor.has(behind);
  // “pirates are holding 22 sailors”
  const keeping =
    word === "holding" && part !== undefined && isBe(doc.tokens[part.firstToken]?.lower ?? "") && objectFollows(doc, parts, index) !== null;
  const harm = harmVerbs.get(word) ?? (keeping ? keep : undefined) ?? (verb?.voice === "passive" || participle ? open : undefined);
  // “missed the convoy, but hurt three bystanders”
  const hurting = word === "hurt" && verb?.voice === "active" && objectFollows(doc, parts, index) !== null;
  if (part && harmAdjectives.has(word) && !hurting) return parts[index - 1]?.kind === "verb" ? null : adjectiveAt(doc, part, index);
  if (!part || !verb || !harm) return null;
  const next = parts[index + 1];
  // “shot at the crowd”, “fired on”: an attempt
  if (harm.effect === "casualties" && verb.voice === "active" && doc.tokens[part.endToken]?.lower === "at") return null;
  let effect = harm.effect;
  for (let at = part.firstToken; at < part.endToken; at++) if (fatal.has(doc.tokens[at]?.lower ?? "")) effect = "killed";
  if (index > 0 && fatal.has(doc.tokens[part.firstToken - 1]?.lower ?? "")) effect = "killed";
  const made = (shape: Shape, role: "subject" | "object"): Predicate => ({
    part: index,
    shape,
    role,
    effect,
    loose: harm.loose,
    firstToken: verb.main,
    endToken: verb.main + 1,
  });

  if (verb.voice === "passive") return harm.patient === "subject" ? null : made("passive", "subject");
  if (harm.patient === "subject") return made("intransitive", "subject");
  const object = objectFollows(doc, parts, index);
  if (harm.patient === "either")
    return object && verb.form !== "participle"
      ? made(verb.form === "gerund" ? "gerund" : "active", "object")
      : made("intransitive", "subject");
  if (object && reflexives.has(doc.tokens[parts[object]?.firstToken ?? -1]?.lower ?? "")) return made("intransitive", "subject");
  if (verb.form === "gerund" || harm.gerund) return made("gerund", "object");
  const bare =
    !verb.perfect &&
    verb.modal === null &&
    verb.form !== "infinitive" &&
    !harm.present &&
    verb.main === part.endToken - 1 &&
    !doc.tokens.slice(part.firstToken, verb.main).some(({ lower }) => lower === "did" || lower === "does" || lower === "do");
  if (bare && object === null) {
    // “shot and killed 12 people”: the object stands behind the second verb
    if (
      next?.kind === "conjunction" &&
      parts[index + 2]?.verb &&
      objectFollows(doc, parts, index + 2) !== null &&
      parts[index + 2]?.verb?.voice === "active"
    )
      return null;
    return made("reduced", "subject");
  }
  return made("active", "object");
}
