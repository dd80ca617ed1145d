import { expect, test } from "vitest";
import { startSummary } from "../../src/batch/summary.ts";
import type { Tally } from "../../src/batch/tally.ts";

const read = (people: readonly string[], more: Partial<Extract<Tally, { ok: true }>> = {}): Tally => ({
  ok: true,
  people: people.map((name) => [name, 2] as const),
  organisations: [],
  places: [],
  effects: [],
  quotes: 0,
  characters: 10,
  ...more,
});

test("counts articles, layers, effects and reasons of failure", () => {
  const summing = startSummary();
  summing.add(read(["Ada Moor", "__proto__"], { effects: ["killed", "injured", "killed"], quotes: 3 }));
  summing.add(read(["Ada Moor", "constructor"]));
  summing.add({ ok: false, path: "x.txt", code: "not-text", message: "begins like a PDF" });
  summing.add({ ok: false, path: "y.txt", code: "not-text", message: "begins like a ZIP" });
  expect(summing.result()).toMatchObject({
    articles: 4,
    reported: 2,
    failed: 2,
    characters: 20,
    totals: { people: 4, casualties: 3, quotes: 3 },
    effects: { killed: 2, injured: 1 },
    people: [
      { name: "Ada Moor", articles: 2, mentions: 4 },
      { name: "__proto__", articles: 1, mentions: 2 },
      { name: "constructor", articles: 1, mentions: 2 },
    ],
    failures: [{ code: "not-text", articles: 2, first: "x.txt", message: "begins like a PDF" }],
  });
});

test("memory is bounded, and what is named often is not lost", () => {
  const summing = startSummary(100);
  for (let article = 0; article < 5000; article++) summing.add(read([`Passer-by ${article}`, `Minister ${article % 10}`]));
  const { people } = summing.result();
  expect(
    people
      .slice(0, 10)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Array.from({ length: 10 }, (_, index) => `Minister ${index}`));
  expect(people[0]?.articles).toBe(500);
});
