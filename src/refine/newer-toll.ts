import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";

const moved =
  /\b(?:rose|rises?n?|rising|climb\w*|jump\w*|increas\w+|gr[eo]w\w*|soar\w*|sw[eo]l\w*|rais(?:ed?|es|ing)|br(?:ought|ing\w*)|mount\w*|updated|revised|fell|dropped|lowered)\b/i;

/**
 * For each figure the index of the older one that it replaces, or null: “the death toll rose to 131 from 120” replaces the 120,
 * and a toll that has moved replaces the last other number of the same effect before it.
 */
export function newerTolls(doc: Document, tolls: readonly Finding<Toll>[]): (number | null)[] {
  const last = new Map<string, number>();
  return tolls.map((toll, index) => {
    const { value, rule } = toll;
    let older: number | null = null;
    if (rule === "casualties/toll-stands" && !isFrom(doc, toll)) {
      const next = tolls[index + 1];
      if (next && next.rule === rule && next.value.cue.start === value.cue.start && isFrom(doc, next)) older = index + 1;
      else if (moved.test(doc.plain.slice(Math.max(0, toll.start - 40), toll.end))) {
        const before = last.get(value.effect);
        const known = before === undefined ? undefined : tolls[before]?.value;
        if (before !== undefined && known && (known.min !== value.min || known.max !== value.max)) older = before;
      }
    }
    if (rule !== "casualties/including") last.set(value.effect, index);
    return older;
  });
}

/** “… to 131 from 120”: the older of the two. */
function isFrom({ plain }: Document, { value }: Finding<Toll>): boolean {
  return /\bfrom\s+$/i.test(plain.slice(Math.max(0, value.figure.start - 8), value.figure.start));
}
