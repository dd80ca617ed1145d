import type { Layer } from "../../types/report.ts";
import { order, titles } from "./findings.ts";
import type { Appearance, Gathered, IndexEntry } from "./gathered.ts";
import { map, type Shapes, type Spot } from "./map.ts";
import { html, type Safe } from "./safe.ts";
import { letters } from "./text.ts";
import { timeline } from "./timeline.ts";
import type { World } from "./world.ts";

/** Mentions of one entry in one article that are linked one by one; past these, the article's own table has them all. */
const MOST_LINKS = 20;

const byFame = ([, a]: readonly [string, IndexEntry], [, b]: readonly [string, IndexEntry]): number =>
  b.appearances.length - a.appearances.length || b.mentions - a.mentions || (a.name < b.name ? -1 : 1);

const plural = (count: number, noun: string): string => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

function appearances(list: readonly Appearance[], { articles }: Gathered): Safe {
  return html`<ul>
    ${list.map(({ article, anchors }) => {
      const links = anchors.slice(0, MOST_LINKS).map((anchor, i) => html` <a href="#${anchor}">${i + 1}</a>`);
      return html`<li><a href="#a${article}">${articles[article]?.headline ?? ""}</a> <span class="mentions">${links}</span></li> `;
    })}
  </ul>`;
}

function entries(layer: "people" | "organisations" | "places", gathered: Gathered): Safe {
  const sorted = [...gathered[layer]].sort(byFame);
  if (sorted.length === 0) return html`<p class="empty">none found</p>`;
  return html`<div class="entries">
    ${sorted.map(
      ([, entry], i) =>
        html`<details id="index-${letters[layer]}${i}" class="entry">
          <summary>
            <span class="label">${entry.name}</span> <span class="note">${entry.note}</span>
            <span class="fame">${plural(entry.appearances.length, "article")}, ${plural(entry.mentions, "mention")}</span>
          </summary>
          ${appearances(entry.appearances, gathered)}
        </details> `,
    )}
  </div>`;
}

function spots(gathered: Gathered): Spot[] {
  return [...gathered.places].sort(byFame).flatMap(([, { name, mentions, place }], i) =>
    place === null || place.latitude === null || place.longitude === null
      ? []
      : [
          {
            name,
            isCountry: place.kind === "country",
            country: place.country,
            latitude: place.latitude,
            longitude: place.longitude,
            mentions,
            href: `#index-${letters.places}${i}`,
          },
        ],
  );
}

function articleTable({ articles }: Gathered, layers: readonly Layer[]): Safe {
  const shown = order.filter((layer) => layers.includes(layer));
  return html`<div class="scroll">
    <table class="articles">
      <thead>
        <tr>
          <th>article</th>
          <th>date</th>
          ${shown.map((layer) => html`<th class="number">${titles[layer].toLowerCase()}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${articles.map(({ headline, id, date, counts, error }, i) =>
          counts === null
            ? html`<tr class="failed">
                <td colspan="${shown.length + 2}"><b>${id}</b> could not be read: ${error}</td>
              </tr> `
            : html`<tr>
                <td><a href="#a${i}">${headline}</a>${headline === id ? null : html` <span class="facts">${id}</span>`}</td>
                <td class="date">${date ?? ""}</td>
                ${shown.map((layer) => html`<td class="number">${counts[layer]}</td>`)}
              </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The first view of a page of several articles: what there is across them, each entry linked to its mentions. */
export function overview(gathered: Gathered, layers: readonly Layer[], world: World, shapes: Shapes): Safe {
  const block = (layer: Layer, body: Safe, count: number): Safe | null =>
    layers.includes(layer)
      ? html`<section class="layer of-${layer}" id="index-${layer}" aria-labelledby="index-h-${layer}">
          <h2 id="index-h-${layer}">${titles[layer]} <span class="count">${count}</span></h2>
          ${body}
        </section> `
      : null;
  const picture = layers.includes("places") ? map(spots(gathered), world, shapes, "Map of the places in all articles") : null;
  return html`<section class="overview" id="index" aria-labelledby="index-title" tabindex="-1">
    <header>
      <h1 id="index-title">${plural(gathered.articles.length, "article")}</h1>
      <p class="search">
        <label for="find">Find</label> <input id="find" type="search" placeholder="an article, a name, a place" autocomplete="off" />
      </p>
    </header>
    <div class="pair">${picture}${block("casualties", timeline(gathered), gathered.figures.length)}</div>
    <section class="layer" aria-labelledby="index-h-articles">
      <h2 id="index-h-articles">Articles <span class="count">${gathered.articles.length}</span></h2>
      ${articleTable(gathered, layers)}
    </section>
    <div class="columns">
      ${block("people", entries("people", gathered), gathered.people.size)}${block("organisations", entries("organisations", gathered), gathered.organisations.size)}${block("places", entries("places", gathered), gathered.places.size)}
    </div>
  </section> `;
}
