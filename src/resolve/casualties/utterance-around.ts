import { tokenAt } from "../../text/token-at.ts";
import type { Document } from "../../types/document.ts";
import type { Quote } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import { states } from "./giving.ts";

/** How many utterances before a figure are looked at: nested ones begin close to each other. */
const depth = 12;

/** The last utterances that begin no later than `offset`, the nearest first. */
function utterancesBefore(quotes: readonly Quote[], offset: number): readonly Quote[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return quotes.slice(Math.max(0, low - depth), low).reverse();
}

/** The innermost of the utterances around a span that has a speaker; null where there is none. */
export function utteranceAround(doc: Document, quotes: readonly Quote[], { start, end }: Span): Quote | null {
  const figure = tokenAt(doc, start);
  let best: Quote | null = null;
  for (const quote of utterancesBefore(quotes, start)) {
    if (!quote.speaker || quote.end < end) continue;
    if (quote.kind === "indirect" && quote.cue && !states(doc, quote.cue, figure)) continue;
    if (!best || quote.end - quote.start < best.end - best.start) best = quote;
  }
  return best;
}

/** The clause before a span that is reported by the verb at the offset `cue`; null if that verb reports none. */
export function utteranceOf(quotes: readonly Quote[], { start }: Span, cue: number): Quote | null {
  return utterancesBefore(quotes, start).find((quote) => quote.cue !== null && quote.cue.start <= cue && cue < quote.cue.end) ?? null;
}
