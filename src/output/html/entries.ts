import type { Appearance, IndexEntry } from "./gathered.ts";
import { html, type Safe } from "./safe.ts";
import { letters } from "./text.ts";

/** Layers whose findings are the same across articles. */
export type NamedLayer = "people" | "organisations" | "places";
export const namedLayers: readonly NamedLayer[] = ["people", "organisations", "places"];

/** The words above an article, by its number. */
export type HeadlineOf = (article: number) => string;

/** Mentions of one entry in one article that are linked one by one; past these, the article's own table has them all. */
export const MOST_LINKS = 20;

export const plural = (count: number, noun: string): string => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** What most articles speak of comes first. */
export const byFame = (entries: ReadonlyMap<string, IndexEntry>): IndexEntry[] =>
  [...entries.values()].sort(
    (a, b) => b.appearances.length - a.appearances.length || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
  );

/** The articles that an entry appears in, its mentions as links into them; the first `most` of them. */
export function appearanceList(list: readonly Appearance[], headlineOf: HeadlineOf, most = Infinity): Safe {
  const lines = list.slice(0, most).map(({ article, anchors }) => {
    const links = anchors.slice(0, MOST_LINKS).map((anchor, i) => html` <a href="#${anchor}">${i + 1}</a>`);
    return html`<li><a href="#a${article}">${headlineOf(article)}</a> <span class="mentions">${links}</span></li> `;
  });
  const more = list.length > most ? html`<li class="more">and ${plural(list.length - most, "more article")}</li>` : null;
  return html`<ul>
    ${lines}${more}
  </ul>`;
}

/** One of a layer's entries, the `i`th by fame, folded. */
export function entry(
  layer: NamedLayer,
  i: number,
  { name, note, mentions, appearances }: Omit<IndexEntry, "place">,
  headlineOf: HeadlineOf,
  most = Infinity,
): Safe {
  return html`<details id="index-${letters[layer]}${i}" class="entry">
    <summary>
      <span class="label">${name}</span> <span class="note">${note}</span>
      <span class="fame">${plural(appearances.length, "article")}, ${plural(mentions, "mention")}</span>
    </summary>
    ${appearanceList(appearances, headlineOf, most)}
  </details> `;
}
