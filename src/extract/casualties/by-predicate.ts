import type { Document } from "../../types/document.ts";
import type { Finding, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import { doubtOf } from "./doubts.ts";
import type { Figure } from "./figure.ts";
import { isOfIllness, speaksOfIllness } from "./illness.ts";
import { isOtherwise } from "./other-senses.ts";
import type { Predicate, Shape } from "./predicates.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { governingDoubt } from "./verb-doubts.ts";
import { besideSubject, objectsOf } from "./objects.ts";
import { subjectsOf } from "./subjects.ts";

/** The tolls of every verb of one shape: its figures, as subject or object, with what speaks against them. */
export function* tollsByPredicate(doc: Document, rule: string, shape: Shape): Iterable<Finding<Toll>> {
  for (const scene of scenesOf(doc)) {
    for (const predicate of scene.harms) {
      if (predicate.shape !== shape) continue;
      const indexes =
        predicate.role === "subject"
          ? [...subjectsOf(scene, predicate.part), ...besideSubject(scene, predicate.part)]
          : objectsOf(scene, predicate.part, predicate.objectFrom);
      const shared = combined(scene, predicate) ?? predicate.effect;
      for (const index of indexes) {
        const figure = scene.figures[index];
        if (!figure || !(suits(figure, predicate) || goesOn(scene, predicate, figure)) || isOtherwise(scene, predicate, figure, index))
          continue;
        const effect = shared === "injured" && isOfPatients(scene, predicate, figure) ? "sickened" : shared;
        yield tollOf(
          scene.doc,
          rule,
          effect === "captured" && predicate.loose && lawless.has(figure.noun) ? "detained" : effect,
          figure,
          predicate,
          (isMovedTo(scene, index) ? governingDoubt(scene, index) : null) ??
            doubtOf(scene, figure, scene.parts[predicate.part]?.verb ?? null, predicate),
        );
      }
    }
  }
}

/** “would bring to 23 the number of people who have died”: what brings it there decides. */
function isMovedTo({ doc, parts }: Scene, index: number): boolean {
  return doc.tokens[(parts[index]?.firstToken ?? 0) - 1]?.lower === "to";
}

/** “killed 31 insurgents and captured nine”: the same people as of the verb in front. */
function goesOn(scene: Scene, { part, shape }: Predicate, figure: Figure): boolean {
  if (figure.class !== "none" || shape !== "active" || scene.parts[part - 1]?.kind !== "conjunction") return false;
  const before = scene.harms.findLast((other) => other.part < part);
  return (
    before?.shape === "active" &&
    part - before.part < 8 &&
    objectsOf(scene, before.part, before.objectFrom).some((at) => scene.figures[at]?.class === "person")
  );
}

/** Whom the law is after it detains, where soldiers and rebels capture. */
const lawless: ReadonlySet<string> = new Set(
  "prisoner prisoners inmate inmates detainee detainees protester protesters demonstrator demonstrators suspect suspects accomplice accomplices fugitive fugitives criminal criminals smuggler smugglers trafficker traffickers robber robbers gangster gangsters bandit bandits murderer murderers pirate pirates hacker hackers".split(
    " ",
  ),
);

/** A loose verb (“seized”, “recovered”) needs a noun for people; bodies and deaths are other rules' business. */
function suits({ class: kind }: Figure, { loose, effect, shape }: Predicate): boolean {
  if (kind === "body" || kind === "harm") return false;
  if (!loose || kind === "person") return true;
  // “the three disappeared”, “470 are held”: a bare number is people where people are what the verb is about
  return kind === "none" && (shape !== "active" && shape !== "gerund" ? effect !== "freed" || shape === "passive" : effect === "killed");
}

const care: ReadonlySet<string> = new Set("treated hospital hospitals hospitalized hospitalised treatment care condition".split(" "));

/** “treated in hospital” for an illness, not for wounds. */
function isOfPatients({ doc, sentence }: Scene, { firstToken }: Predicate, { noun }: Figure): boolean {
  const { endToken = 0 } = doc.sentences[sentence] ?? {};
  for (let at = firstToken; at < Math.min(endToken, firstToken + 10); at++)
    if (care.has(doc.tokens[at]?.lower ?? ""))
      return (
        isOfIllness(doc, doc.sentences[sentence] ?? { firstToken, endToken }) ||
        ((noun === "patients" || doc.tokens[at]?.lower === "treatment") && speaksOfIllness(doc))
      );
  return false;
}

/** “killed or wounded” gives the dead and the hurt as one figure. */
function combined(scene: Scene, { part, effect }: Predicate): CasualtyEffect | null {
  const joined = (at: number, other: number): boolean => {
    const neighbour = scene.predicates[other];
    return scene.parts[at]?.kind === "conjunction" && !!neighbour && neighbour.effect !== effect && pair.has(neighbour.effect);
  };
  if (!pair.has(effect)) return null;
  return joined(part + 1, part + 2) || joined(part - 1, part - 2) ? "casualties" : null;
}

const pair: ReadonlySet<CasualtyEffect> = new Set<CasualtyEffect>(["killed", "injured"]);
