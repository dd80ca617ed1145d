import type { Tokenized } from "../types/document.ts";

/** Index of the token that holds an offset, or of the first behind it. */
export function tokenAt({ tokens }: Pick<Tokenized, "tokens">, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
