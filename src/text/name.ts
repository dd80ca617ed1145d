import type { Name, NameType } from "../types/document.ts";

// Written out in the order of `nameAt`, not spread, so that all names are of one hidden class; see document.ts.

/** The name as one of another type. */
export function typed({ firstToken, endToken, start, end }: Name, type: NameType): Name {
  return { type, firstToken, endToken, start, end };
}

/** The name from `start` to `end` alone: the tokens at its edges are only in part its own. */
export function trimmed({ type, firstToken, endToken }: Name, start: number, end: number): Name {
  return { type, firstToken, endToken, start, end };
}
