import type { Layer, Report } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import { figureList } from "./figures.ts";
import { html, type Safe } from "./safe.ts";
import { letters, type MarkedText } from "./text.ts";

export const titles: Readonly<Record<Layer, string>> = {
  people: "People",
  organisations: "Organisations",
  places: "Places",
  casualties: "Figures",
  quotes: "Quotes",
};

const kinds: Readonly<Record<string, string>> = { "armed-group": "armed group", natural: "natural feature", other: "" };

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

const listed = (words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(" · ");

/** Mentions as links into the text: the first dozen, the rest folded away. */
function mentionLinks(mentions: readonly Span[], marked: MarkedText): Safe {
  const link = ({ start }: Span, i: number): Safe => html`<a href="#${marked.anchorOf(start)}">${i + 1}</a> `;
  const [first, rest] = [mentions.slice(0, 12), mentions.slice(12)];
  const more =
    rest.length === 0
      ? null
      : html`<details>
          <summary>and ${rest.length} more</summary>
          ${rest.map((span, i) => link(span, i + 12))}
        </details>`;
  return html`<span class="mentions" aria-label="Mentions">${first.map(link)}${more}</span>`;
}

interface Named {
  readonly name: string;
  readonly note: string;
  readonly mentions: readonly Span[];
}

function nameList(layer: "people" | "organisations" | "places", entities: readonly Named[], marked: MarkedText, prefix: string): Safe {
  return html`<ul class="rows names">
    ${entities.map(({ name, note, mentions }, i) => {
      const row = `${prefix}-${letters[layer]}${i}`;
      return html`<li id="${row}" class="row ${layer}" data-f="${row}" tabindex="-1">
        <span class="label">${name}</span> <span class="note">${note}</span> ${mentionLinks(mentions, marked)}
      </li> `;
    })}
  </ul>`;
}

function quoteList(quotes: Report["quotes"], marked: MarkedText, prefix: string): Safe {
  return html`<ul class="rows">
    ${quotes.map((quote, i) => {
      const row = `${prefix}-q${i}`;
      const speaker = quote.speaker === null ? "no speaker named" : (quote.speaker.name ?? quote.speaker.text);
      const note = listed([quote.kind, quote.cue === null ? null : `“${quote.cue.text}”`]);
      return html`<li id="${row}" class="row quotes" data-f="${row}" tabindex="-1">
        <span class="label">${speaker}</span> <span class="note">${note}</span>
        <a class="words ${quote.kind}" href="#${marked.anchorOf(quote.start)}">${quote.text}</a>
      </li> `;
    })}
  </ul>`;
}

function list(layer: Layer, report: Report, marked: MarkedText, prefix: string): Safe {
  switch (layer) {
    case "people":
      return nameList(
        layer,
        report.people.map(({ name, roles, mentions }) => ({ name, note: roles.join(", "), mentions })),
        marked,
        prefix,
      );
    case "organisations":
      return nameList(
        layer,
        report.organisations.map(({ name, acronym, kind, mentions }) => ({ name, note: listed([acronym, kinds[kind] ?? kind]), mentions })),
        marked,
        prefix,
      );
    case "places":
      return nameList(
        layer,
        report.places.map(({ name, kind, country, mentions }) => {
          const where = country === null || kind === "country" ? null : countryNames.of(country);
          return { name, note: listed([kinds[kind] ?? kind, where ?? (kind === "country" ? null : country)]), mentions };
        }),
        marked,
        prefix,
      );
    case "casualties":
      return figureList(report, marked, prefix);
    case "quotes":
      return quoteList(report.quotes, marked, prefix);
  }
}

/** The order in which the findings stand beside the text: what is read first comes first. */
export const order: readonly Layer[] = ["casualties", "quotes", "people", "organisations", "places"];

/** The tables of one article's findings, a section a layer, each row linked with its words in the text. */
export function findings(report: Report, layers: readonly Layer[], marked: MarkedText, prefix: string): Safe {
  return html`${order
    .filter((layer) => layers.includes(layer))
    .map((layer) => {
      const count = report[layer].length;
      const body = count === 0 ? html`<p class="empty">none found</p>` : list(layer, report, marked, prefix);
      return html`<section class="layer of-${layer}" aria-labelledby="${prefix}-h-${layer}">
        <h2 id="${prefix}-h-${layer}">${titles[layer]} <span class="count">${count}</span></h2>
        ${body}
      </section> `;
    })}`;
}
