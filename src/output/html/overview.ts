import type { Layer } from "../../types/report.ts";
import { byFame, entry, type HeadlineOf, type NamedLayer, plural } from "./entries.ts";
import { order, titles } from "./findings.ts";
import type { Gathered } from "./gathered.ts";
import { APPEARANCES, LISTED, moreOf, WRITTEN_OUT } from "./limits.ts";
import { map, type Shapes, type Spot } from "./map.ts";
import { html, type Safe } from "./safe.ts";
import { letters } from "./text.ts";
import { timeline } from "./timeline.ts";
import type { World } from "./world.ts";

function entryList(layer: NamedLayer, { articles, ...gathered }: Gathered): Safe {
  const sorted = byFame(gathered[layer]);
  if (sorted.length === 0) return html`<p class="empty">none found</p>`;
  const isLarge = articles.length > WRITTEN_OUT;
  const shown = isLarge ? sorted.slice(0, LISTED) : sorted;
  const headlineOf: HeadlineOf = (article) => articles[article]?.headline ?? "";
  return html`<div class="entries" id="list-${layer}">
      ${shown.map((one, i) => entry(layer, i, one, headlineOf, isLarge ? APPEARANCES : Infinity))}
    </div>
    ${moreOf(layer, sorted.length - shown.length)}`;
}

function spots(gathered: Gathered): Spot[] {
  const shown = gathered.articles.length > WRITTEN_OUT ? LISTED : Infinity;
  return byFame(gathered.places)
    .slice(0, shown)
    .flatMap(({ name, mentions, place }, i) =>
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
  const isDated = articles.some(({ date }) => date !== null);
  return html`<div class="scroll">
    <table class="articles">
      <thead>
        <tr>
          <th>article</th>
          ${isDated ? html`<th>date</th>` : null}${shown.map((layer) => html`<th class="number">${titles[layer].toLowerCase()}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${articles.map(({ headline, id, note, date, counts, error }, i) =>
          counts === null
            ? html`<tr class="failed">
                <td colspan="${shown.length + (isDated ? 2 : 1)}"><b>${id}</b> could not be read: ${error}</td>
              </tr> `
            : html`<tr>
                <td><a href="#a${i}">${headline}</a> <span class="facts">${note}</span></td>
                ${isDated ? html`<td class="date">${date ?? ""}</td>` : null}${shown.map((layer) => html`<td class="number">${counts[layer]}</td>`)}
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
          <h2 id="index-h-${layer}">${titles[layer]} <span class="count">${count.toLocaleString("en")}</span></h2>
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
      <h2 id="index-h-articles">Articles <span class="count">${gathered.articles.length.toLocaleString("en")}</span></h2>
      ${articleTable(gathered, layers)}
    </section>
    <div class="columns">
      ${block("people", entryList("people", gathered), gathered.people.size)}${block("organisations", entryList("organisations", gathered), gathered.organisations.size)}${block("places", entryList("places", gathered), gathered.places.size)}
    </div>
  </section> `;
}
