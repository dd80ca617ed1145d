import type { Segmented } from "../types/document.ts";
import type { Span } from "../types/span.ts";

/** Marks that can close one another: “ ” „ " ``''; ‘ ’ ‚ ' ` ‹ ›; « ». */
export type MarkFamily = "double" | "single" | "angle";

/** What a mark can be where it stands; a weak close may as well be an apostrophe or a measure: “soldiers'”, “12"”. */
export type MarkRole = "open" | "close" | "weak-close" | "either";

/** A quotation mark at `start..end` in an article's text, read by its shape and its neighbours alone. */
export interface MarkEvent extends Span {
  readonly family: MarkFamily;
  readonly role: MarkRole;
  /** Straight ones and right single ones are often no marks at all and need a partner to count. */
  readonly certain: boolean;
  /** „ and ‚ are closed by what opens elsewhere. */
  readonly low: boolean;
  readonly paragraph: number;
}

const marks = /``|''|’’|‘‘|[“”„‟"«»‘’‚‛'`´‹›]/g;
const apostropheWords = /^['’‘](?:\d0s|em|til|tis|twas|cause|n|round|bout)(?![\p{L}\d])/iu;
const isSpace = (unit: string): boolean => unit === "" || /\s|\u200b/.test(unit);
const isWord = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);
const opensAfter = (unit: string): boolean => isSpace(unit) || /[([{\-–—/“„«‘"'`:>*|]/.test(unit);
const closesBefore = (unit: string): boolean => isSpace(unit) || /[.,;:!?)\]}\-–—…/”»’"'<*|]/.test(unit);

/** Every quotation mark of an article in reading order; apostrophes and measures left out where the neighbours show them. */
export function markEvents(doc: Segmented): MarkEvent[] {
  const events: MarkEvent[] = [];
  let paragraph = 0;
  for (const match of doc.text.matchAll(marks)) {
    const start = match.index;
    const end = start + match[0].length;
    while (paragraph < doc.paragraphs.length && (doc.paragraphs[paragraph]?.end ?? 0) <= start) paragraph++;
    const role = roleOf(match[0], doc.text.charAt(start - 1), doc.text.charAt(end), doc.text, start, end);
    if (role !== null)
      events.push({
        start,
        end,
        paragraph,
        family: familyOf(match[0]),
        role,
        certain: /[“„«‘`‚]/.test(match[0]),
        low: match[0] === "„" || match[0] === "‚",
      });
  }
  return events;
}

function familyOf(mark: string): MarkFamily {
  if (mark === "«" || mark === "»") return "angle";
  return mark.length === 2 || /[“”„‟"]/.test(mark) ? "double" : "single";
}

function roleOf(mark: string, before: string, after: string, text: string, start: number, end: number): MarkRole | null {
  const left = opensAfter(before);
  const right = closesBefore(after);
  switch (mark) {
    case "“":
    case "‘‘":
    case "``":
      return left || !right ? "open" : "either";
    case "„":
    case "‟":
      return "open";
    case "”":
    case "''":
    case "’’":
      return left && !right ? "either" : "close";
    case "«":
      return !left && right ? "either" : "open";
    case "»":
      return left && !right ? "either" : "close";
    case '"':
      if (/\d/.test(before) && !isWord(after)) return "weak-close";
      return left === right ? "either" : left ? "open" : "close";
    case "‹":
      return "open";
    case "›":
      return "close";
    case "‚":
      return isSpace(after) ? null : "open";
    default:
      return singleRole(mark, before, after, text, start, end);
  }
}

function singleRole(mark: string, before: string, after: string, text: string, start: number, end: number): MarkRole | null {
  if (isWord(before) && isWord(after)) return null;
  if (apostropheWords.test(text.slice(start, start + 8))) return null;
  const left = opensAfter(before);
  const right = closesBefore(after);
  if (mark === "‘" || mark === "`" || mark === "‛") return right && !left ? "close" : isSpace(after) ? null : "open";
  if (left && !right) return mark === "’" || mark === "´" ? null : "open";
  if (left && isSpace(after)) return null;
  if (!right) return null;
  // “the soldiers' camp”, “goin' home”: a letter before, a word after
  return isWord(before) && isSpace(after) && /^\s+\p{Ll}/u.test(text.slice(end, end + 4)) ? "weak-close" : "close";
}
