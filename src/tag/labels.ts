import type { NameType } from "../types/document.ts";

export const nameTypes: readonly NameType[] = ["PER", "LOC", "ORG", "MISC"];

/** Labels of a token: 0 is outside; 1 + 4 × type + place, where place is begin, inside, end or single. */
export const nameLabels = 1 + 4 * nameTypes.length;
export const begin = 0;
export const inside = 1;
export const end = 2;
export const single = 3;

/** Whether a name may be open after the label. */
export function isOpen(label: number): boolean {
  return label > 0 && (label - 1) % 4 <= inside;
}

/** Whether `to` may follow `from`. */
export function mayFollow(from: number, to: number): boolean {
  const goesOn = to > 0 && ((to - 1) % 4 === inside || (to - 1) % 4 === end);
  if (!isOpen(from)) return !goesOn;
  return goesOn && (from - 1) >> 2 === (to - 1) >> 2;
}
