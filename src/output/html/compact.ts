import type { Article } from "../../types/article.ts";
import type { Attribution, Casualty, Organisation, Person, Place, Quote, Report } from "../../types/report.ts";
import type { Span, TextSpan } from "../../types/span.ts";
import { harmlessJson } from "../harmless.ts";

/** Starts and ends of mentions, one after the other: what stands there is in the text. */
type Spans = readonly number[];
/** The resolved name and the words of a source or speaker. */
type Who = readonly [name: string | null, text: string] | null;

/** An article with what the page shows of its report, without whatever the text says again. */
export interface CompactArticle {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly notices: readonly string[];
  readonly people: readonly (readonly [Person["name"], Person["roles"], Spans])[];
  readonly organisations: readonly (readonly [string, string | null, Organisation["kind"], Spans])[];
  readonly places: readonly (readonly [string, Place["kind"], string | null, number | null, number | null, Spans])[];
  readonly casualties: readonly (readonly [
    ...Spans4,
    Casualty["effect"],
    number | null,
    number | null,
    boolean,
    string | null,
    Who,
    string | null,
    string | null,
    number | null,
  ])[];
  readonly quotes: readonly (readonly [number, number, Quote["kind"], Who, string | null])[];
}
type Spans4 = readonly [start: number, end: number, figureStart: number, figureEnd: number];

const spansOf = (mentions: readonly Span[]): Spans => mentions.flatMap(({ start, end }) => [start, end]);
const whoOf = (who: Attribution | null): Who => who && [who.name, who.text];

/** Leaves out what `expand` finds again. */
export function compact({ text, date }: Article, report: Report): CompactArticle {
  return {
    id: report.source.id,
    date,
    text,
    notices: report.notices,
    people: report.people.map(({ name, roles, mentions }) => [name, roles, spansOf(mentions)]),
    organisations: report.organisations.map(({ name, acronym, kind, mentions }) => [name, acronym, kind, spansOf(mentions)]),
    places: report.places.map(({ name, kind, country, latitude, longitude, mentions }) => [
      name,
      kind,
      country,
      latitude,
      longitude,
      spansOf(mentions),
    ]),
    casualties: report.casualties.map((one) => [
      one.start,
      one.end,
      one.figure.start,
      one.figure.end,
      one.effect,
      one.min,
      one.max,
      one.approximate,
      one.victims,
      whoOf(one.attribution),
      one.place,
      one.date,
      one.partOf,
    ]),
    quotes: report.quotes.map(({ start, end, kind, speaker, cue }) => [start, end, kind, whoOf(speaker), cue && cue.text]),
  };
}

/** The article and its report as `compact` had them, as far as the page looks at them. */
export function expand({ id, date, text, ...found }: CompactArticle): { readonly article: Article; readonly report: Report } {
  const source = { id, path: null, sha256: "", characters: text.length };
  const stretch = (start: number, end: number): TextSpan => ({ start, end, text: text.slice(start, end) });
  const mentionsOf = (spans: Spans): TextSpan[] =>
    spans.flatMap((start, i) => (i % 2 === 0 ? [stretch(start, spans[i + 1] ?? start)] : []));
  const attributed = (who: Who): Attribution | null => who && { name: who[0], text: who[1], start: 0, end: 0 };
  const report: Report = {
    schema: "newsx/1",
    ok: true,
    source,
    dateline: null,
    people: found.people.map(([name, roles, spans]) => ({ name, roles, mentions: mentionsOf(spans) })),
    organisations: found.organisations.map(([name, acronym, kind, spans]) => ({ name, acronym, kind, mentions: mentionsOf(spans) })),
    places: found.places.map(([name, kind, country, latitude, longitude, spans]) => ({
      name,
      kind,
      country,
      latitude,
      longitude,
      geonameId: null,
      mentions: mentionsOf(spans),
    })),
    casualties: found.casualties.map(
      ([start, end, figureStart, figureEnd, effect, min, max, approximate, victims, who, place, day, partOf]) => ({
        ...stretch(start, end),
        figure: stretch(figureStart, figureEnd),
        effect,
        min,
        max,
        approximate,
        victims,
        attribution: attributed(who),
        place,
        date: day,
        partOf,
        repeats: null,
        supersedes: null,
      }),
    ),
    quotes: found.quotes.map(([start, end, kind, speaker, cue]) => ({
      ...stretch(start, end),
      kind,
      speaker: attributed(speaker),
      cue: cue === null ? null : { text: cue, start: 0, end: 0 },
    })),
    notices: found.notices,
  };
  return { article: { source, text, date, notices: [] }, report };
}

/** JSON that may stand in a script element: nothing in it can end the element. */
export const jsonForScript = (value: unknown): string => harmlessJson(value).replaceAll("<", "\\u003c");
