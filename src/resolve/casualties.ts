import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";
import type { Casualty, Organisation, Person, Quote } from "../types/report.ts";
import type { Span, TextSpan } from "../types/span.ts";
import { attributionOf, mentionsOf } from "./casualties/attribution.ts";

/** What else the report has found, to say who gives a figure, and where and when it happened. */
export interface Around {
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

/** Figures as the report has them: words sliced out, sources and places attached. */
export function casualtiesOf(doc: Document, tolls: readonly Finding<Toll>[], { quotes, people, organisations }: Around): Casualty[] {
  const mentions = mentionsOf(people, organisations);
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
      attribution: attributionOf(doc, figure, quotes, mentions),
      place: null,
      date: null,
      partOf: null,
    };
  });
}
