import { amount } from "../amount.ts";
import type { HeadlineOf } from "./entries.ts";
import { effects, onAxis, topOfAxis } from "./figures.ts";
import type { DatedFigure, Gathered } from "./gathered.ts";
import { DOTS, LISTED, moreOf, WRITTEN_OUT } from "./limits.ts";
import { html, type Safe } from "./safe.ts";

const WIDTH = 560;
const HEIGHT = 300;
const MARGIN = { left: 72, right: 44, top: 14, bottom: 34 };

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const shown = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

type Dated = DatedFigure & { readonly date: string };

/** A figure as the list of a page has it. */
export interface FigureLine {
  /** YYYY-MM-DD; null where nothing gives one. */
  readonly date: string | null;
  /** The date is the figure's own, not the dispatch's. */
  readonly exact: boolean;
  readonly told: string;
  readonly source: string;
  readonly place: string;
  readonly article: number;
  /** Its number in the article. */
  readonly item: number;
}

const told = ({ figure }: DatedFigure): string => `${amount(figure)} ${figure.victims ?? ""} ${figure.effect}`.replace("  ", " ");

const sourced = ({ figure }: DatedFigure): string => figure.attribution?.text ?? "no source given";

function chart(figures: readonly Dated[]): Safe {
  const days = figures.map(({ date }) => day(date));
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const top = topOfAxis(figures.map(({ figure }) => figure));
  const x = (at: number): number =>
    MARGIN.left + (last === first ? 0.5 : (at - first) / (last - first)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number): number => HEIGHT - MARGIN.bottom - (onAxis(value, top) / 100) * (HEIGHT - MARGIN.top - MARGIN.bottom);

  const lines: Safe[] = [];
  for (let tick = 1; tick <= top; tick *= 10) {
    lines.push(
      html`<line x1="${MARGIN.left - 32}" x2="${WIDTH}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" /><text
          x="${MARGIN.left - 38}"
          y="${(y(tick) + 4).toFixed(1)}"
          text-anchor="end"
          >${tick.toLocaleString("en")}</text
        >`,
    );
  }
  const steps = last === first ? 1 : Math.min(4, last - first + 1);
  for (let i = 0; i < steps; i += 1) {
    const at = steps === 1 ? first : Math.round(first + ((last - first) * i) / (steps - 1));
    lines.push(html`<text x="${x(at).toFixed(1)}" y="${HEIGHT - 10}" text-anchor="middle">${shown(at)}</text>`);
  }
  // Figures of one day stand beside each other, as near as they must.
  const perDay = new Map<string, number>();
  for (const { date } of figures) perDay.set(date, (perDay.get(date) ?? 0) + 1);
  const drawn = new Map<string, number>();
  const stems = figures.map((entry) => {
    const { min, max } = entry.figure;
    const [nth, all] = [drawn.get(entry.date) ?? 0, perDay.get(entry.date) ?? 1];
    drawn.set(entry.date, nth + 1);
    const at = (x(day(entry.date)) + (nth - (all - 1) / 2) * Math.min(12, 60 / all)).toFixed(1);
    const high = y(max ?? min ?? 1).toFixed(1);
    const range =
      min === null || max === null || min === max ? null : html`<line x1="${at}" x2="${at}" y1="${y(min).toFixed(1)}" y2="${high}" />`;
    return html`<a class="point ${entry.figure.effect}" href="#a${entry.article}-c${entry.item}"
      ><title>${entry.date}: ${told(entry)} — ${sourced(entry)}</title>${range}<circle cx="${at}" cy="${high}" r="5"
    /></a> `;
  });
  const used = effects.filter((effect) => figures.some(({ figure }) => figure.effect === effect));
  return html`<figure class="timeline">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Figures by date">
      <g class="grid" aria-hidden="true">${lines}</g>
      ${stems}
    </svg>
    <figcaption>${used.map((effect) => html`<span class="key ${effect}">${effect}</span> `)}</figcaption>
  </figure> `;
}

const isDated = (entry: DatedFigure): entry is Dated => entry.date !== null && !Number.isNaN(day(entry.date));

const inTime = (figures: readonly DatedFigure[]): Dated[] =>
  figures.filter(isDated).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** All figures, by the day they are set on; those with no day stand last. */
export const figureLines = ({ figures }: Gathered): FigureLine[] =>
  [...inTime(figures), ...figures.filter(({ date }) => date === null)].map((entry) => ({
    date: entry.date,
    exact: entry.exact,
    told: told(entry),
    source: sourced(entry),
    place: entry.figure.place ?? "",
    article: entry.article,
    item: entry.item,
  }));

/** A row of the list of figures. */
export const figureRow = ({ date, exact, told: words, source, place, article, item }: FigureLine, headlineOf: HeadlineOf): Safe =>
  html`<tr>
    <td class="date">${date ?? "—"}${date !== null && !exact ? "*" : ""}</td>
    <td><a href="#a${article}-c${item}">${words}</a></td>
    <td>${source}</td>
    <td>${place}</td>
    <td><a href="#a${article}">${headlineOf(article)}</a></td>
  </tr> `;

/** Of the figures of a day and effect the highest: what is left where all of them would hide each other. */
function highest(figures: readonly Dated[]): Dated[] {
  const found = new Map<string, Dated>();
  for (const one of figures) {
    const key = `${one.date} ${one.figure.effect}`;
    const other = found.get(key);
    if (other === undefined || top(one) > top(other)) found.set(key, one);
  }
  const least = [...found.values()].map(top).sort((a, b) => b - a)[DOTS] ?? -1;
  return [...found.values()].filter((one) => top(one) > least);
}

const top = ({ figure }: DatedFigure): number => figure.max ?? figure.min ?? 0;

/** The figures of all articles by the day they are set on, drawn and listed; those with no day stand last. */
export function timeline(gathered: Gathered): Safe {
  const { figures, articles } = gathered;
  if (figures.length === 0) return html`<p class="empty">none found</p>`;
  const dated = inTime(figures);
  const drawn = dated.length > DOTS ? highest(dated) : dated;
  const lines = figureLines(gathered);
  const shown = articles.length > WRITTEN_OUT ? lines.slice(0, LISTED) : lines;
  const note = dated.some(({ exact }) => !exact)
    ? html`<p class="facts">* the day of the dispatch, where the text gives none for the figure</p>`
    : null;
  return html`${drawn.length > 0 ? chart(drawn) : null}
    ${drawn.length < dated.length ? html`<p class="facts">drawn: the highest figure of each day and kind</p>` : null}
    <details class="list" ${dated.length > 0 ? null : html` open`}>
      <summary>All ${figures.length.toLocaleString("en")} figures by date</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>date</th>
              <th>figure</th>
              <th>source</th>
              <th>place</th>
              <th>article</th>
            </tr>
          </thead>
          <tbody id="list-casualties">
            ${shown.map((line) => figureRow(line, (article) => articles[article]?.headline ?? ""))}
          </tbody>
        </table>
        ${moreOf("casualties", lines.length - shown.length)}
      </div>
      ${note}
    </details> `;
}
