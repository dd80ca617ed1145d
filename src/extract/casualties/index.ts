import type { Extractor, Toll } from "../../types/finding.ts";
import { active } from "./active.ts";
import { gerund } from "./gerund.ts";
import { intransitive } from "./intransitive.ts";
import { passive } from "./passive.ts";
import { phrase } from "./phrase.ts";
import { reduced } from "./reduced.ts";

/** Every pattern of a casualty figure, in order of trust. */
export const casualtyRules: readonly Extractor<Toll>[] = [phrase, passive, active, gerund, intransitive, reduced];

/** How far a rule yields to others that take the same figure: verbs before nouns. */
export const casualtyTrust: ReadonlyMap<string, number> = new Map(casualtyRules.map(({ rule }) => [rule, 0]));
