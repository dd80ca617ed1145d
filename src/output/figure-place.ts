import type { Casualty, Place, Report } from "../types/report.ts";

/** The report's place that a figure's `place` names: by its name or a mention of it, else the longest name within the words (“northern Mali”). */
export function placeOfFigure({ places }: Report, { place }: Casualty): Place | null {
  if (place === null) return null;
  const named = places.find(({ name, mentions }) => name === place || mentions.some(({ text }) => text === place));
  if (named !== undefined) return named;
  const words = ` ${place} `;
  const within = places.filter(({ name }) => words.includes(` ${name} `));
  return within.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}
