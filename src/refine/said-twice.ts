import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";

/** Nouns that may stand for any victims: “28 people” and “28 soldiers” can be the same dead. */
const anybody: ReadonlySet<string> = new Set(["", "people", "persons", "person", "others", "victims"]);

/**
 * For each figure the index of the earlier one that it says again, or null: the same effect, number and victims. Both stay
 * records, since both are stated. A single person (“a policeman”) is said again only by the same noun.
 */
export function saidTwice(doc: Document, tolls: readonly Finding<Toll>[]): (number | null)[] {
  const firsts = new Map<string, { readonly index: number; readonly noun: string }[]>();
  return tolls.map(({ value }, index) => {
    const key = `${value.effect} ${value.min} ${value.max}`;
    const noun = nounOf(doc, value);
    const before = firsts.get(key);
    const same = before?.find(
      (first) => first.noun === noun || ((value.min ?? value.max ?? 0) > 1 && (anybody.has(noun) || anybody.has(first.noun))),
    );
    if (same) return same.index;
    // a page of nothing but figures stays linear: the first few of a kind are remembered
    if (!before) firsts.set(key, [{ index, noun }]);
    else if (before.length < 20) before.push({ index, noun });
    return null;
  });
}

function nounOf({ plain }: Document, { victims }: Toll): string {
  if (!victims) return "";
  const words =
    plain
      .slice(victims.start, victims.end)
      .toLowerCase()
      .split(/\s+of\s/)[0]
      ?.trim()
      .split(/\s+/) ?? [];
  return words.at(-1) ?? "";
}
