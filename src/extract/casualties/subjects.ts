import type { Part } from "../../text/clauses.ts";
import { clausal, coordinated } from "./coordinated.ts";
import { distantSubject } from "./distant-subject.ts";
import { isTime } from "./object-follows.ts";
import { reach, type Scene } from "./scene.ts";
import { wordAt, wordOf } from "./word-at.ts";

const saying: ReadonlySet<string> = new Set(
  "saying reporting claiming adding confirming estimating showing believing noting alleging suggesting announcing stating".split(" "),
);

/** Part indexes of the figures that are the subject of the verb part at `index`, “X and Y” both; none if its subject is no figure. */
export function subjectsOf(scene: Scene, index: number, depth = 0): readonly number[] {
  const found = nearestSubjects(scene, index, depth);
  return found.length > 0 ? found : distantSubject(scene, index);
}

function nearestSubjects(scene: Scene, index: number, depth: number): readonly number[] {
  const { parts, figures } = scene;
  const verb = parts[index]?.verb;
  // a participle or adjective straight behind a noun: “with 12 people injured”, “the bodies of 10 men killed there”
  const loose =
    scene.predicates[index]?.shape === "reduced" || verb?.form === "participle" || (verb?.form === "gerund" && verb.voice === "passive");
  // “dead or missing”, “killed and mutilated”: both of the same people
  if (loose && parts[index - 1]?.kind === "conjunction" && scene.predicates[index - 2]?.role === "subject" && depth < 4)
    return subjectsOf(scene, index - 2, depth + 1);
  const near = nounBehind(parts, index);
  // “one of those arrested”, but not “150 relatives of those arrested”
  if (loose && wordOf(scene, parts[index - 1]) === "those") return figures[index - 3]?.class === "none" ? [index - 3] : [];
  if (loose && near !== null && figures[near]) return coordinated(scene, near);
  const least = Math.max(0, index - reach);
  let timed = -1;
  let relative = false;
  let onlyOf = true;
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
        // “30 men, most of whom were freed”: nobody says how many
        if (wordOf(scene, parts[at - 1]) === "of" && !figures[at - 2] && !/^(?:all|both)$/.test(wordOf(scene, parts[at - 2]))) return [];
        at -= parts[at - 1]?.kind === "comma" ? 2 : 1;
        if (figures[at]) return coordinated(scene, at);
        relative = true;
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
        // “were this week arrested” is one verb
        if (loose && part.verb?.form === "finite" && part.verb.voice === "active" && !(at === timed && isBe(scene, part))) return [];
        at--;
        break;
      case "noun": {
        const governor = parts[at - 1];
        const figure = figures[at];
        if (!figure && at === near && isBe(scene, governor) && isTime(wordAt(scene, part.phrase?.head))) {
          timed = --at;
          break;
        }
        if (!figure && at === near && scene.doc.pos[part.firstToken] === "PRP") return [];
        // “no adults were there, as the mother died”
        if (figure?.max === 0 && hasVerbBetween(parts, at, index)) return [];
        // “against forty leaders and critics of the government, who were jailed”
        if (figure && relative && onlyOf && governor?.kind === "preposition") return coordinated(scene, at);
        if (governor?.kind === "preposition") {
          // “after 12 people died”, but not “as an investor, he died”
          const joint = wordOf(scene, governor);
          if (figure && clausal.has(joint) && !(joint === "as" && figure.indefinite && parts[at + 1]?.kind === "comma"))
            return coordinated(scene, at);
          onlyOf &&= joint === "of";
          at -= 2;
          break;
        }
        if (governor?.kind === "verb") {
          // “dozens held signs with the names of men who were killed”
          if (relative && !figure) return [];
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

function hasVerbBetween(parts: readonly Part[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (parts[at]?.kind === "verb") return true;
  return false;
}

const be: ReadonlySet<string> = new Set(["was", "were", "is", "are", "been"]);

function isBe(scene: Scene, part: Part | undefined): boolean {
  return !!part?.verb && be.has(wordAt(scene, part.verb.main));
}

/** The noun part straight in front of a verb, adverbs between. */
function nounBehind(parts: readonly Part[], index: number): number | null {
  let at = index - 1;
  while (parts[at]?.kind === "adverb") at--;
  return parts[at]?.kind === "noun" ? at : null;
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
