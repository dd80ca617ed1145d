import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { harmAdjectives, harmPhrases, harmVerbs, type HarmPhrase, type HarmVerb } from "./verbs.ts";

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
const afterTime: ReadonlySet<string> = new Set([
  "last",
  "this",
  "that",
  "next",
  "every",
  "each",
  "yesterday",
  "today",
  "overnight",
  "earlier",
  "early",
  "late",
  "later",
]);

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
  const shape = part.verb?.voice === "passive" ? "passive" : "reduced";
  return effect ? { part: index, shape, effect, role: "subject", loose: false, firstToken: main, endToken: part.endToken } : null;
}

const held: HarmVerb = { effect: "detained", patient: "object", loose: true, present: false, gerund: false };

function verbAt(doc: Document, parts: readonly Part[], index: number, word: string): Predicate | null {
  const part = parts[index];
  const verb = part?.verb;
  // “500 suspects are being held”; who is held by whom the passive leaves open
  const harm = harmVerbs.get(word) ?? (word === "held" && verb?.voice === "passive" ? held : undefined);
  if (part && harmAdjectives.has(word)) return parts[index - 1]?.kind === "verb" ? null : adjectiveAt(doc, part, index);
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

/** Index of the noun part behind a verb that is its object; null if none, or if it is only a time (“killed last week”). */
export function objectFollows(doc: Document, parts: readonly Part[], index: number): number | null {
  for (let at = index + 1; at < parts.length; at++) {
    const part = parts[at];
    if (!part) return null;
    if (part.kind === "adverb" || part.kind === "quote" || part.kind === "adjective") continue;
    if (part.kind !== "noun") return null;
    const first = doc.tokens[part.firstToken]?.lower ?? "";
    const head = doc.tokens[part.phrase?.head ?? -1]?.lower ?? "";
    const time = (afterTime.has(first) || !part.phrase?.quantity) && isTime(head);
    return time ? null : at;
  }
  return null;
}

const times: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day days week weeks weekend month months year years night morning afternoon evening today yesterday time".split(
    " ",
  ),
);
const isTime = (noun: string): boolean => times.has(noun);

/** “taken hostage”, “lost their lives”, “forced 200 people from their homes”. */
function phraseAt(doc: Document, parts: readonly Part[], index: number, word: string): Predicate | null {
  const part = parts[index];
  const verb = part?.verb;
  const candidates = harmPhrases.get(word);
  if (!part || !verb || !candidates) return null;
  const object = objectFollows(doc, parts, index);
  for (const candidate of candidates) {
    const passive = verb.voice === "passive";
    const direct = matchAt(doc, candidate, part.endToken, 2, part.endToken + 4);
    if (candidate.patient === "subject") {
      if (direct !== null && !passive) return made(candidate, "subject", direct);
      continue;
    }
    if (direct !== null) {
      // “gunned down 12 people” has its object behind the particle, “rounded up in raids” in front
      let behind = index + 1;
      while (behind < parts.length && (parts[behind]?.firstToken ?? 0) < direct) behind++;
      const objectBehind = !passive && parts[behind]?.kind === "noun" && parts[behind]?.phrase !== null;
      return made(candidate, passive || !objectBehind ? "subject" : "object", direct, behind);
    }
    if (passive || object === null) continue;
    const far = matchAt(doc, candidate, parts[object]?.endToken ?? part.endToken, Infinity, clauseEnd(parts, index));
    if (far !== null) return made(candidate, "object", far);
  }
  return null;

  function made(harm: HarmPhrase, role: "subject" | "object", endToken: number, objectFrom = index + 1): Predicate {
    return {
      part: index,
      shape: "phrase",
      effect: harm.effect,
      role,
      loose: harm.loose,
      firstToken: verb?.main ?? 0,
      endToken: role === "object" && objectFrom === index + 1 ? (verb?.main ?? 0) + 1 : endToken,
      objectFrom,
    };
  }
}

/** The token behind one of the phrases, looked for from `from` on and begun after at most `skips` adverbs; null if there is none. */
function matchAt(doc: Document, { phrases }: HarmPhrase, from: number, skips: number, end: number): number | null {
  for (let at = from, skipped = 0; at < end; at++, skipped++) {
    for (const words of phrases) {
      if (words.every((part, offset) => doc.tokens[at + offset]?.lower === part)) return at + words.length;
    }
    if (skips !== Infinity && (skipped >= skips || !(doc.pos[at] ?? "").startsWith("RB"))) return null;
  }
  return null;
}

/** The token where the reach of a verb ends: the next comma, mark, conjunction of clauses or verb. */
function clauseEnd(parts: readonly Part[], index: number): number {
  const limit = Math.min(parts.length, index + 16);
  for (let at = index + 1; at < limit; at++) {
    const part = parts[at];
    if (
      part &&
      (part.kind === "mark" ||
        part.kind === "relative" ||
        part.kind === "subordinator" ||
        (part.kind === "verb" && (part.verb?.form === "finite" || part.verb?.form === "gerund")))
    )
      return part.firstToken;
  }
  return parts[limit - 1]?.endToken ?? 0;
}
