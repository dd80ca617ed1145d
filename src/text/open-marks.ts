import type { Segmented } from "../types/document.ts";
import type { MarkEvent } from "./mark-events.ts";

/** UTF-16 units: a printed page. Nothing longer is taken for one quotation. */
export const page = 3000;
/** How many paragraphs a quotation opened at a paragraph's start may run over before its closing mark. */
const paragraphsOpen = 3;
/** How many lines a quotation that is never closed may go on in its speaker's voice. */
const linesOfVoice = 4;

/** Whether a quotation opened at its paragraph's start, after a colon or in a broken line finds its closing mark some lines further on. */
export function staysOpen(doc: Segmented, opened: MarkEvent, next: MarkEvent): boolean {
  if (next.family !== opened.family || next.role !== "close" || next.paragraph - opened.paragraph > paragraphsOpen) return false;
  if (next.start - opened.start > page) return false;
  const { start, end } = doc.paragraphs[opened.paragraph] ?? { start: 0, end: 0 };
  // a line that breaks off in mid-sentence has not ended what it quotes
  if (/[\p{L}\p{N},;-]/u.test(doc.plain.charAt(end - 1))) return true;
  // a line for each sentence, none of them empty: “Mara said, “We go.⏎Then we stay.””
  if (/^\s*\p{Lu}/u.test(doc.plain.slice(opened.end, opened.end + 2)) && inOneBlock(doc, opened.paragraph, next.paragraph)) return true;
  return opened.start === start || /[:]\s*$/.test(doc.plain.slice(Math.max(start, opened.start - 4), opened.start));
}

/** Whether only line ends, no empty lines, stand between these paragraphs. */
function inOneBlock({ plain, paragraphs }: Segmented, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!/^[^\S\n]*\n[^\S\n]*$/.test(plain.slice(paragraphs[at]?.end, paragraphs[at + 1]?.start))) return false;
  }
  return true;
}

/** Whether this mark opens the very next paragraph. */
export function takesUp(doc: Segmented, next: MarkEvent, paragraph: number): boolean {
  return next.paragraph === paragraph + 1 && next.role !== "close" && next.start === doc.paragraphs[next.paragraph]?.start;
}

/** “He told me, `Go home.”: a single mark that is never closed counts only where speech is announced. */
export function introducesSpeech(doc: Segmented, event: MarkEvent): boolean {
  return event.family !== "single" || (event.certain && /[,:]\s$/.test(doc.plain.slice(Math.max(0, event.start - 2), event.start)));
}

const voice = /^(?:…|\.\.\.)|(?<![\p{L}\d'-])(?:I|[Ww]e|[Ww]e're|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Yy]ou|[Yy]our|I'm|I've|I'd)(?![\p{L}\d])/u;

/**
 * The paragraph in which a quotation that is never closed ends: its own, or the last of the lines right behind it that speak
 * of “I”, “we” or “you” and have no marks. Texts cut into a line a sentence lose the mark that stood behind a full stop.
 */
export function lastOfVoice(doc: Segmented, paragraph: number, next: MarkEvent | undefined): number {
  let last = paragraph;
  while (last < paragraph + linesOfVoice && last + 1 < Math.min(doc.paragraphs.length, next?.paragraph ?? Infinity)) {
    const [here, follower] = [doc.paragraphs[last], doc.paragraphs[last + 1]];
    if (!here || !follower || !/[.!?]$/.test(doc.plain.slice(here.start, here.end))) return last;
    if (!inOneBlock(doc, last, last + 1)) return last;
    if (!voice.test(doc.plain.slice(follower.start, follower.end))) return last;
    last++;
  }
  return last;
}
