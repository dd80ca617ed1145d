import type { CasualtyEffect, Failure, Report } from "../types/report.ts";

/** How often one article names somebody or something: name, mentions. */
export type Named = readonly [name: string, mentions: number];

/** What one record adds to the summary; small, since it travels from a worker for each article. */
export type Tally =
  | {
      readonly ok: true;
      readonly people: readonly Named[];
      readonly organisations: readonly Named[];
      readonly places: readonly Named[];
      readonly effects: readonly CasualtyEffect[];
      readonly quotes: number;
      readonly characters: number;
    }
  | { readonly ok: false; readonly path: string; readonly code: string; readonly message: string };

/** Counts one record. */
export function tallyOf(record: Report | Failure): Tally {
  if (!record.ok) return { ok: false, path: record.source.id, ...record.error };
  const named = (findings: readonly { readonly name: string; readonly mentions: readonly unknown[] }[]): Named[] =>
    findings.map(({ name, mentions }) => [name, mentions.length]);
  return {
    ok: true,
    people: named(record.people),
    organisations: named(record.organisations),
    places: named(record.places),
    effects: record.casualties.map(({ effect }) => effect),
    quotes: record.quotes.length,
    characters: record.source.characters,
  };
}
