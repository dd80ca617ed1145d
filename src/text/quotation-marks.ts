import type { Segmented } from "../types/document.ts";
import type { Span } from "../types/span.ts";
import { type MarkEvent, type MarkFamily, markEvents } from "./mark-events.ts";
import { type Opened, nextsOfFamily, settleRole } from "./mark-roles.ts";
import { introducesSpeech, lastOfVoice, page, staysOpen, takesUp } from "./open-marks.ts";

/** A stretch between quotation marks: `start..end` lies inside them, without the white space at its ends. */
export interface Quotation extends Span {
  /** The same stretch with the marks it has. */
  readonly outer: Span;
  readonly family: MarkFamily;
  /** 0 for a quotation that lies in no other. */
  readonly depth: number;
  /** Whether the opening and the closing mark stand in the text; a lost one is made good by the paragraph's edge. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** Goes on from a quotation that was left open for this one to take up, as is the custom at a paragraph's end. */
  readonly reopened: boolean;
}

/** The quotations of an article in reading order, and doubts about its marks in words. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  readonly notices: readonly string[];
}

const deepest = 8;
/** UTF-16 units: how far before a closing mark whose partner is lost the paragraph's start is taken for the quotation's. */
const lostOpening = 600;

/** Asked for by several stages, of which each widens the article; its paragraphs are the same, so what was read once holds. */
const read = new WeakMap<Segmented["paragraphs"], Quotations>();

/**
 * Pairs the quotation marks of an article, in time linear in its length. A mark never closed ends with its paragraph
 * (or where the next one of its kind opens), one never opened starts with it; both are noticed, as is a stretch of
 * more than a page, which is left out. Single marks without a partner are taken for apostrophes.
 */
export function quotationsOf(doc: Segmented): Quotations {
  let quotations = read.get(doc.paragraphs);
  if (!quotations) read.set(doc.paragraphs, (quotations = pairMarks(doc)));
  return quotations;
}

function pairMarks(doc: Segmented): Quotations {
  const events = markEvents(doc);
  const found: Quotation[] = [];
  const notices: string[] = [];
  const nextOfFamily = nextsOfFamily(events);
  let stack: Opened[] = [];
  const open = { double: 0, single: 0, angle: 0 };
  let paragraph = 0;

  const keep = (opening: Opened | null, from: number, to: number, closing: MarkEvent | null): void => {
    const { start, end } = trim(doc.text, from, to);
    if (end <= start) return;
    if (end - start > page) {
      notices.push(`quotation mark at ${opening?.event.start ?? closing?.start}: what it sets off is longer than a page and was left out`);
      return;
    }
    found.push({
      start,
      end,
      outer: { start: opening?.event.start ?? start, end: closing?.end ?? end },
      family: (opening?.event ?? closing)?.family ?? "double",
      depth: opening?.depth ?? 0,
      opened: opening !== null,
      closed: closing !== null,
      reopened: opening?.reopened ?? false,
    });
  };

  /** What is still open at its paragraph's end ends there, or where the next mark of its kind opened. */
  const endParagraph = (next: MarkEvent | undefined): Opened[] => {
    const outermost = stack.find(({ event }) => event.family !== "single");
    if (outermost && next && staysOpen(doc, outermost.event, next)) {
      open.single = 0;
      open.double = outermost.event.family === "double" ? 1 : 0;
      open.angle = outermost.event.family === "angle" ? 1 : 0;
      return [outermost];
    }
    const last = outermost ? lastOfVoice(doc, paragraph, next) : paragraph;
    const limit = doc.paragraphs[last]?.end ?? doc.text.length;
    const goesOn = next !== undefined && takesUp(doc, next, last);
    const nextStart: Partial<Record<MarkFamily, number>> = {};
    const ends = stack.map(() => limit);
    for (let index = stack.length - 1; index >= 0; index--) {
      const { family, start } = (stack[index] as Opened).event;
      ends[index] = Math.min(limit, nextStart[family] ?? limit);
      nextStart[family] = start;
    }
    const arounds = [limit];
    stack.forEach((opened, index) => {
      const { event } = opened;
      // what opened inside another that has ended by now stands in the one around that: “««word““
      while (arounds.length > 1 && (arounds.at(-1) ?? limit) <= event.start) arounds.pop();
      const around = Math.min(arounds.at(-1) ?? limit, ends[index] ?? limit);
      arounds.push(around);
      if (event.family === "single" && !introducesSpeech(doc, event)) return;
      keep(opened, event.end, around, null);
      if (!(goesOn && next.family === event.family && around === limit)) {
        notices.push(
          `quotation mark at ${event.start} is never closed; read to the end of ${last === paragraph ? "its paragraph" : "the speaker's last line"}`,
        );
      }
    });
    open.double = open.single = open.angle = 0;
    return [];
  };

  let resumed: MarkFamily | null = null;
  let lastEnd = 0;
  events.forEach((event, index) => {
    if (event.paragraph !== paragraph) {
      const before = stack.some(({ event: { family } }) => family !== "single") ? paragraph : -1;
      stack = endParagraph(event);
      resumed = before >= 0 && stack.length === 0 && takesUp(doc, event, before) ? event.family : null;
      paragraph = event.paragraph;
      lastEnd = doc.paragraphs[paragraph]?.start ?? event.start;
    }
    const { family } = event;
    const next = events[nextOfFamily[index] ?? events.length];
    const nextHere = next?.paragraph === paragraph ? next : undefined;
    const role = settleRole(event, open[family], stack.at(-1), nextHere);
    if (role === null) return;

    if (role === "open") {
      const top = stack.at(-1);
      const again = top?.event.family === family && family !== "single" && endsSentence(doc.text, event.start);
      if (again) {
        stack.pop();
        open[family]--;
        keep(top, top.event.end, event.start, null);
      }
      if (stack.length >= deepest) return;
      stack.push({ event, depth: stack.length, reopened: again || (resumed === family && stack.length === 0) });
      open[family]++;
      resumed = null;
      return;
    }
    if (open[family] === 0) {
      // “A lot has changed," said a neighbour” with the first mark lost
      const from = doc.paragraphs[paragraph]?.start ?? 0;
      if (stack.length > 0 || family === "single" || event.role !== "close") return;
      const start = lastEnd === from && event.start - from <= lostOpening ? from : Math.max(lastEnd, sentenceStart(doc, event.start));
      keep(null, start, event.start, event);
      notices.push(
        `quotation mark at ${event.start} was never opened; read from the start of its ${start === from ? "paragraph" : "sentence"}`,
      );
      lastEnd = event.end;
      return;
    }
    for (let top = stack.pop(); top; top = stack.pop()) {
      open[top.event.family]--;
      if (top.event.family === family) {
        keep(top, top.event.end, event.start, event);
        break;
      }
      if (introducesSpeech(doc, top.event)) keep(top, top.event.end, event.start, null);
    }
    if (stack.length === 0) lastEnd = event.end;
  });
  endParagraph(undefined);

  return { quotations: found.sort((a, b) => a.start - b.start || b.end - a.end), notices };
}

function endsSentence(text: string, at: number): boolean {
  return /[.!?…]\s+$/.test(text.slice(Math.max(0, at - 6), at));
}

function sentenceStart(doc: Segmented, at: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.sentences[middle]?.start ?? 0) < at) low = middle;
    else high = middle - 1;
  }
  return doc.sentences[low]?.start ?? 0;
}

function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
