import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { extract } from "../../src/index.ts";
import { dispatch } from "../batch/runs.ts";
import { amongProse, hostileTexts } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Every span of a value is true: within the text, and its words are those that stand there. */
function checkSpans(value: unknown, text: string): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) checkSpans(item, text);
    return;
  }
  const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown };
  if (typeof start === "number" && typeof end === "number") {
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`a span leaves the text: ${start}–${end} of ${text.length}`);
    if (words !== undefined && words !== text.slice(start, end)) throw new Error(`${JSON.stringify(words)} is not what stands at ${start}`);
  }
  for (const inner of Object.values(value)) checkSpans(inner, text);
}

function holds(text: string): void {
  const report = extract(text);
  checkSpans(report, text);
  expect(JSON.stringify(extract(text))).toBe(JSON.stringify(report));
}

const odd = fc.constantFrom(
  "“", "”", '"', "'", "‘", "’", "«", "»", "(", ")", "[", "]", "—", "-", "…", ".", ",", ";", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\ufeff",
  "\u001b[31m", "\u0000", "\u202e", "\ud83d", "\ude00", "😀", "é", "e\u0301", "İ", "ß", "ﬁ", "٣", "１２", "½", "1,500", "1 500", "12-15", "1e9",
  "999999999999999999999", "-0", "__proto__", "constructor", "toString", "hasOwnProperty", "=cmd()", "<b>", "&amp;", "${x}", "%s", "$&", "$1",
  "said", "according to", "killed", "at least", "President", "Mr.", "U.S.", "no one", "dozens of", "hundreds", "May", "Monday",
); // prettier-ignore

describe("never a throw, every offset true, the same bytes twice", () => {
  test("random strings", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds), { numRuns: 150 });
  });

  test("odd parts in any order", () => {
    fc.assert(
      fc.property(
        fc.array(odd, { maxLength: 60 }).map((parts) => parts.join(" ")),
        holds,
      ),
      { numRuns: 150 },
    );
  });

  test("dispatches with parts taken out, doubled and put in", () => {
    const edit = fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom("cut", "double", "put"), odd);
    const mutated = fc.tuple(fc.nat(50), fc.array(edit, { maxLength: 12 })).map(([number, edits]) =>
      edits.reduce(
        (text, [where, length, what, part]) => {
          const at = text.length === 0 ? 0 : where % text.length;
          const piece = text.slice(at, at + length);
          return (
            text.slice(0, at) +
            { cut: "", double: piece + piece, put: part + piece }[what as "cut" | "double" | "put"] +
            text.slice(at + length)
          );
        },
        dispatch(number, 4),
      ),
    );
    fc.assert(fc.property(mutated, holds), { numRuns: 250 });
  });

  test.each(Object.entries(hostileTexts))("%s", (_, make) => {
    holds(make(1500));
    holds(amongProse(make, 3000));
  });
});

test("names that an object has of its own are names like others", () => {
  const text =
    `Constructor Moor met Proto Hale in Kisumu. “It was __proto__,” said Mr. __proto__ Hale. Then constructor and toString and hasOwnProperty spoke in Nairobi, police said. `.repeat(
      3,
    );
  holds(text);
  expect(({} as Record<string, unknown>)["mentions"]).toBeUndefined();
});

test("ten thousand numbers in a row are read and cost nothing else", () => {
  holds(
    `Police said on Monday that the list was long and that it would be read to all of the people who had come to the hall. ${Array.from({ length: 10_000 }, (_, n) => n).join(" ")}`,
  );
});
