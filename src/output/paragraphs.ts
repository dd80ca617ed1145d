import type { Span } from "../types/span.ts";

/** A wire that breaks its lines keeps them under this many characters; a paragraph on one line is longer. */
const LONGEST_BROKEN_LINE = 100;

/** The text's paragraphs as spans without the white space around: blank lines part them, and single line ends too unless the lines were broken by width. */
export function paragraphsOf(text: string): Span[] {
  const blocks: Span[] = [];
  const lines: Span[] = [];
  let broken = 0;
  let longest = 0;
  let open: { start: number; end: number } | null = null;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+|\r\n?|[\n\u2028\u2029]/g)) {
    const words = match[0];
    const filled = words.trim();
    if (filled === "") {
      // The end of a filled line leaves the paragraph open; an empty line shuts it.
      if (/[\n\r\u2028\u2029]/.test(words)) {
        broken += 1;
        if (broken > 1) open = null;
      }
      continue;
    }
    const start = match.index + words.indexOf(filled);
    const end = start + filled.length;
    lines.push({ start, end });
    longest = Math.max(longest, filled.length);
    broken = 0;
    if (open === null) {
      open = { start, end };
      blocks.push(open);
    } else open.end = end;
  }
  return longest > LONGEST_BROKEN_LINE ? lines : blocks;
}
