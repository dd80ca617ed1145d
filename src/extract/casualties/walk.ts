import type { Part } from "../../text/clauses.ts";
import type { Scene } from "./scene.ts";

/** Prepositions that a clause may follow: “after 12 people were killed”. */
const clausal: ReadonlySet<string> = new Set([
  "after",
  "before",
  "as",
  "since",
  "until",
  "than",
  "that",
  "like",
  "with",
  "while",
  "though",
  "once",
  "amid",
  "but",
  "because",
]);

const saying: ReadonlySet<string> = new Set(
  "saying reporting claiming adding confirming estimating showing believing noting alleging suggesting announcing stating".split(" "),
);

/** How many parts a walk may take: news sentences are shorter, and hostile ones must stay linear. */
const reach = 60;

/** Part indexes of the figures that are the subject of the verb part at `index`, “X and Y” both; none if its subject is no figure. */
export function subjectsOf(scene: Scene, index: number, depth = 0): readonly number[] {
  const { parts, figures } = scene;
  const verb = parts[index]?.verb;
  // a participle or adjective straight behind a noun: “with 12 people injured”, “the bodies of 10 men killed there”
  const loose =
    scene.predicates[index]?.shape === "reduced" || verb?.form === "participle" || (verb?.form === "gerund" && verb.voice === "passive");
  // “dead or missing”, “killed and mutilated”: both of the same people
  if (loose && parts[index - 1]?.kind === "conjunction" && scene.predicates[index - 2]?.role === "subject" && depth < 4)
    return subjectsOf(scene, index - 2, depth + 1);
  const near = nounBehind(parts, index);
  if (loose && near !== null && figures[near]) return coordinated(scene, near);
  const least = Math.max(0, index - reach);
  for (let at = index - 1; at >= least;) {
    const part = parts[at];
    if (!part) return [];
    switch (part.kind) {
      case "adverb":
      case "adjective":
      case "quote":
      case "other":
        at--;
        break;
      case "comma": {
        // “12 people, most of them children, were killed”
        const open = before(parts, at, "comma", least);
        at = open !== null && open < at - 1 ? open - 1 : at - 1;
        break;
      }
      case "mark": {
        const open = opening(scene, at, least);
        if (open === null) return [];
        at = open - 1;
        break;
      }
      case "relative":
        at -= parts[at - 1]?.kind === "comma" ? 2 : 1;
        if (figures[at]) return coordinated(scene, at);
        break;
      case "conjunction":
      case "preposition": {
        // “were shot and killed”, “entered the camp before being gunned down”: the subject of the verb in front
        if (part.kind === "preposition" && verb?.form !== "gerund") {
          at--;
          break;
        }
        const earlier = verbBefore(parts, at, least);
        return earlier === null || depth > 4 ? [] : subjectsOf(scene, earlier, depth + 1);
      }
      case "verb":
        if (loose && part.verb?.form === "finite" && part.verb.voice === "active") return [];
        at--;
        break;
      case "noun": {
        const governor = parts[at - 1];
        const figure = figures[at];
        if (!figure && at === near && scene.doc.pos[part.firstToken] === "PRP") return [];
        if (governor?.kind === "preposition") {
          if (figure && clausal.has(wordOf(scene, governor))) return coordinated(scene, at);
          at -= 2;
          break;
        }
        if (governor?.kind === "verb") {
          if (
            figure &&
            (loose || governor.verb?.form === "finite" || governor.verb?.form === "participle" || saying.has(wordOf(scene, governor))) &&
            parts[at - 2]?.kind !== "relative"
          )
            return coordinated(scene, at);
          if (parts[at - 2]?.kind === "relative") {
            at -= parts[at - 3]?.kind === "comma" ? 4 : 3;
            break;
          }
          if (governor.verb?.form === "finite") return [];
          at -= 2;
          break;
        }
        if (figure) return coordinated(scene, at);
        if ((governor?.kind === "comma" || governor?.kind === "conjunction") && parts[at - 2]?.kind === "noun") {
          at -= 2;
          break;
        }
        return [];
      }
      default:
        return [];
    }
  }
  return [];
}

