import type { Segmented } from "../types/document.ts";

/** What stands in the article at `start..end`: cut from the plain text where that says the same, since it may be held more narrowly. */
export function textOf({ text, plain }: Pick<Segmented, "text" | "plain">, start: number, end: number): string {
  const words = plain.slice(start, end);
  return text.startsWith(words, start) ? words : text.slice(start, end);
}
