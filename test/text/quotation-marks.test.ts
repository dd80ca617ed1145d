import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../src/text/quotation-marks.ts";
import { segment } from "../../src/text/segment.ts";

const read = (text: string): ReturnType<typeof quotationsOf> =>
  quotationsOf(segment({ source: { id: "marks", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] }));
const inside = (text: string): string[] => read(text).quotations.map(({ start, end }) => text.slice(start, end));

describe("what stands inside quotation marks", () => {
  test.each<[string, string, string[]]>([
    ["curly", "He said “we go” and went.", ["we go"]],
    ["straight", 'He said "we go" and went.', ["we go"]],
    ["single", "'We go,' he said. 'Now.'", ["We go,", "Now."]],
    ["curly single", "‘We go,’ he said.", ["We go,"]],
    ["guillemets", "Il dit « we go » and «stay».", ["we go", "stay"]],
    ["German guillemets", "Er sagt »we go« und geht.", ["we go"]],
    ["low marks", "Er sagt „we go“ und geht.", ["we go"]],
    ["TeX", "She wrote ``we go'' twice.", ["we go"]],
    ["mixed", "“We go'' and \"we stay” and “we sleep\".", ["We go", "we stay", "we sleep"]],
    ["closed by two single marks", "“We go,’’ said one.", ["We go,"]],
    ["nested", "“He told me ‘go home’ and left,” she said.", ["He told me ‘go home’ and left,", "go home"]],
    ["nested, straight", "\"He told me 'go home' and left,\" she said.", ["He told me 'go home' and left,", "go home"]],
    ["plural possessive inside single marks", "'The farmers' wells are dry,' she said.", ["The farmers' wells are dry,"]],
  ])("%s", (_, text, expected) => expect(inside(text)).toEqual(expected));
});

describe("marks that are none", () => {
  test.each<[string, string]>([
    ["apostrophes", "It's the farmers' well; they don't go o'clock, rock 'n' roll, the '90s."],
    ["curly apostrophes", "It’s the farmers’ well in the ’90s, and ’em too."],
    ["feet and inches", 'He is 6\' 2" tall, the door 6\'5" and the pipe 12" wide.'],
    ["primes", "At 12° 40′ 30″ north."],
  ])("%s", (_, text) => expect(inside(text)).toEqual([]));
  test("an inch inside a quotation does not end it", () => expect(inside('"A 12" pipe broke," he said.')).toEqual(['A 12" pipe broke,']));
});

describe("paragraphs", () => {
  test("a quotation re-opened in the next paragraph is two, and no doubt", () => {
    const { quotations, notices } = read("He said: “We go.\n\n“We stay,” he added.");
    expect(quotations.map(({ reopened, closed }) => [reopened, closed])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(notices).toEqual([]);
  });
  test("re-opened on the same line", () =>
    expect(inside("He said: “We go. “We stay. “We sleep.”")).toEqual(["We go.", "We stay.", "We sleep."]));
  test("never closed: it ends with its paragraph, and a notice says so", () => {
    const text = "The plan is “dead on arrival.\n\nNobody spoke.";
    expect(inside(text)).toEqual(["dead on arrival."]);
    expect(read(text).notices).toEqual(["quotation mark at 12 is never closed; read to the end of its paragraph"]);
  });
  test("a line for each sentence: a whole sentence goes on to its closing mark, a fragment ends with its line", () => {
    expect(inside("She said, “We go.\nThen we stay.” He left.")).toEqual(["We go.\nThen we stay."]);
    expect(inside("She called it “a long night.\nWe slept,” he said.")[0]).toBe("a long night.");
  });
  test("never closed, a line for each sentence: it goes on while somebody speaks of us", () => {
    const text = "She wept.\n“The boats are gone.\nWe had only these two.\nThe port stayed shut on Monday.";
    expect(inside(text)).toEqual(["The boats are gone.\nWe had only these two."]);
    expect(read(text).notices).toEqual(["quotation mark at 10 is never closed; read to the end of the speaker's last line"]);
  });
  test("never opened: it starts with its paragraph, and a notice says so", () => {
    const text = 'One man.\n\nWe lost the boat," she said.';
    expect(inside(text)).toEqual(["We lost the boat,"]);
    expect(read(text).notices).toHaveLength(1);
  });
  test("closed only in the next paragraph", () => expect(inside("“We go.\nThen we stay,” he said.")).toEqual(["We go.\nThen we stay,"]));
  test("a broken line does not end it", () =>
    expect(inside('He said "we saw nine boats\n      sink in one night" there.')).toHaveLength(1));
  test("longer than a page: left out, and a notice says so", () => {
    const text = `“${"We go on and on. ".repeat(300)}” she said “no”.`;
    expect(inside(text)).toEqual(["no"]);
    expect(read(text).notices[0]).toMatch(/longer than a page/);
  });
});

const piece = fc.constantFrom(
  "“",
  "”",
  '"',
  "'",
  "‘",
  "’",
  "«",
  "»",
  "„",
  "``",
  "''",
  "‹",
  "›",
  "`",
  " ",
  "\n",
  "\n\n",
  ". ",
  ", ",
  "he said",
  "Word",
  "word",
  "s",
  "6",
  "12",
  ":",
  "-",
  "é",
  "𝒳",
);
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));

describe("whatever the marks", () => {
  test("spans lie in the text, inside their marks, in order, and shorter than a page", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, outer } of read(text).quotations) {
          expect(start).toBeLessThan(end);
          expect(end - start).toBeLessThanOrEqual(3000);
          expect(outer.start).toBeLessThanOrEqual(start);
          expect(outer.end).toBeGreaterThanOrEqual(end);
          expect(outer.start).toBeGreaterThanOrEqual(0);
          expect(outer.end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });
  test("quotations nest or stand apart, and never cross", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const around: number[] = [];
        for (const { start, end } of read(text).quotations) {
          while (around.length > 0 && (around.at(-1) ?? 0) <= start) around.pop();
          expect(end).toBeLessThanOrEqual(around.at(-1) ?? text.length);
          around.push(end);
        }
      }),
      { numRuns: 500, examples: [["“««word““"]] },
    );
  });
  test("a mark never closed swallows no more than its paragraph", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("One went. ", "Two stayed, ", "“three "), { maxLength: 12 }), (pieces) => {
        const text = `${pieces.join("")}\n\nThe end of “it all” came.`;
        expect(inside(text).at(-1)).toBe("it all");
      }),
    );
  });
  test.each(["“", '"', "'", "‘a ", "“a ‘b ", "” ", "''", "«“‘", '" a', "’s "])("twenty thousand times %s is read at once", (mark) => {
    const text = mark.repeat(20_000);
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
