import type { Finding, Toll } from "../types/finding.ts";

/** For each figure the index of the total that “including” or “… of them” makes it a part of, or null. */
export function partsOfTotals(tolls: readonly Finding<Toll>[]): (number | null)[] {
  const byFigure = new Map(tolls.map(({ value }, index) => [value.figure.start, index]));
  return tolls.map(({ value, rule }, index) => {
    if (rule !== "casualties/including") return null;
    const total = byFigure.get(value.cue.start);
    // a total can be no smaller than its part, and no figure is part of itself
    if (total === undefined || total === index) return null;
    const { max } = tolls[total]?.value ?? { max: null };
    return max !== null && value.min !== null && value.min > max ? null : total;
  });
}
