import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRow } from "../../src/output/csv.ts";
import { harmless, harmlessJson } from "../../src/output/harmless.ts";
import { formats, plainPaint } from "../../src/output/index.ts";
import type { Entry } from "../../src/output/index.ts";
import { escapeMarkdown } from "../../src/output/markdown.ts";
import { contradictions } from "../../src/output/rows.ts";
import { widthOf, wrap } from "../../src/output/wrap.ts";
import type { Casualty, Layer, Report } from "../../src/types/report.ts";

const layers: readonly Layer[] = ["people", "places", "organisations", "casualties", "quotes"];
const words = (text: string) => ({ text, start: 0, end: text.length });

/** A report in which every layer says `text`. */
function reportSaying(text: string): Report {
  return {
    schema: "newsx/1",
    ok: true,
    source: { id: text, path: null, sha256: "", characters: 1 },
    dateline: { ...words(text), place: text, agency: text, date: null },
    people: [{ name: text, roles: [text, "mayor"], mentions: [words(text)] }],
    organisations: [{ name: text, acronym: text, kind: "other", mentions: [words(text)] }],
    places: [{ name: text, kind: "city", country: "ML", latitude: -1.5, longitude: 10, geonameId: 1, mentions: [words(text)] }],
    casualties: [claim({ min: 8, max: 8, victims: text, attribution: { ...words(text), name: null }, ...words(text) })],
    quotes: [{ ...words(text), kind: "direct", speaker: { ...words(text), name: text }, cue: words("said") }],
    notices: [text],
  };
}

function claim(part: Partial<Casualty>): Casualty {
  const open = { effect: "killed", min: null, max: null, approximate: false, victims: null, attribution: null } as const;
  return { ...open, ...words("x"), figure: words("x"), place: null, date: null, partOf: null, repeats: null, supersedes: null, ...part };
}

async function written(name: string, report: Report, width = 80): Promise<string> {
  const format = formats.find((candidate) => candidate.name === name);
  const entries = (async function* (): AsyncIterable<Entry> {
    yield { report, article: { source: report.source, text: report.source.id, date: null, notices: [] } };
  })();
  let all = "";
  for await (const text of format?.write(entries, { width, paint: plainPaint, pretty: false, layers }) ?? []) all += text;
  return all;
}

const hostile = [
  "\u001b[31mred\u001b]0;title\u0007\u009b2J",
  "one\r\ntwo\tthree\u2028four",
  "right\u202eto left",
  "lone \ud800 surrogate",
  "王小明 🌊👩‍👩‍👧 한국어",
  "x".repeat(300),
  "| a | `b` <i>c</i> [d](e) *f*",
  "",
];

describe("tables", () => {
  for (const width of [20, 40, 80, 140]) {
    test.each(hostile)(`no line is wider than ${width}: %j`, async (text) => {
      for (const line of (await written("table", reportSaying(text), width)).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
    });
  }

  test("the frame is straight around wide characters", async () => {
    const lines = (await written("table", reportSaying("王小明 and 🌊"), 80)).split("\n").filter((line) => /[│╮╯┤]$/.test(line));
    const frames = new Map<string, Set<number>>();
    let frame = "";
    for (const line of lines) {
      if (line.endsWith("╮")) frame = `${frames.size}`;
      frames.set(frame, (frames.get(frame) ?? new Set()).add(widthOf(line)));
    }
    expect([...frames.values()].map((widths) => widths.size)).toEqual(layers.map(() => 1));
  });

  test("as a reader sees it", async () => {
    expect(await written("table", reportSaying("Vale"), 80)).toMatchSnapshot();
    expect(await written("table", reportSaying("Vale"), 40)).toMatchSnapshot();
  });
});

test.each(formats.map(({ name }) => name))("%s: nothing that a terminal would obey", async (name) => {
  for (const text of hostile)
    expect(await written(name, reportSaying(text))).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/);
});

test.each(formats.map(({ name }) => name))("%s: a name that objects have is a name like others", async (name) => {
  for (const text of ["__proto__", "constructor"])
    expect((await written(name, reportSaying(text), 140)).replaceAll("\\", "")).toContain(text);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Object)).toEqual([]);
});

test("wrapped lines fit and keep every letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (raw, width) => {
      const text = harmless(raw);
      const lines = wrap(text, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("JSON says the same after it is made harmless", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(harmlessJson({ text }))).toEqual({ text });
    }),
  );
});

test.each([
  [["=cmd()|x", '"a"', "b,c", "d\ne"], `'=cmd()|x,"""a""","b,c","d\ne"\n`],
  [["+1", "-1", "@x", "\tx", " =x"], "'+1,'-1,'@x,'\tx,' =x\n"],
  [[-1.5, null, true, "plain"], "-1.5,,true,plain\n"],
])("CSV: %j", (cells, line) => {
  expect(csvRow(cells)).toBe(line);
});

test("Markdown: markup stays words", () => {
  expect(escapeMarkdown("| a *b* <c> [d](e) `f` & g\nh")).toBe("\\| a \\*b\\* &lt;c&gt; \\[d\\]\\(e\\) \\`f\\` &amp; g h");
});

describe("contradictions", () => {
  const by = (text: string): Pick<Casualty, "attribution"> => ({ attribution: { ...words(text), name: null } });
  test("different sources, ranges apart, the same victims", () => {
    const figures = [
      claim({ min: 8, max: 8, victims: "soldiers", ...by("the army") }),
      claim({ min: 28, max: null, victims: "government soldiers", ...by("rebels") }),
      claim({ min: 3, max: 3, victims: "rebels", ...by("rebels") }),
    ];
    expect(contradictions(figures)).toEqual(["killed, soldiers: the army 8 · rebels 28 or more"]);
  });
  test("none where ranges meet, where the source is one, or where a figure is a part", () => {
    expect(contradictions([claim({ min: 8, max: 8, ...by("a") }), claim({ min: 5, max: null, ...by("b") })])).toEqual([]);
    expect(contradictions([claim({ min: 8, max: 8, ...by("a") }), claim({ min: 9, max: 9, ...by("a") })])).toEqual([]);
    expect(contradictions([claim({ min: 8, max: 8, ...by("a") }), claim({ min: 2, max: 2, partOf: 0, ...by("b") })])).toEqual([]);
  });
});
