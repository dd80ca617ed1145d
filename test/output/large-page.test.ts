import { describe, expect, test } from "vitest";
import { articleSection, markArticle } from "../../src/output/html/article.ts";
import { compact, type CompactArticle, expand, jsonForScript } from "../../src/output/html/compact.ts";
import { expandEntry, expandLine, indexData } from "../../src/output/html/index-data.ts";
import { gather, nothingYet } from "../../src/output/html/gathered.ts";
import { html } from "../../src/output/html.ts";
import { readWorld, type World } from "../../src/output/html/world.ts";
import type { Article } from "../../src/types/article.ts";
import type { Layer, Report } from "../../src/types/report.ts";
import { manyArticles } from "./many.ts";
import { article, ferry, report } from "./sample.ts";
import { written } from "./written.ts";

const layers: readonly Layer[] = ["people", "organisations", "places", "casualties", "quotes"];
const world = JSON.parse(readWorld()) as World;
const section = (article: Article, report: Report): string =>
  articleSection(article, report, markArticle(article, report, layers, "a7"), layers, "a7", world, new Map()).markup;

describe("an article kept as data", () => {
  const hostile = `</script><!-- <script>alert(1)</script> \u202E & "x" ${"and so on ".repeat(20)}`;
  const stretch = { start: 0, end: 9, text: hostile.slice(0, 9) };
  const odd = {
    article: article("</script>.txt", hostile),
    report: report("</script>.txt", hostile, {
      people: [{ name: "</script>", roles: [], mentions: [stretch] }],
      quotes: [{ ...stretch, kind: "direct", speaker: null, cue: null }],
      notices: ["read as windows-1252"],
    }),
  };

  test.each([
    ["the ferry", ferry],
    ["an invented one", manyArticles(1)[0]!],
    ["one full of markup", odd],
  ])("%s is drawn as it would have been written", (_, entry) => {
    const [article, report] = [entry.article!, entry.report as Report];
    const kept = JSON.parse(jsonForScript(compact(article, report))) as CompactArticle;
    const again = expand(kept);
    expect(section(again.article, again.report)).toBe(section(article, report));
  });

  test("cannot end the element that it stands in", () => {
    const json = jsonForScript(compact(odd.article, odd.report));
    expect(json).not.toMatch(/[<\u202E]/);
  });
});

test("an index kept as data is the index", () => {
  const gathered = nothingYet();
  for (const { article, report } of manyArticles(30))
    gather(gathered, report as Report, article!, markArticle(article!, report as Report, layers, `a${gathered.articles.length}`));
  const data = indexData(gathered, layers);
  const freetown = expandEntry(data.places[0]!);
  const { place: _, ...entry } = [...gathered.places.values()].find(({ name }) => name === freetown.name)!;
  expect(freetown).toEqual(entry);
  expect(data.casualties).toHaveLength(gathered.figures.length);
  expect(expandLine(data.casualties[0]!)).toMatchObject({ exact: true, place: expect.any(String), item: expect.any(Number) });
});

test("the first twenty articles are written out, the others are data", async () => {
  const page = await written(html, manyArticles(25));
  expect([...page.matchAll(/<article class="doc" id="(a\d+)"/g)].map(([, name]) => name)).toHaveLength(20);
  expect([...page.matchAll(/<script type="application\/json" id="data-(a\d+)"/g)].map(([, name]) => name)).toEqual([
    "a20",
    "a21",
    "a22",
    "a23",
    "a24",
  ]);
  expect(page.match(/<script>/g)).toHaveLength(3);
  expect(page).toContain("need scripts to be shown");
  // XML's own name in the scripts is no address that is asked for
  expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|@import|\ssrc=|\sstyle=/);
});

test("where figures would hide each other, the chart shows the highest of each day", async () => {
  const entries = manyArticles(100);
  const page = await written(html, entries);
  const highest = new Map<string, number>();
  for (const { report } of entries)
    for (const { date, max } of (report as Report).casualties) highest.set(date!, Math.max(max!, highest.get(date!) ?? 0));
  const points = [...page.matchAll(/class="point killed" href="#[^"]+"\s*><title>([\d-]+): (\d+) people killed/g)];
  expect(new Map(points.map(([, date = "", count]) => [date, Number(count)]))).toEqual(highest);
  expect(page).toContain("drawn: the highest figure of each day and kind");
});
