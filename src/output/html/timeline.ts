import { amount } from "../amount.ts";
import { effects, onAxis, topOfAxis } from "./figures.ts";
import type { DatedFigure, Gathered } from "./gathered.ts";
import { html, type Safe } from "./safe.ts";

const WIDTH = 560;
const HEIGHT = 300;
const MARGIN = { left: 72, right: 44, top: 14, bottom: 34 };

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const shown = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

type Dated = DatedFigure & { readonly date: string };

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
    return html`<a class="point ${entry.figure.effect}" href="#${entry.row}"
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

/** The figures of all articles by the day they are set on, drawn and listed; those with no day stand last. */
export function timeline({ figures, articles }: Gathered): Safe {
  const dated = figures
    .filter((entry): entry is Dated => entry.date !== null && !Number.isNaN(day(entry.date)))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const undated = figures.filter(({ date }) => date === null);
  if (figures.length === 0) return html`<p class="empty">none found</p>`;
  const row = (entry: DatedFigure): Safe =>
    html`<tr>
      <td class="date">${entry.date ?? "—"}${entry.date !== null && !entry.exact ? "*" : ""}</td>
      <td><a href="#${entry.row}">${told(entry)}</a></td>
      <td>${sourced(entry)}</td>
      <td>${entry.figure.place ?? ""}</td>
      <td><a href="#a${entry.article}">${articles[entry.article]?.headline ?? ""}</a></td>
    </tr> `;
  const note = dated.some(({ exact }) => !exact)
    ? html`<p class="facts">* the day of the dispatch, where the text gives none for the figure</p>`
    : null;
  return html`${dated.length > 0 ? chart(dated) : null}
    <details class="list" ${dated.length > 0 ? null : html` open`}>
      <summary>All ${figures.length} figures by date</summary>
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
          <tbody>
            ${[...dated, ...undated].map(row)}
          </tbody>
        </table>
      </div>
      ${note}
    </details> `;
}
