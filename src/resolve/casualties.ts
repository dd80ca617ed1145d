import { tokenAt } from "../text/token-at.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Toll } from "../types/finding.ts";
import type { Attribution, Casualty, Dateline, Organisation, Person, Place, Quote } from "../types/report.ts";
import type { Span, TextSpan } from "../types/span.ts";
import { attributionOf, mentionsOf } from "./casualties/attribution.ts";
import { eventDate } from "./casualties/event-date.ts";
import { eventPlace, placesBySentence } from "./casualties/event-place.ts";

/** What else the report has found, to say who gives a figure, and where and when it happened. */
export interface Around {
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly dateline: Dateline | null;
}

/** How each figure stands to the others, as indexes among them. */
type Related = Pick<Casualty, "partOf" | "repeats" | "supersedes">;

/** Figures as the report has them: words sliced out; source, place and day attached. */
export function casualtiesOf(doc: Document, tolls: readonly Finding<Toll>[], relations: readonly Related[], around: Around): Casualty[] {
  if (tolls.length === 0) return [];
  const words = ({ start, end }: Span): TextSpan => ({ start, end, text: doc.text.slice(start, end) });
  const mentions = mentionsOf(around.people, around.organisations);
  const places = placesBySentence(doc, around.places, (offset) => tokenAt(doc, offset));
  const published = doc.date ?? around.dateline?.date ?? null;
  let last: Attribution | null = null;
  return tolls.map((finding, index) => {
    const { effect, min, max, approximate, victims, figure } = finding.value;
    const first = tokenAt(doc, finding.start);
    const end = tokenAt(doc, finding.end - 1) + 1;
    const number = doc.tokens[first]?.sentence ?? 0;
    const sentence = doc.sentences[number];
    const given = attributionOf(doc, figure, around.quotes, mentions);
    // “The rebels killed a driver, they said”: whoever said the last figure, not those who did it
    const attribution: Attribution | null = given && sentence && saysOfItself(doc, sentence, given) ? last : given;
    last = attribution ?? last;
    return {
      effect,
      min,
      max,
      approximate,
      ...words(finding),
      victims: victims && words(victims).text,
      figure: words(figure),
      attribution,
      place: eventPlace(doc, number, first, end, places, around.dateline),
      date: sentence ? eventDate(doc, sentence, first, end, published) : null,
      partOf: relations[index]?.partOf ?? null,
      repeats: relations[index]?.repeats ?? null,
      supersedes: relations[index]?.supersedes ?? null,
    };
  });
}

/** Whether “they” would be somebody whom the same sentence names in front. */
function saysOfItself(doc: Document, sentence: Span, { text, name, start }: Attribution): boolean {
  return /^they$/i.test(text) && name !== null && sentence.start <= start && doc.plain.slice(sentence.start, start).includes(name);
}
