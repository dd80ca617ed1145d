import type { Casualty, CasualtyEffect, Report } from "../../types/report.ts";
import { amount } from "../amount.ts";
import { contradictions } from "../rows.ts";
import { html, type Safe } from "./safe.ts";
import type { MarkedText } from "./text.ts";

/** The gravest first; figures of one effect stand together, so that those that contradict each other are seen side by side. */
export const effects: readonly CasualtyEffect[] = [
  "killed",
  "injured",
  "casualties",
  "missing",
  "captured",
  "detained",
  "displaced",
  "sickened",
  "freed",
];

/** Where a value stands on an axis from 0 to 100 that grows by powers of ten up to `top`; 0 and 1 share its beginning. */
export const onAxis = (value: number, top: number): number => (value <= 1 ? 0 : (Math.log10(value) / Math.log10(top)) * 100);

/** The power of ten that holds every figure. */
export function topOfAxis(figures: readonly Pick<Casualty, "min" | "max">[]): number {
  const highest = Math.max(10, ...figures.map(({ min, max }) => max ?? min ?? 0));
  return 10 ** Math.ceil(Math.log10(highest));
}

/** `1,000` takes the room of three ticks; `1k` does not. */
const short = (value: number): string => (value < 1000 ? String(value) : value < 1e6 ? `${value / 1000}k` : `${value / 1e6}m`);

/** From the lower to the upper bound; a dotted line runs to the side that the words leave open. */
function bar({ min, max, approximate }: Casualty, top: number): Safe {
  const from = min === null ? 0 : onAxis(min, top);
  const to = max === null ? 100 : onAxis(max, top);
  const line = (x1: number, x2: number, className: string): Safe =>
    html`<line class="${className}" x1="${x1.toFixed(1)}" x2="${x2.toFixed(1)}" y1="5" y2="5" />`;
  const open = min === null || max === null ? line(from, to, "open") : null;
  const known = min === null ? line(to, to, "known") : line(from, max === null ? from : to, approximate ? "known about" : "known");
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${open}${known}</svg>`;
}

/** Who gives the figure, in the words of the text, with the resolved name where that says more. */
function sourceOf({ attribution }: Casualty): string {
  if (attribution === null) return "no source given";
  const { name, text } = attribution;
  return name === null || text.includes(name) ? text : `${text} (${name})`;
}

function figureRow(figure: Casualty, i: number, figures: readonly Casualty[], top: number, marked: MarkedText, prefix: string): Safe {
  const row = `${prefix}-c${i}`;
  const total = figure.partOf === null ? undefined : figures[figure.partOf];
  const part = total === undefined ? null : html`<a class="part" href="#${prefix}-c${figure.partOf}">part of the ${amount(total)}</a>`;
  const where = [figure.place, figure.date].filter(Boolean).join(" · ");
  return html`<li id="${row}" class="row casualties${total === undefined ? "" : " subset"}" data-f="${row}" tabindex="-1">
    <a class="amount" href="#${marked.anchorOf(figure.figure.start)}"
      ><span class="label">${amount(figure)}</span> <span class="victims">${figure.victims ?? ""}</span></a
    >${bar(figure, top)}<span class="note${figure.attribution === null ? " nobody" : ""}">${sourceOf(figure)}</span>
    <span class="evidence-words">“${figure.text}”</span> <span class="where">${where} ${part}</span>
  </li> `;
}

interface Numbered {
  readonly figure: Casualty;
  readonly i: number;
}

/** The figures as a chart on one axis, by effect, each with its source; a part stands under its total. */
export function figureList({ casualties }: Report, marked: MarkedText, prefix: string): Safe {
  const top = topOfAxis(casualties);
  const ticks: Safe[] = [];
  for (let tick = 1; tick <= top; tick *= 10) {
    ticks.push(
      html`<text x="${onAxis(tick, top).toFixed(1)}%" class="${tick === 1 ? "first" : tick === top ? "last" : ""}" y="11"
        >${short(tick)}</text
      >`,
    );
  }
  const rank = ({ min, max }: Casualty): number => max ?? min ?? 0;
  const parts = new Map<CasualtyEffect | number, Numbered[]>();
  casualties.forEach((figure, i) => {
    const isPart = figure.partOf !== null && casualties[figure.partOf]?.effect === figure.effect;
    const under = isPart ? figure.partOf : figure.effect;
    const others = parts.get(under);
    if (others === undefined) parts.set(under, [{ figure, i }]);
    else others.push({ figure, i });
  });
  const withParts = (entry: Numbered): Numbered[] => [entry, ...(parts.get(entry.i) ?? []).flatMap(withParts)];
  const groups = effects.map((effect) => {
    const totals = parts.get(effect);
    if (totals === undefined) return html``;
    const rows = totals.toSorted((a, b) => rank(b.figure) - rank(a.figure)).flatMap(withParts);
    return html`<h3 class="effect">${effect}</h3>
      <ul class="rows">
        ${rows.map(({ figure, i }) => figureRow(figure, i, casualties, top, marked, prefix))}
      </ul>`;
  });
  const disputed = contradictions(casualties).map((line) => html`<p class="disputed">${line}</p> `);
  return html`${disputed}<div class="chart"><svg class="axis" aria-hidden="true">${ticks}</svg>${groups}</div>`;
}
