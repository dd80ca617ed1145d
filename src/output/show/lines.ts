import type { Span } from "../../types/span.ts";
import { harmless } from "../harmless.ts";
import { graphemesOf, widthOf } from "../wrap.ts";

/** A paragraph as lines of at most `width` columns, each the span of its words; `extra` counts columns that are added within a span. */
export function linesOf(text: string, paragraph: Span, width: number, extra: (word: Span) => number): Span[] {
  const columns = (span: Span): number => widthOf(harmless(text.slice(span.start, span.end))) + extra(span);
  const lines: Span[] = [];
  let line: Span | null = null;
  let used = 0;
  for (const word of wordsOf(text, paragraph)) {
    const needed = columns(word);
    // A gap within a line is shown as it stands: a run of spaces, an ideographic space of two columns.
    const gap = line === null ? 0 : columns({ start: line.end, end: word.start });
    if (line !== null && used + gap + needed <= width) {
      line = { start: line.start, end: word.end };
      used += gap + needed;
      continue;
    }
    if (line !== null) lines.push(line);
    const pieces = needed <= width ? [word] : piecesOf(text, word, width, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? null;
    used = line === null ? 0 : columns(line);
  }
  return line === null ? lines : [...lines, line];
}

function* wordsOf(text: string, { start, end }: Span): Generator<Span> {
  for (const match of text.slice(start, end).matchAll(/\S+/g)) {
    yield { start: start + match.index, end: start + match.index + match[0].length };
  }
}

/** A word too long for a line, cut where it must be, never within what a reader sees as one character. */
function piecesOf(text: string, word: Span, width: number, columns: (span: Span) => number): Span[] {
  const pieces: Span[] = [];
  let piece: Span = { start: word.start, end: word.start };
  let used = 0;
  for (const grapheme of graphemesOf(text.slice(word.start, word.end))) {
    const next = { start: piece.end, end: piece.end + grapheme.length };
    const needed = columns(next);
    const isFull = used > 0 && used + needed > width;
    if (isFull) pieces.push(piece);
    piece = isFull ? next : { start: piece.start, end: next.end };
    used = isFull ? needed : used + needed;
  }
  return [...pieces, piece];
}
