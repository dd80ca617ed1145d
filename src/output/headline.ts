import type { Article } from "../types/article.ts";
import type { Span } from "../types/span.ts";

/** A longer first paragraph is the story itself. */
const LONGEST_HEADLINE = 160;

/** The article's first paragraph, where it is short and ends as no sentence does. */
export function headlineOf({ text }: Article, paragraphs: readonly Span[]): Span | null {
  const first = paragraphs[0];
  if (first === undefined || paragraphs.length < 2 || first.end - first.start > LONGEST_HEADLINE) return null;
  return /[.!?:;,]["'”’]?$/.test(text.slice(first.start, first.end)) ? null : first;
}
