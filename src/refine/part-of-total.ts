import type { Finding, Toll } from "../types/finding.ts";

/** How many figures may stand between a part and the total that its words name. */
const reach = 8;

/** For each figure the index of the total that “including”, “… of them” or “among the 20 dead” makes it a part of, or null. */
export function partsOfTotals(tolls: readonly Finding<Toll>[]): (number | null)[] {
  const byFigure = new Map(tolls.map(({ value }, index) => [value.figure.start, index]));
  return tolls.map(({ value, rule }, index) => {
    const total =
      rule === "casualties/including" ? byFigure.get(value.cue.start) : rule === "casualties/among" ? within(tolls, index) : undefined;
    // a total can be no smaller than its part, and no figure is part of itself
    if (total === undefined || total === index) return null;
    const { max } = tolls[total]?.value ?? { max: null };
    return max !== null && value.min !== null && value.min > max ? null : total;
  });
}

/** The figure that stands in the words of another: “the 20 dead” of “among the 20 dead were 12 pupils”. */
function within(tolls: readonly Finding<Toll>[], index: number): number | undefined {
  const cue = tolls[index]?.value.cue;
  if (!cue) return undefined;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const { start, end } = tolls[at]?.value.figure ?? { start: 0, end: 0 };
    if (start >= cue.start && end <= cue.end) return at;
  }
  return undefined;
}
