import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Quote } from "../types/report.ts";
import type { Span, TextSpan } from "../types/span.ts";

/** Quotes as the report has them: words sliced out, speakers resolved. */
export function quotesOf(doc: Document, utterances: readonly Finding<Utterance>[]): Quote[] {
  const words = ({ start, end }: Span): TextSpan => ({ start, end, text: doc.text.slice(start, end) });
  return utterances.map((finding) => {
    const { kind, speaker, cue } = finding.value;
    return { ...words(finding), kind, speaker: speaker && { name: null, ...words(speaker) }, cue: cue && words(cue) };
  });
}
