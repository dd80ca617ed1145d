import type { Layer } from "../../types/report.ts";
import { byFame, MOST_LINKS, type NamedLayer } from "./entries.ts";
import type { Gathered, IndexEntry } from "./gathered.ts";
import { type FigureLine, figureLines } from "./timeline.ts";

/** Name, note, mentions; then for each article its number and those of the stretches that the mentions begin in. */
export type CompactEntry = readonly [string, string, number, ...(readonly number[])[]];
type CompactLine = readonly [string | null, boolean, string, string, string, number, number];

/** What the index of a large page is drawn from. */
export interface IndexData extends Readonly<Record<NamedLayer, readonly CompactEntry[]>> {
  readonly layers: readonly Layer[];
  readonly casualties: readonly CompactLine[];
}

/** All that the index of the page holds. */
export function indexData(gathered: Gathered, layers: readonly Layer[]): IndexData {
  const entriesOf = (layer: NamedLayer): CompactEntry[] => byFame(gathered[layer]).map(compactEntry);
  return {
    layers,
    people: entriesOf("people"),
    organisations: entriesOf("organisations"),
    places: entriesOf("places"),
    casualties: figureLines(gathered).map(({ date, exact, told, source, place, article, item }) => [
      date,
      exact,
      told,
      source,
      place,
      article,
      item,
    ]),
  };
}

const compactEntry = ({ name, note, mentions, appearances }: IndexEntry): CompactEntry => [
  name,
  note,
  mentions,
  ...appearances.map(({ article, anchors }) => [
    article,
    ...anchors.slice(0, MOST_LINKS).map((anchor) => Number(anchor.split("-s")[1] ?? 0)),
  ]),
];

export const expandEntry = ([name, note, mentions, ...appearances]: CompactEntry): Omit<IndexEntry, "place"> => ({
  name,
  note,
  mentions,
  appearances: appearances.map(([article = 0, ...stretches]) => ({
    article,
    anchors: stretches.map((stretch) => (stretch === 0 ? `a${article}` : `a${article}-s${stretch}`)),
  })),
});

export const expandLine = ([date, exact, told, source, place, article, item]: CompactLine): FigureLine => ({
  date,
  exact,
  told,
  source,
  place,
  article,
  item,
});