/** Part indexes of the figures that are the object of the verb part at `index`: “killed 3 soldiers in Gao and 12 rebels”. */
export function objectsOf(scene: Scene, index: number, from = index + 1): readonly number[] {
  const { parts, figures } = scene;
  const found: number[] = [];
  const end = Math.min(parts.length, index + reach);
  let at = from;
  while (at < end && (parts[at]?.kind === "adverb" || parts[at]?.kind === "quote" || parts[at]?.kind === "adjective")) at++;
  while (at < end && parts[at]?.kind === "noun") {
    if (found.length > 0 || at > from) if (at !== from && hasOwnPredicate(scene, at)) break;
    // “killed nine people, four of them women” is for the rule of parts
    if (figures[at]?.ofThem && at !== from) break;
    if (figures[at]) found.push(at);
    const next = afterPrepositions(parts, at + 1, end);
    const joint = jointAt(parts, next);
    if (joint === null) break;
    at = joint;
    while (at < end && (parts[at]?.kind === "adverb" || parts[at]?.kind === "quote")) at++;
  }
  return found;
}

const besides: ReadonlySet<string> = new Set(["along", "together", "as"]);

/** Part indexes of the figures that share the lot of a subject: “was killed on Sunday, along with two of his aides”. */
export function besideSubject(scene: Scene, index: number): readonly number[] {
  const { parts } = scene;
  const end = Math.min(parts.length, index + 12);
  let at = afterPrepositions(parts, index + 1, end);
  if (parts[at]?.kind === "noun" && !scene.figures[at]) at = afterPrepositions(parts, at + 1, end);
  if (parts[at]?.kind === "comma") at++;
  return parts[at]?.kind === "conjunction" && besides.has(wordOf(scene, parts[at])) ? objectsOf(scene, at) : [];
}

/** The noun part straight in front of a verb, adverbs between. */
function nounBehind(parts: readonly Part[], index: number): number | null {
  let at = index - 1;
  while (parts[at]?.kind === "adverb") at--;
  return parts[at]?.kind === "noun" ? at : null;
}

/** The figure at `at`, and those coordinated with it on its left. */
function coordinated(scene: Scene, at: number): readonly number[] {
  const { parts, figures } = scene;
  const found = [at];
  const least = Math.max(0, at - reach);
  for (let next = at; ;) {
    let left = next - 1;
    if (parts[left]?.kind === "conjunction" && parts[left - 1]?.kind === "comma") left--;
    if (parts[left]?.kind !== "conjunction" && parts[left]?.kind !== "comma") break;
    left--;
    while (left - 1 > least && !figures[left] && parts[left]?.kind === "noun" && parts[left - 1]?.kind === "preposition") left -= 2;
    if (left < least || parts[left]?.kind !== "noun" || !figures[left]) break;
    found.unshift(left);
    next = left;
  }
  return found;
}

/** True where the noun at `at` has a verb or adjective of its own: “killing 3 and 12 were wounded”, “killed 3 and 12 wounded”. */
function hasOwnPredicate(scene: Scene, at: number): boolean {
  const { parts, predicates } = scene;
  let next = at + 1;
  while (parts[next]?.kind === "adverb") next++;
  const part = parts[next];
  if (!part) return false;
  if (part.kind === "verb") return part.verb?.form === "finite" || predicates[next] !== null;
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

function before(parts: readonly Part[], at: number, kind: Part["kind"], least: number): number | null {
  for (let left = at - 1; left >= least; left--) if (parts[left]?.kind === kind) return left;
  return null;
}

function verbBefore(parts: readonly Part[], at: number, least: number): number | null {
  for (let left = at - 1; left >= least; left--) if (parts[left]?.kind === "verb" && parts[left]?.verb?.form === "finite") return left;
  return null;
}

/** The part that opens what the mark at `at` closes: a bracket or a dash; null for a mark that ends a clause. */
function opening(scene: Scene, at: number, least: number): number | null {
  const close = wordOf(scene, scene.parts[at]);
  const open = close === ")" ? "(" : /^-+$/.test(close) ? close : null;
  if (open === null) return null;
  for (let left = at - 1; left >= least; left--) if (wordOf(scene, scene.parts[left]) === open) return left;
  return null;
}

function wordOf(scene: Scene, part: Part | undefined): string {
  return part ? (scene.doc.tokens[part.firstToken]?.lower ?? "") : "";
}
