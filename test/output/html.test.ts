import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/output/format.ts";
import { html } from "../../src/output/html.ts";
import { article, ferry, report } from "./sample.ts";
import { failure, written } from "./written.ts";

const pageOf = (...entries: readonly Entry[]): Promise<string> => written(html, entries);

const unescaped = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "");

describe("the page", () => {
  test("shows the article word for word", async () => {
    const page = await pageOf(ferry);
    const body = /<div class="text">(.*?)<\/div>/s.exec(page)?.[1] ?? "";
    const shown = [...body.matchAll(/<p dir="auto">(.*?)<\/p>/gs)].map(([, words = ""]) => unescaped(words));
    expect(shown).toEqual(ferry.article.text.trim().split("\n\n").slice(1));
  });

  test("every link leads to something in the page, and no name is given twice", async () => {
    const page = await pageOf(ferry, failure, ferry);
    const names = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("every finding is in the text and in the tables", async () => {
    const page = await pageOf(ferry);
    for (const [letter, layer] of Object.entries({
      p: "people",
      o: "organisations",
      l: "places",
      c: "casualties",
      q: "quotes",
    } as const)) {
      ferry.report[layer].forEach((_, i) => {
        expect(page).toContain(`id="a0-${letter}${i}"`);
        expect(page).toMatch(new RegExp(`class="m [^>]*data-f="[^"]*\\ba0-${letter}${i}\\b`));
      });
    }
  });

  test("an article full of markup stays text", async () => {
    const hostile = `<script>alert(1)</script> & "quoted' <img src=x onerror=alert(2)>\n\n</article></main><style>*{}</style> ${"x".repeat(120)} \u202Egnp.exe\0`;
    const name = `<b onmouseover="alert(3)">Eve</b>`;
    const mention = { start: 0, end: 8, text: "<script>" };
    const page = await pageOf({
      article: article(`"><script>alert(4)</script>.txt`, hostile),
      report: report(`"><script>alert(4)</script>.txt`, hostile, {
        people: [{ name, roles: [`<i>`], mentions: [mention] }],
        notices: ["<u>odd</u>"],
      }),
    });
    expect(page.match(/<script>/g)).toHaveLength(2); // newsx's own
    expect(page).not.toMatch(/<(img|i|u)[\s>]|<b\s/);
    expect(page).not.toContain("\u202E");
    expect(page).toContain("&lt;b onmouseover=&quot;alert(3)&quot;&gt;Eve&lt;/b&gt;");
  });

  test("asks nothing of the network", async () => {
    const page = await pageOf(ferry, ferry);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:|@import|url\(|\ssrc=|\sstyle=/);
  });

  test("its own styles and scripts are allowed by their hashes", async () => {
    const page = await pageOf(ferry);
    const own = [...page.matchAll(/<(style|script)>(.*?)<\/\1>/gs)];
    expect(own).toHaveLength(3);
    for (const [, name, source = ""] of own) {
      expect(page).toMatch(
        new RegExp(`${name}-src [^;]*'sha256-${createHash("sha256").update(source).digest("base64").replace(/[+/]/g, "\\$&")}'`),
      );
    }
  });

  test("one article has no index; several have one, with those that failed", async () => {
    expect(await pageOf(ferry)).not.toContain('id="index"');
    const page = await pageOf(ferry, failure);
    expect(page).toContain('id="index"');
    expect(page).toContain("could not be read: not a text file");
  });

  test("an article without a headline stands in the index with how it begins", async () => {
    const text = `Rain fell on Tagrin for a third day.\n\n${"The road is under water and the market shut. ".repeat(4)}`;
    const page = await pageOf({ article: article("desk/7.txt", text), report: report("desk/7.txt", text, {}) }, ferry);
    expect(page).toContain(`<a href="#a0">desk/7.txt</a> <span class="facts">Rain fell on Tagrin for a third day.</span>`);
    expect(page).toMatch(/<a href="#a1">Ferry sinks[^<]*<\/a> <span class="facts">ferry.txt<\/span>/);
  });

  test("layers that were not asked for are not drawn", async () => {
    const page = await written(html, [ferry], { layers: ["people"] });
    expect(page).toContain('id="a0-p0"');
    expect(page).not.toMatch(/id="a0-[lcoq]0"|class="map"/);
  });

  test("the same findings give the same bytes", async () => {
    expect(await pageOf(ferry, ferry)).toBe(await pageOf(ferry, ferry));
  });
});
