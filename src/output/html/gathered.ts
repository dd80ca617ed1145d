import type { Article } from "../../types/article.ts";
import type { Casualty, Failure, Layer, Report } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { MarkedArticle } from "./article.ts";

/** An article's mentions of someone or something, as links into its text. */
export interface Appearance {
  readonly article: number;
  readonly anchors: readonly string[];
}

/** Someone or something across the articles: the same name is the same entry, and for places the same point on the map. */
export interface IndexEntry {
  readonly name: string;
  readonly note: string;
  mentions: number;
  readonly appearances: Appearance[];
  readonly place: Report["places"][number] | null;
}

export interface IndexedArticle {
  readonly id: string;
  readonly headline: string;
  /** What says more of it: its name, or how it begins where it has no headline. */
  readonly note: string;
  readonly date: string | null;
  /** Findings by layer; null where the input could not be read. */
  readonly counts: Readonly<Record<Layer, number>> | null;
  readonly error: string | null;
}

/** A figure with the day it is set on and where it stands. */
export interface DatedFigure {
  readonly figure: Casualty;
  readonly article: number;
  /** Its number in the article. */
  readonly item: number;
  /** YYYY-MM-DD of the event; else of the dateline or the publication, and then not `exact`. */
  readonly date: string | null;
  readonly exact: boolean;
}

/** What the index of a page is made of, gathered while the articles go by. */
export interface Gathered {
  readonly articles: IndexedArticle[];
  readonly people: Map<string, IndexEntry>;
  readonly organisations: Map<string, IndexEntry>;
  readonly places: Map<string, IndexEntry>;
  readonly figures: DatedFigure[];
}

export const nothingYet = (): Gathered => ({ articles: [], people: new Map(), organisations: new Map(), places: new Map(), figures: [] });

export function gatherFailure(gathered: Gathered, { source, error }: Failure): void {
  gathered.articles.push({ id: source.id, headline: source.id, note: "", date: null, counts: null, error: error.message });
}

/** Adds an article's findings, with the places in the page that they point to. */
export function gather(
  gathered: Gathered,
  report: Report,
  article: Article,
  { headline, hasHeadline, opening, marked }: MarkedArticle,
): void {
  const number = gathered.articles.length;
  const date = article.date ?? report.dateline?.date ?? null;
  gathered.articles.push({
    id: report.source.id,
    headline,
    note: hasHeadline ? report.source.id : opening,
    date,
    error: null,
    counts: {
      people: report.people.length,
      organisations: report.organisations.length,
      places: report.places.length,
      casualties: report.casualties.length,
      quotes: report.quotes.length,
    },
  });
  const add = (
    index: Map<string, IndexEntry>,
    key: string,
    name: string,
    note: string,
    mentions: readonly Span[],
    place: IndexEntry["place"],
  ): void => {
    const entry = index.get(key) ?? { name, note, mentions: 0, appearances: [], place };
    index.set(key, entry);
    entry.mentions += mentions.length;
    entry.appearances.push({ article: number, anchors: mentions.map(({ start }) => marked.anchorOf(start)) });
  };
  for (const { name, roles, mentions } of report.people) add(gathered.people, name.toLowerCase(), name, roles[0] ?? "", mentions, null);
  for (const { name, acronym, mentions } of report.organisations)
    add(gathered.organisations, name.toLowerCase(), name, acronym ?? "", mentions, null);
  for (const place of report.places) {
    const key = place.geonameId === null ? `${place.name.toLowerCase()} ${place.country}` : String(place.geonameId);
    add(gathered.places, key, place.name, place.kind === "country" ? "" : (place.country ?? ""), place.mentions, place);
  }
  report.casualties.forEach((figure, item) => {
    gathered.figures.push({ figure, article: number, item, date: figure.date ?? date, exact: figure.date !== null });
  });
}
