import { among } from "./among.ts";
import { bomber } from "./bomber.ts";
import { gapped } from "./gapped.ts";
import { cases } from "./cases.ts";
import { himselfAnd } from "./himself-and.ts";
import { inState } from "./in-state.ts";
import { harmNoun } from "./harm-noun.ts";
import { including } from "./including.ts";
import { lives } from "./lives.ts";
import { nounOf } from "./noun-of.ts";
import { prisonerSwap } from "./prisoner-swap.ts";
import { runningTotal } from "./running-total.ts";
import { sheltered } from "./sheltered.ts";
import { stateNoun } from "./state-noun.ts";
import { tollStands } from "./toll-stands.ts";
import { withInjuries } from "./with-injuries.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Finding, Toll } from "../../types/finding.ts";
import { active } from "./active.ts";
import { gerund } from "./gerund.ts";
import { intransitive } from "./intransitive.ts";
import { passive } from "./passive.ts";
import { phrase } from "./phrase.ts";
import { reduced } from "./reduced.ts";

/** Patterns of verbs: what somebody did, or what befell whom. */
const byVerb: readonly Extractor<Toll>[] = [
  phrase,
  passive,
  active,
  gerund,
  intransitive,
  reduced,
  bomber,
  lives,
  tollStands,
  gapped,
  himselfAnd,
  prisonerSwap,
  sheltered,
];
/** Patterns of nouns, which yield to any verb that takes the same figure. */
const byNoun: readonly Extractor<Toll>[] = [nounOf, among, harmNoun, cases, withInjuries, inState, stateNoun];

/** The rule of parts asks every other rule for totals: each reads a document once. */
function once(rule: Extractor<Toll>): Extractor<Toll> {
  const known = new WeakMap<Document, readonly Finding<Toll>[]>();
  return {
    ...rule,
    find(doc) {
      let found = known.get(doc);
      if (!found) known.set(doc, (found = [...rule.find(doc)]));
      return found;
    },
  };
}

const simple: readonly Extractor<Toll>[] = [...byVerb, ...byNoun].map(once);

/** Every pattern of a casualty figure, in order of trust. */
export const casualtyRules: readonly Extractor<Toll>[] = [...simple, including(simple), runningTotal(simple)];

/** How far a rule yields to others that take the same figure: verbs before nouns. */
export const casualtyTrust: ReadonlyMap<string, number> = new Map([
  ...byVerb.map(({ rule }) => [rule, 0] as const),
  ...byNoun.map(({ rule }) => [rule, rule === stateNoun.rule ? 2 : 1] as const),
]);
