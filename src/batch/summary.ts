import type { Layer } from "../types/report.ts";
import type { Named, Tally } from "./tally.ts";

/** A name and in how many articles, and how often in all, it stands. */
export interface NameCount {
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
}

/** What a whole folder holds. The same folder gives the same summary, however many runs and workers it took. */
export interface Summary {
  readonly schema: "newsx-summary/1";
  readonly articles: number;
  readonly reported: number;
  readonly failed: number;
  readonly characters: number;
  /** How many records each layer has. */
  readonly totals: Readonly<Record<Layer, number>>;
  /** How many figures there are of each effect; figures of one event in several articles count each time. */
  readonly effects: Readonly<Record<string, number>>;
  readonly people: readonly NameCount[];
  readonly organisations: readonly NameCount[];
  readonly places: readonly NameCount[];
  /** How many inputs failed for each reason, and the first of them. */
  readonly failures: readonly { readonly code: string; readonly articles: number; readonly first: string; readonly message: string }[];
}

const namedLayers = ["people", "organisations", "places"] as const;
const shown = 20;

/**
 * Names kept at once. Ten million articles name more people than memory holds: at the limit, what has been named in
 * the fewest articles goes, so that only rare names can be counted too low.
 */
const keptNames = 20_000;

/** Sums tallies; add them in the order of the input, and the result depends on nothing else. */
export interface Summing {
  add(tally: Tally): void;
  result(): Summary;
}

export function startSummary(limit: number = keptNames): Summing {
  const totals = { people: 0, places: 0, organisations: 0, casualties: 0, quotes: 0 };
  const effects = new Map<string, number>();
  const failures = new Map<string, { articles: number; first: string; message: string }>();
  const names = { people: new Map<string, Count>(), organisations: new Map<string, Count>(), places: new Map<string, Count>() };
  let [reported, failed, characters] = [0, 0, 0];

  return {
    add(tally) {
      if (!tally.ok) {
        failed++;
        const reason = failures.get(tally.code) ?? { articles: 0, first: tally.path, message: tally.message };
        reason.articles++;
        failures.set(tally.code, reason);
        return;
      }
      reported++;
      characters += tally.characters;
      totals.casualties += tally.effects.length;
      totals.quotes += tally.quotes;
      for (const effect of tally.effects) effects.set(effect, (effects.get(effect) ?? 0) + 1);
      for (const layer of namedLayers) {
        totals[layer] += tally[layer].length;
        count(names[layer], tally[layer], limit);
      }
    },
    result: () => ({
      schema: "newsx-summary/1",
      articles: reported + failed,
      reported,
      failed,
      characters,
      totals,
      effects: Object.fromEntries([...effects].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
      people: most(names.people),
      organisations: most(names.organisations),
      places: most(names.places),
      failures: [...failures]
        .map(([code, reason]) => ({ code, ...reason }))
        .sort((a, b) => b.articles - a.articles || (a.code < b.code ? -1 : 1)),
    }),
  };
}

interface Count {
  articles: number;
  mentions: number;
}

function count(counts: Map<string, Count>, named: readonly Named[], limit: number): void {
  for (const [name, mentions] of named) {
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { articles: 1, mentions });
    else {
      known.articles++;
      known.mentions += mentions;
    }
  }
  for (let floor = 1; counts.size > limit; floor++) {
    for (const [name, { articles }] of counts) if (articles <= floor) counts.delete(name);
  }
}

function most(counts: ReadonlyMap<string, Count>): NameCount[] {
  return [...counts]
    .map(([name, { articles, mentions }]) => ({ name, articles, mentions }))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, shown);
}
