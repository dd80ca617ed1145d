import type { Layer, Report } from "../types/report.ts";
import type { Span } from "../types/span.ts";

/** What a marked stretch is to its finding: a mention of a name, the words a figure stands in, the figure itself, words reported. */
export type Part = "mention" | "evidence" | "figure" | "speech";

/** A stretch of the text that belongs to a finding: `report[layer][item]`. */
export interface Mark extends Span {
  readonly layer: Layer;
  readonly item: number;
  readonly part: Part;
}

/** A stretch of the text over which nothing changes, with the marks that cover it, the longest first. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

/** Every stretch of the article that a finding of `layers` points at, in reading order, the longer before what it holds. */
export function marksOf(report: Report, layers: readonly Layer[]): Mark[] {
  const marks: Mark[] = [];
  const add = ({ start, end }: Span, layer: Layer, item: number, part: Part): void => {
    if (start < end) marks.push({ start, end, layer, item, part });
  };
  for (const layer of ["people", "organisations", "places"] as const) {
    if (!layers.includes(layer)) continue;
    report[layer].forEach((entity, item) => entity.mentions.forEach((mention) => add(mention, layer, item, "mention")));
  }
  if (layers.includes("casualties")) {
    report.casualties.forEach((figure, item) => {
      add(figure, "casualties", item, "evidence");
      add(figure.figure, "casualties", item, "figure");
    });
  }
  if (layers.includes("quotes")) report.quotes.forEach((quote, item) => add(quote, "quotes", item, "speech"));
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cuts a stretch of text wherever a mark begins or ends; marks, in reading order, may overlap in any way. */
export function* cut({ start, end }: Span, marks: readonly Mark[]): Generator<Segment> {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([end]);
  for (const mark of inside) {
    edges.add(Math.max(mark.start, start));
    edges.add(Math.min(mark.end, end));
  }
  edges.delete(start);
  let from = start;
  let open: readonly Mark[] = [];
  let next = 0;
  for (const to of [...edges].sort((a, b) => a - b)) {
    const at = from;
    const begun = next;
    while (next < inside.length && (inside[next]?.start ?? end) <= at) next += 1;
    open = [...open, ...inside.slice(begun, next)].filter((mark) => mark.end > at).sort((a, b) => b.end - b.start - (a.end - a.start));
    yield { start: from, end: to, marks: open };
    from = to;
  }
}

/** The marks that touch each stretch, for stretches in reading order: linear where `cut` alone would look at all marks for each. */
export function* marksWithin(stretches: readonly Span[], marks: readonly Mark[]): Generator<readonly Mark[]> {
  let open: Mark[] = [];
  const coming = marks[Symbol.iterator]();
  let next = coming.next();
  for (const stretch of stretches) {
    open = open.filter((mark) => mark.end > stretch.start);
    for (; !next.done && next.value.start < stretch.end; next = coming.next()) {
      if (next.value.end > stretch.start) open.push(next.value);
    }
    yield [...open];
  }
}
