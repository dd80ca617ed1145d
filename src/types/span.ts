/** A half-open stretch of an article's text, in UTF-16 code units: what `text.slice(start, end)` takes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that stand there. */
export interface TextSpan extends Span {
  readonly text: string;
}
