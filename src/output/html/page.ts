import { createHash } from "node:crypto";
import type { Layer } from "../../types/report.ts";
import type { Entry, View } from "../format.ts";
import { articleSection, markArticle } from "./article.ts";
import { compact, jsonForScript } from "./compact.ts";
import { order, titles } from "./findings.ts";
import { gather, gatherFailure, nothingYet } from "./gathered.ts";
import { indexData } from "./index-data.ts";
import { WRITTEN_OUT } from "./limits.ts";
import { outlines, type Shapes } from "./map.ts";
import { overview } from "./overview.ts";
import { packaged } from "./packaged.ts";
import { html, type Safe } from "./safe.ts";
import { readWorld, type World } from "./world.ts";

const hash = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** The hash is taken over every character between the tags, so no white space may come between. */
const element = (name: "style" | "script", source: string): Safe => ({ markup: `<${name}>${source}</${name}>` });

/** Tells the style sheet, before anything is drawn, that one article will be shown at a time. */
const early = `document.documentElement.classList.add("js");`;

/** What a script of the page reads; no script itself, so no policy need allow it. */
const data = (name: string, json: string): Safe => html`<script type="application/json" id="${name}">${{ markup: json }}</script>
`;

function head(title: string, layers: readonly Layer[], style: string, scripts: readonly string[]): Safe {
  // An article cannot run or load anything: only these stretches of newsx's own are allowed, by their hashes.
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${[early, ...scripts].map(hash).join(" ")}; img-src data:; base-uri 'none'; form-action 'none'`;
  const chips = order
    .filter((layer) => layers.includes(layer))
    .map((layer) => html`<label class="chip of-${layer}"><input type="checkbox" id="show-${layer}" checked /> ${titles[layer]}</label> `);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="newsx">
<title>${title}</title>
<link rel="icon" href="data:,">
${element("style", style)}
${element("script", early)}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="bar"><span class="brand">newsx</span> <a class="all" href="#index">All articles</a>
<fieldset class="chips"><legend>Show</legend>${chips}</fieldset>
<button id="theme" type="button">Theme: system</button></header>
<main id="main">
`;
}

/** The page, piece by piece; articles go by one at a time, and only what the index says of them is kept. */
export async function* page(entries: AsyncIterable<Entry>, { layers }: View): AsyncGenerator<string> {
  const [style, script, drawing] = ["data/page/page.css", "data/page/page.js", "dist/page/draw.js"].map((name) =>
    packaged(name).toString(),
  );
  const outline = readWorld();
  const world = JSON.parse(outline) as World;
  const shapes: Shapes = new Map();
  const gathered = nothingYet();

  let started = false;
  const begin = (title: string): string => {
    if (started) return "";
    started = true;
    return head(title, layers, style!, [drawing!, script!]).markup;
  };

  for await (const { report, article } of entries) {
    const number = gathered.articles.length;
    const prefix = `a${number}`;
    if (!report.ok) {
      gatherFailure(gathered, report);
      const section = html`<article class="doc failed" id="${prefix}" tabindex="-1">
        <h1>${report.source.id}</h1>
        <p>could not be read: ${report.error.message}</p>
      </article> `;
      yield begin("newsx") + section.markup;
    } else if (article !== null) {
      const read = markArticle(article, report, layers, prefix);
      const whole =
        number < WRITTEN_OUT
          ? articleSection(article, report, read, layers, prefix, world, shapes)
          : data(`data-${prefix}`, jsonForScript(compact(article, report)));
      yield begin(`${read.headline} – newsx`) + whole.markup;
      gather(gathered, report, article, read);
    }
  }

  yield begin("newsx");
  const isLarge = gathered.articles.length > WRITTEN_OUT;
  if (gathered.articles.length !== 1) yield overview(gathered, layers, world, shapes).markup;
  yield html`</main>
${outlines(shapes)}<div id="tip" role="status" hidden></div>
`.markup;
  if (isLarge)
    yield html`<noscript><p class="notices">The articles behind the first ${WRITTEN_OUT} need scripts to be shown.</p></noscript>
${data("world", outline)}${data("index-data", jsonForScript(indexData(gathered, layers)))}${element("script", drawing!)}`.markup;
  yield html`${element("script", script!)}
</body>
</html>
`.markup;
}
