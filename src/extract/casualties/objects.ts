import type { Part } from "../../text/clauses.ts";
import { isOfWhom, saysWhoTheyWere } from "./of-whom.ts";
import { reach, type Scene } from "./scene.ts";
import { wordOf } from "./word-at.ts";

/**
 * Part indexes of the figures that are the object of the verb part at `index`: “killed 3 soldiers in Gao and 12 rebels”; or, `ofNoun`,
 * of a noun, whose own verb may follow: “the deaths of two men and a woman shocked the town”.
 */
export function objectsOf(scene: Scene, index: number, from = index + 1, ofNoun = false): readonly number[] {
  const { parts, figures } = scene;
  const found: number[] = [];
  const end = Math.min(parts.length, index + reach);
  let at = from;
  while (at < end && (parts[at]?.kind === "adverb" || parts[at]?.kind === "quote" || parts[at]?.kind === "adjective")) at++;
  while (at < end && parts[at]?.kind === "noun") {
    if (found.length > 0 || at > from) if (at !== from && hasOwnPredicate(scene, at, ofNoun)) break;
    // “killed nine people, four of them women” is for the rule of parts
    if (figures[at]?.ofThem && at !== from) break;
    // “injured 50 people, 10 of whom later died”
    if (at !== from && isOfWhom(scene, at) && !saysWhoTheyWere(scene, at)) break;
    if (figures[at]) found.push(at);
    const next = afterPrepositions(parts, at + 1, end);
    const joint = jointAt(parts, next);
    if (joint === null) break;
    // “killed a guard, a doctor told a reporter”: behind a bare comma one person more needs an “and” further on
    // and “his employer, a dealer in …” is one person
    const bare = joint === next + 1 && parts[next]?.kind === "comma" && figures[joint]?.indefinite;
    if (bare && (!isListed(parts, joint, end) || (!figures[next - 1] && !isProper(scene, next - 1)))) break;
    at = joint;
    while (at < end && (parts[at]?.kind === "adverb" || parts[at]?.kind === "quote")) at++;
  }
  return found;
}

function isProper({ doc, parts }: Scene, index: number): boolean {
  return /^NNP/.test(doc.pos[parts[index]?.phrase?.head ?? -1] ?? "");
}

/** Whether nothing but commas and nouns stand between part `at` and the “and” of its list. */
function isListed(parts: readonly Part[], at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++) {
    const kind = parts[next]?.kind;
    if (kind === "conjunction") return true;
    if (kind !== "noun" && kind !== "comma" && kind !== "preposition") return false;
  }
  return false;
}

const besides: ReadonlySet<string> = new Set(["along", "together", "as"]);

/** Part indexes of the figures that share the lot of a subject: “was killed on Sunday, along with two of his aides”. */
export function besideSubject(scene: Scene, index: number): readonly number[] {
  const { parts } = scene;
  const end = Math.min(parts.length, index + 12);
  let at = afterPrepositions(parts, index + 1, end);
  if (parts[at]?.kind === "noun" && !scene.figures[at]) at = afterPrepositions(parts, at + 1, end);
  const apart = parts[at]?.kind === "comma";
  if (apart) at++;
  const joint = wordOf(scene, parts[at]);
  // “was held in May, with three other men”
  if (apart && (joint === "alongside" || (joint === "with" && isOther(scene, at + 1)))) return objectsOf(scene, at);
  return parts[at]?.kind === "conjunction" && besides.has(joint) ? objectsOf(scene, at) : [];
}

function isOther({ doc, figures }: Scene, index: number): boolean {
  const figure = figures[index];
  if (!figure) return false;
  return doc.tokens.slice(figure.firstToken, figure.endToken).some(({ lower }) => lower === "other" || lower === "others");
}

/** True where the noun at `at` has a verb or adjective of its own: “killing 3 and 12 were wounded”, “killed 3 and 12 wounded”. */
function hasOwnPredicate(scene: Scene, at: number, ofNoun: boolean): boolean {
  const { parts, predicates } = scene;
  let next = at + 1;
  while (parts[next]?.kind === "adverb") next++;
  const part = parts[next];
  if (!part) return false;
  if (part.kind === "verb") return (part.verb?.form === "finite" && !ofNoun) || predicates[next] !== null;
  return part.kind === "adjective" && predicates[next] !== null;
}

function afterPrepositions(parts: readonly Part[], from: number, end: number): number {
  let at = from;
  while (at + 1 < end && (parts[at]?.kind === "preposition" || parts[at]?.kind === "adverb"))
    at += parts[at]?.kind === "adverb" ? 1 : parts[at + 1]?.kind === "noun" ? 2 : end;
  return at;
}

/** The part behind a comma, a conjunction or both; null if none stands at `at`. */
function jointAt(parts: readonly Part[], at: number): number | null {
  if (parts[at]?.kind === "comma") return parts[at + 1]?.kind === "conjunction" ? at + 2 : at + 1;
  return parts[at]?.kind === "conjunction" ? at + 1 : null;
}
