const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * “May 3” or “3 May 2014” as YYYY-MM-DD. Without a year it is the latest such day up to the day after publication;
 * null where there is neither.
 */
export function dayOf(words: string, published: string | null): string | null {
  const month = months.indexOf((/[a-z]{3}/i.exec(words)?.[0] ?? "").toLowerCase());
  const day = Number(/\b\d{1,2}\b/.exec(words)?.[0]);
  if (month < 0 || !(day >= 1 && day <= 31)) return null;
  const year = /\b\d{4}\b/.exec(words)?.[0];
  const written = (y: number): string => `${y}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year) return written(Number(year));
  if (!published) return null;
  const last = new Date(Date.parse(published) + 86_400_000).toISOString().slice(0, 10);
  const same = written(Number(last.slice(0, 4)));
  return same <= last ? same : written(Number(last.slice(0, 4)) - 1);
}
