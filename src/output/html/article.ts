import type { Article } from "../../types/article.ts";
import type { Layer, Report } from "../../types/report.ts";
import { headlineOf } from "../headline.ts";
import { marksOf } from "../marks.ts";
import { paragraphsOf } from "../paragraphs.ts";
import { findings, titles } from "./findings.ts";
import { map, type Shapes, type Spot } from "./map.ts";
import { html, type Safe } from "./safe.ts";
import { letters, markedText, type MarkedText } from "./text.ts";
import type { World } from "./world.ts";

/** An article with its findings marked, and what the index needs to know of it. */
export interface MarkedArticle {
  /** The words that stand above it; its name, where it has no headline. */
  readonly headline: string;
  /** Whether its first paragraph is the headline. */
  readonly hasHeadline: boolean;
  /** How the text begins, for a list in which its name alone says little. */
  readonly opening: string;
  readonly marked: MarkedText;
}

/** Characters of an opening. */
const OPENING = 120;

/** Marks the findings in the text. `prefix` begins the names of the page's elements. */
export function markArticle(article: Article, report: Report, layers: readonly Layer[], prefix: string): MarkedArticle {
  const { text } = article;
  const paragraphs = paragraphsOf(text);
  const marked = markedText(text, paragraphs, marksOf(report, layers), prefix);
  const head = headlineOf(article, paragraphs);
  const [first] = paragraphs;
  const beginning = first === undefined ? "" : text.slice(first.start, Math.min(first.end, first.start + OPENING));
  return {
    headline: head === null ? report.source.id : text.slice(head.start, head.end),
    hasHeadline: head !== null,
    opening: beginning.length === OPENING ? beginning.replace(/\s*\S*$/, "…") : beginning,
    marked,
  };
}

/** The places of a report that have coordinates, as they stand on a map. */
export function spotsOf(report: Report, prefix: string): Spot[] {
  return report.places.flatMap(({ name, kind, country, latitude, longitude, mentions }, i) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            name,
            isCountry: kind === "country",
            country,
            latitude,
            longitude,
            mentions: mentions.length,
            href: `#${prefix}-${letters.places}${i}`,
          },
        ],
  );
}

function unplaced(report: Report, prefix: string): Safe | null {
  const missing = report.places.map(({ name, latitude }, i) => ({ name, latitude, i })).filter(({ latitude }) => latitude === null);
  if (missing.length === 0) return null;
  const links = missing.map(({ name, i }) => html`<a href="#${prefix}-${letters.places}${i}">${name}</a> `);
  return html`<p class="unplaced">Not on the map: ${links}</p> `;
}

/** The article with its findings marked, the map and the tables beside it. */
export function articleSection(
  article: Article,
  report: Report,
  { headline, hasHeadline, marked }: MarkedArticle,
  layers: readonly Layer[],
  prefix: string,
  world: World,
  shapes: Shapes,
): Safe {
  const [opening, ...rest] = marked.paragraphs;
  const body = hasHeadline ? rest : marked.paragraphs;
  const facts = [
    hasHeadline ? report.source.id : null,
    article.date === null ? null : `published ${article.date}`,
    `${report.source.characters.toLocaleString("en")} characters`,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
  const notices =
    report.notices.length === 0
      ? null
      : html`<ul class="notices" aria-label="Notices">
          ${report.notices.map((notice) => html`<li>${notice}</li>`)}
        </ul> `;
  const places = layers.includes("places")
    ? html`${map(spotsOf(report, prefix), world, shapes, `Map of the places in ${headline}`)}${unplaced(report, prefix)}`
    : null;

  return html`<article class="doc" id="${prefix}" aria-labelledby="${prefix}-title" tabindex="-1">
    <div class="story">
      <header>
        <p class="facts">${facts}</p>
        <h1 id="${prefix}-title" dir="auto" class="${hasHeadline ? "" : "unheaded"}">${hasHeadline ? (opening ?? null) : headline}</h1>
        <p class="tally">
          ${layers.map((layer) => html`<span class="of-${layer}"><b>${report[layer].length}</b> ${titles[layer].toLowerCase()}</span> `)}
        </p>
      </header>
      ${notices}
      <div class="text">${body.map((paragraph) => html`<p dir="auto">${paragraph}</p> `)}</div>
    </div>
    <aside class="findings" aria-label="Findings" id="${prefix}-findings" tabindex="-1">
      ${places}${findings(report, layers, marked, prefix)}
    </aside>
  </article> `;
}
