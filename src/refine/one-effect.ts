import type { Finding, Toll } from "../types/finding.ts";
import type { CasualtyEffect } from "../types/report.ts";

/** From the gravest on, but who was freed was held before; “shot” with no outcome yields to any word on the outcome. */
const gravity: readonly CasualtyEffect[] = [
  "killed",
  "injured",
  "missing",
  "freed",
  "captured",
  "detained",
  "displaced",
  "sickened",
  "casualties",
];

/** What holds, and what was seen and is no casualty. */
export interface Settled {
  readonly tolls: readonly Finding<Toll>[];
  readonly rejected: readonly Finding<Toll>[];
}

/**
 * Gives each figure one effect: of the findings on one figure those without doubt go before the doubted, the rule of more
 * trust (named earlier) before the lesser where `trust` tells them apart, and then the graver effect before the lighter.
 */
export function oneEffect(findings: readonly Finding<Toll>[], trust: ReadonlyMap<string, number>): Settled {
  const byFigure = new Map<number, Finding<Toll>[]>();
  for (const finding of findings) {
    const { start } = finding.value.figure;
    const others = byFigure.get(start);
    if (others) others.push(finding);
    else byFigure.set(start, [finding]);
  }
  const weight = ({ rule, value }: Finding<Toll>): number =>
    (value.doubt === null ? 0 : 1000) +
    3 * (trust.get(rule) ?? 0) +
    gravity.indexOf(value.effect) +
    (value.effect === "casualties" ? 40 : 0);
  const best = [...byFigure.values()].map((some) => some.reduce((a, b) => (weight(b) < weight(a) ? b : a)));
  const inOrder = best.sort((a, b) => a.value.figure.start - b.value.figure.start);
  return { tolls: inOrder.filter(({ value }) => value.doubt === null), rejected: inOrder.filter(({ value }) => value.doubt !== null) };
}
