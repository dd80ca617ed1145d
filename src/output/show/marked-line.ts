import type { Layer } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Paint } from "../format.ts";
import { harmless } from "../harmless.ts";
import { cut, type Mark } from "../marks.ts";

/** How findings are told apart where there is no colour: by the marks around them. Quotes have their own, but for indirect speech. */
export const brackets: Readonly<Record<Layer, readonly [string, string]>> = {
  people: ["[", "]"],
  organisations: ["{", "}"],
  places: ["<", ">"],
  casualties: ["*", "*"],
  quotes: ["‹", "›"],
};

/** Whether this paint leaves words as they are. */
export const isBare = (paint: Paint): boolean => paint.people("x") === "x";

/** One line with its findings in colour: what lies within another finding keeps its own colour, and a figure stands out of its evidence. */
export function painted(text: string, line: Span, marks: readonly Mark[], paint: Paint): string {
  let out = "";
  for (const { start, end, marks: here } of cut(line, marks)) {
    const innermost = here.at(-1);
    const words = harmless(text.slice(start, end));
    if (innermost === undefined) out += words;
    else out += paint[innermost.layer](innermost.part === "figure" ? paint.heading(words) : words);
  }
  return out;
}

/** One line with brackets around its findings, for `marks` that are to have them. */
export function bracketed(text: string, line: Span, marks: readonly Mark[]): string {
  let out = "";
  for (const { start, end, marks: here } of cut(line, marks)) {
    const opened = here.filter((mark) => mark.start === start).map(({ layer }) => brackets[layer][0]);
    const closed = here.filter((mark) => mark.end === end).map(({ layer }) => brackets[layer][1]);
    out += opened.join("") + harmless(text.slice(start, end)) + closed.toReversed().join("");
  }
  return out;
}
