import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";
import type { Casualty } from "../types/report.ts";
import type { Span, TextSpan } from "../types/span.ts";

/** Figures as the report has them: words sliced out, sources and places attached. */
export function casualtiesOf(doc: Document, tolls: readonly Finding<Toll>[]): Casualty[] {
  const words = ({ start, end }: Span): TextSpan => ({ start, end, text: doc.text.slice(start, end) });
  return tolls.map((finding) => {
    const { effect, min, max, approximate, victims, figure } = finding.value;
    return {
      effect,
      min,
      max,
      approximate,
      ...words(finding),
      victims: victims && words(victims).text,
      figure: words(figure),
      attribution: null,
      place: null,
      date: null,
      partOf: null,
    };
  });
}
