import type { Span } from "../../types/span.ts";
import { cut, marksWithin, type Mark, type Part, type Segment } from "../marks.ts";
import { html, type Safe } from "./safe.ts";

/** One letter a layer, in the names of elements: `a0-c2` is the third figure of the first article. */
export const letters = { people: "p", organisations: "o", places: "l", casualties: "c", quotes: "q" } as const;

/** The name of a finding's row beside the text. */
export const rowName = (prefix: string, { layer, item }: Pick<Mark, "layer" | "item">): string => `${prefix}-${letters[layer]}${item}`;

const classes: Readonly<Record<Part, string>> = { mention: "", evidence: " evidence", figure: " figure", speech: "" };

/** The article's text with its findings marked, and where in the page each stretch begins. */
export interface MarkedText {
  readonly paragraphs: readonly Safe[];
  /** The name of the element that shows the character at `start`. */
  anchorOf(start: number): string;
}

/** Marks the text: each stretch over which nothing changes is one link to the shortest finding that covers it. */
export function markedText(text: string, paragraphs: readonly Span[], marks: readonly Mark[], prefix: string): MarkedText {
  const anchors = new Map<number, string>();
  let count = 0;

  const link = (segment: Segment): Safe => {
    const words = text.slice(segment.start, segment.end);
    const shortest = segment.marks.at(-1);
    if (shortest === undefined) return html`${words}`;
    count += 1;
    const name = `${prefix}-s${count}`;
    for (const mark of segment.marks) if (!anchors.has(mark.start)) anchors.set(mark.start, name);
    const layers = [...new Set(segment.marks.map((mark) => mark.layer + classes[mark.part]))].join(" ");
    const rows = [...new Set(segment.marks.toReversed().map((mark) => rowName(prefix, mark)))].join(" ");
    // The later stretches of a finding are not stops of their own for the Tab key.
    const stop = segment.marks.some((mark) => mark.start === segment.start) ? null : html` tabindex="-1"`;
    return html`<a class="m ${layers}" id="${name}" data-f="${rows}" href="#${rowName(prefix, shortest)}" ${stop}>${words}</a>`;
  };

  const marked: Safe[] = [];
  const within = marksWithin(paragraphs, marks);
  for (const paragraph of paragraphs) {
    const here = within.next();
    marked.push(html`${[...cut(paragraph, here.done ? [] : here.value)].map(link)}`);
  }
  return { paragraphs: marked, anchorOf: (start) => anchors.get(start) ?? prefix };
}
