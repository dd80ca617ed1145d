import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paintAt } from "../../src/cli/paint.ts";
import { show } from "../../src/output/show.ts";
import { widthOf } from "../../src/output/wrap.ts";
import { article, ferry, report } from "./sample.ts";
import { failure, written } from "./written.ts";

const colour = paintAt(1);
const bare = (text: string): string => text.replace(/\u001b\[\d+m/g, "");

describe("the article in the terminal", () => {
  test.each([60, 80, 140])("no line is wider than %i, with colour or without", async (width) => {
    for (const view of [{ width }, { width, paint: colour }]) {
      for (const line of (await written(show, [ferry], view)).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  test("as a reader sees it without colour", async () => {
    expect(await written(show, [ferry], { width: 60 })).toMatchSnapshot("60");
    expect(await written(show, [ferry], { width: 100 })).toMatchSnapshot("100");
  });

  test("every line closes the colours that it opens", async () => {
    const lines = (await written(show, [ferry], { width: 80, paint: colour })).split("\n");
    const closing: Readonly<Record<number, number>> = { 1: 22, 2: 22, 31: 39, 32: 39, 33: 39, 35: 39, 36: 39 };
    for (const line of lines) {
      const open: number[] = [];
      for (const [, code = ""] of line.matchAll(/\u001b\[(\d+)m/g)) {
        const number = Number(code);
        if (closing[number] === undefined) expect(closing[open.pop() ?? 0]).toBe(number);
        else open.push(number);
      }
      expect(open).toEqual([]);
    }
  });

  test("a name within a quote keeps its own colour, and a figure stands out of its evidence", async () => {
    const text = `The mayor said "Ruka Ode saw nine men shot dead" on Friday.`;
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
    const out = await written(
      show,
      [
        {
          article: article("a.txt", text),
          report: report("a.txt", text, {
            people: [{ name: "Ruka Ode", roles: [], mentions: [at("Ruka Ode")] }],
            quotes: [{ ...at("Ruka Ode saw nine men shot dead"), kind: "direct", speaker: null, cue: null }],
          }),
        },
      ],
      { paint: colour, width: 70 },
    );
    expect(out).toContain(`"${colour.people("Ruka Ode")}${colour.quotes(" saw nine men shot dead")}" on`);
  });

  test("a note stands beside the line where its figure begins", async () => {
    const lines = bare(await written(show, [ferry], { width: 140, paint: colour })).split("\n");
    const line = lines.find((candidate) => candidate.includes("at least 17 people"));
    expect(line).toMatch(/│ ● 17 or more people killed — officials$/);
  });

  test.each([
    ["a run of spaces after wide characters", "! ⺀⌚              ¡", ["! ⺀⌚", "¡"]],
    ["a run of spaces that just fits", "! ⺀⌚             ¡", ["! ⺀⌚             ¡"]],
    ["a gap wider than a line", `one${" ".repeat(40)}two three`, ["one", "two three"]],
    ["ideographic spaces", "東京の　大阪の　京都の", ["東京の　大阪の", "京都の"]],
    ["a wide character at the edge", "abcdefghijklmnopqrs東", ["abcdefghijklmnopqrs", "東"]],
  ])("no gap pushes a line over its width: %s", async (_, text, lines) => {
    const out = await written(show, [{ article: article("a", text), report: report("a", text, {}) }], { width: 20 });
    expect(
      out
        .trimEnd()
        .split("\n")
        .slice(out.split("\n").indexOf("") + 1),
    ).toEqual(lines);
  });

  test("the words of the article are all there, in their order, whatever the width", () => {
    const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 40 });
    return fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 20, max: 75 }), async (parts, width) => {
        const text = parts.join(" ");
        const out = await written(show, [{ article: article("a", text), report: report("a", text, {}) }], { width });
        const body = out.split("\n").slice(out.split("\n").indexOf("") + 1);
        for (const line of body) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(body.join("").length).toBeGreaterThanOrEqual(text.replace(/\s|\p{C}/gu, "").length);
      }),
      { numRuns: 40 },
    );
  });

  test("what would command the terminal stands as its picture", async () => {
    const text = "Plain \u001b[31mred\u001b[0m \u009b2J \u202Egnp.exe and \u0007bell.";
    const out = await written(show, [{ article: article("\u001b]0;x\u0007", text), report: report("\u001b]0;x\u0007", text, {}) }]);
    expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    expect(out).toContain("␛[31mred");
  });

  test("an input that could not be read says so in its place", async () => {
    const out = await written(show, [ferry, failure]);
    expect(out.trimEnd().split("\n").at(-1)).toBe("scan.pdf: not a text file");
  });

  test("a long line without spaces, thick with findings, takes no time to speak of", async () => {
    const text = "ab".repeat(200_000);
    const mentions = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 8, end: i * 8 + 4, text: text.slice(i * 8, i * 8 + 4) }));
    const entry = { article: article("a", text), report: report("a", text, { people: [{ name: "abab", roles: [], mentions }] }) };
    const out = await written(show, [entry], { paint: colour });
    expect(out.length).toBeGreaterThan(text.length);
  });
});
