/** Runs in a page of many articles: draws what is kept as data, with the functions that draw the rest of the page. */
import { articleSection, markArticle } from "../output/html/article.ts";
import { type CompactArticle, expand } from "../output/html/compact.ts";
import { appearanceList, entry, namedLayers, type NamedLayer } from "../output/html/entries.ts";
import { expandEntry, expandLine, type IndexData } from "../output/html/index-data.ts";
import { LISTED } from "../output/html/limits.ts";
import { outlines, type Shapes } from "../output/html/map.ts";
import { figureRow } from "../output/html/timeline.ts";
import type { World } from "../output/html/world.ts";

/** What one search shows of each list. */
const MOST_FOUND = 200;

const read = (name: string): unknown => JSON.parse(document.getElementById(name)?.textContent ?? "null");
const index = read("index-data") as IndexData;
let world: World | undefined;
const shapes: Shapes = new Map();

const headlines = new Map<number, string>();
for (const link of document.querySelectorAll<HTMLAnchorElement>(".articles td:first-child > a"))
  headlines.set(Number(link.hash.slice(2)), link.textContent ?? "");
const headlineOf = (article: number): string => headlines.get(article) ?? "";

/** Puts the article that an element belongs to into the page, if it is kept as data; says whether it was. */
function draw(name: string): boolean {
  const prefix = /^a\d+/.exec(name)?.[0] ?? "";
  const holder = document.getElementById(`data-${prefix}`);
  if (holder === null) return false;
  const { article, report } = expand(JSON.parse(holder.textContent ?? "") as CompactArticle);
  world ??= read("world") as World;
  const marked = markArticle(article, report, index.layers, prefix);
  const section = articleSection(article, report, marked, index.layers, prefix, world, shapes);
  holder.remove();
  document.getElementById("main")?.insertAdjacentHTML("beforeend", section.markup);
  const missing = new Map([...shapes].filter(([shape]) => document.getElementById(shape) === null));
  document.body.insertAdjacentHTML("beforeend", outlines(missing).markup);
  return true;
}

/** The lines behind those that the page was written with, in which `sought` stands. */
function linesOf(layer: NamedLayer | "casualties", sought: string, most: number): string {
  const lines: string[] = [];
  const isFound = (...words: readonly string[]): boolean => words.some((each) => each.toLowerCase().includes(sought));
  for (let i = LISTED; i < index[layer].length && lines.length < most; i++) {
    if (layer === "casualties") {
      const line = expandLine(index.casualties[i]!);
      if (isFound(line.told, line.source, line.place, line.date ?? "", headlineOf(line.article)))
        lines.push(figureRow(line, headlineOf).markup);
    } else {
      const one = expandEntry(index[layer][i]!);
      if (isFound(one.name, one.note, ...one.appearances.map(({ article }) => headlineOf(article))))
        lines.push(entry(layer, i, one, headlineOf).markup);
    }
  }
  return lines.join("");
}

/** Draws the lines behind the first of a list anew; the others stay as they are. */
function drawLines(layer: NamedLayer | "casualties", markup: string): void {
  const list = document.getElementById(`list-${layer}`);
  if (list === null) return;
  while (list.childElementCount > LISTED) list.lastElementChild?.remove();
  list.insertAdjacentHTML("beforeend", markup);
}

const shownWhole = new Set<string>();

/** Draws what a search finds beyond what the page shows. */
function find(sought: string): void {
  for (const layer of [...namedLayers, "casualties"] as const)
    if (!shownWhole.has(layer)) drawLines(layer, sought === "" ? "" : linesOf(layer, sought, MOST_FOUND));
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const layer = target.dataset["more"] as NamedLayer | "casualties" | undefined;
  if (layer === undefined) return;
  shownWhole.add(layer);
  drawLines(layer, linesOf(layer, "", Infinity));
  target.closest(".more")?.remove();
});

// The page was written with an entry's first articles only; the rest are drawn when it is opened.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || target.querySelector("li.more") === null) return;
    const [, letter, i] = /^index-([plo])(\d+)$/.exec(target.id) ?? [];
    const layer = namedLayers.find((name) => (name === "places" ? "l" : name[0]) === letter);
    const found = layer && index[layer][Number(i)];
    if (found === undefined) return;
    target.querySelector("ul")?.remove();
    target.insertAdjacentHTML("beforeend", appearanceList(expandEntry(found).appearances, headlineOf).markup);
  },
  true,
);

Object.assign(globalThis, { newsx: { draw, find } });
