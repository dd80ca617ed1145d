import type { Article } from "../types/article.ts";
import type { Layer, Report } from "../types/report.ts";
import type { Span } from "../types/span.ts";
import type { Format, Paint, View } from "./format.ts";
import { harmless } from "./harmless.ts";
import { headlineOf } from "./headline.ts";
import { marksOf, marksWithin, type Mark } from "./marks.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { linesOf } from "./show/lines.ts";
import { bracketed, brackets, isBare, painted } from "./show/marked-line.ts";
import { notesOf, type Note } from "./show/notes.ts";
import { widthOf } from "./wrap.ts";

/** Under this width the margin has no room beside the text, and its notes stand under the paragraph. */
const NARROWEST_WITH_MARGIN = 76;
/** Longer lines are hard to follow. */
const WIDEST_TEXT = 84;
const WIDEST_MARGIN = 40;

/** The article itself, wrapped, its findings in place; notes in the margin say who gives a figure and who speaks. Every line closes its own colours, for `less -R`. */
export const show: Pick<Format, "write"> = {
  async *write(entries, view) {
    let separator = "";
    for await (const { report, article } of entries) {
      const lines = report.ok
        ? article && shown(article, report, view)
        : [view.paint.warning(harmless(`${report.source.id}: ${report.error.message}`))];
      if (lines === null) continue;
      yield `${separator}${lines.map((line) => line.trimEnd()).join("\n")}\n`;
      separator = `\n${view.paint.faint("─".repeat(view.width))}\n\n`;
    }
  },
};

const legendOrder: readonly Layer[] = ["people", "organisations", "places", "casualties", "quotes"];
const legendWords: Readonly<Record<Layer, string>> = {
  people: "people",
  organisations: "organisations",
  places: "places",
  casualties: "figures",
  quotes: "quotes",
};

/** Names each colour, or bracket, and says how much there is of it. */
function legend(report: Report, { layers, paint }: View): string[] {
  return legendOrder
    .filter((layer) => layers.includes(layer))
    .map((layer) => {
      const words = `${report[layer].length} ${legendWords[layer]}`;
      return isBare(paint) ? brackets[layer][0] + words + brackets[layer][1] : paint[layer](words);
    });
}

/** As many words to a line as fit; their colours take no room. */
function packed(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ""}  ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shown(article: Article, report: Report, view: View): string[] {
  const { text } = article;
  const { paint, layers, width } = view;
  const margin = width < NARROWEST_WITH_MARGIN ? 0 : Math.min(WIDEST_MARGIN, Math.floor(width * 0.34));
  const column = margin === 0 ? width : Math.min(WIDEST_TEXT, width - margin - 3);
  const paragraphs = paragraphsOf(text);
  const head = headlineOf(article, paragraphs);
  const bare = isBare(paint);
  const marks = marksOf(report, layers).filter((mark) => !bare || isBracketed(mark, report));
  const notes = notesOf(report, layers, margin === 0 ? width - 4 : margin, paint);

  const facts = [report.source.id, article.date === null ? "" : `published ${article.date}`].filter(Boolean).join(" · ");
  const out = [paint.faint(harmless(facts)), ...packed(legend(report, view), width)];
  const touching = marksWithin(paragraphs, marks);
  const counts = bracketCounts(marks);
  let nextNote = 0;
  for (const paragraph of paragraphs) {
    const touched = touching.next();
    const inside = touched.done ? [] : touched.value;
    const own: Note[] = [];
    for (let note = notes[nextNote]; note !== undefined && note.start < paragraph.end; note = notes[nextNote]) {
      own.push(note);
      nextNote += 1;
    }
    const lines = linesOf(text, paragraph, column, (word) => (bare ? columnsOf(word, counts) : 0));
    const words = markedLines(text, lines, inside, paint, paragraph === head);
    out.push("", ...(margin === 0 ? [...words, ...beneath(own)] : beside(words, lines, own, column, paint)));
  }
  if (report.notices.length > 0) out.push("", ...report.notices.map((notice) => paint.warning(`! ${harmless(notice)}`)));
  return out;
}

/** Without colour a figure is marked and its evidence is not, and of quotes only those that have no marks of their own. */
function isBracketed({ part, item }: Mark, report: Report): boolean {
  return part === "speech" ? report.quotes[item]?.kind === "indirect" : part !== "evidence";
}

/** How many brackets stand before each character, and after it. */
function bracketCounts(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { start, end } of marks) for (const at of [start, end - 1]) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The columns that brackets take within a word. */
function columnsOf({ start, end }: Span, counts: ReadonlyMap<number, number>): number {
  let columns = 0;
  for (let at = start; at < end; at += 1) columns += counts.get(at) ?? 0;
  return columns;
}

function markedLines(text: string, lines: readonly Span[], marks: readonly Mark[], paint: Paint, isHead: boolean): string[] {
  const within = marksWithin(lines, marks);
  return lines.map((line) => {
    const touched = within.next();
    const here = touched.done ? [] : touched.value;
    const words = isBare(paint) ? bracketed(text, line, here) : painted(text, line, here, paint);
    return isHead ? paint.heading(words) : words;
  });
}

const beneath = (notes: readonly Note[]): string[] => notes.flatMap(({ lines }) => lines.map((line) => `    ${line}`));

/** Puts each note beside the line that its figure or quote begins on, or as near below as there is room. */
function beside(words: readonly string[], lines: readonly Span[], notes: readonly Note[], column: number, paint: Paint): string[] {
  const margin: string[] = [];
  let at = 0;
  for (const { start, lines: note } of notes) {
    while (at < lines.length - 1 && (lines[at]?.end ?? 0) <= start) at += 1;
    while (margin.length < at) margin.push("");
    margin.push(...note);
  }
  return Array.from({ length: Math.max(words.length, margin.length) }, (_, i) => {
    const line = words[i] ?? "";
    const note = margin[i] ?? "";
    if (note === "") return line;
    return `${line}${" ".repeat(Math.max(0, column - widthOf(line)))} ${paint.faint("│")} ${note}`;
  });
}
