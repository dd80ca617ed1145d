import { format } from "date-fns/format";
import { previousDay } from "date-fns/previousDay";
import { subDays } from "date-fns/subDays";
import { months, weekdays } from "../../text/calendar.ts";
import type { Document, TokenizedSentence } from "../../types/document.ts";

const shortMonths: ReadonlyMap<string, number> = new Map([
  ...months.map((month, index) => [month, index] as const),
  ...months.map((month, index) => [`${month.slice(0, 3)}.`, index] as const),
  ["sept.", 8],
  ["sept", 8],
  ["jan", 0],
  ["feb", 1],
  ["aug", 7],
  ["oct", 9],
  ["nov", 10],
  ["dec", 11],
]);
/** Tokens around a figure in which a day counts as its day. */
const reach = 40;

/**
 * The day, YYYY-MM-DD, that the sentence gives near the figure at tokens `first`…`end`: “on Monday” and “yesterday” by the day of
 * publication, “May 18” by its year, “18 May 2014” alone. Null where no day stands there, or none to count from.
 */
export function eventDate(doc: Document, sentence: TokenizedSentence, first: number, end: number, published: string | null): string | null {
  const base = published === null ? null : dayOf(published);
  let best: string | null = null;
  let least = Infinity;
  for (let at = Math.max(sentence.firstToken, first - reach); at < Math.min(sentence.endToken, end + reach); at++) {
    const day = dayAt(doc, at, base);
    // a day behind the figure is more often its own than one in front (“on Monday said that 12 people died on Sunday”)
    const distance = at >= end ? at - end : 2 * (first - at);
    if (day === null || distance >= least) continue;
    best = format(day, "yyyy-MM-dd");
    least = distance;
  }
  return best;
}

function dayOf(date: string): Date | null {
  const [year, month, day] = date.split("-").map(Number);
  return year !== undefined && month !== undefined && day !== undefined ? new Date(year, month - 1, day) : null;
}

/** The day that begins at token `at`. */
function dayAt(doc: Document, at: number, base: Date | null): Date | null {
  const word = (offset: number): string => doc.tokens[at + offset]?.lower ?? "";
  const weekday = weekdays.indexOf(word(0));
  if (weekday >= 0) {
    if (!base || /^(?:every|each|next|on-?going)$/.test(word(-1))) return null;
    const last = base.getDay() === weekday ? base : previousDay(base, weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6);
    return word(-1) === "last" && base.getDay() === weekday ? subDays(base, 7) : last;
  }
  if (word(0) === "yesterday") return base && subDays(base, 1);
  if (word(0) === "today") return base;
  const month = shortMonths.get(word(0));
  if (month === undefined || !/^\p{Lu}/u.test(doc.tokens[at]?.text ?? "")) return null;
  const after = dayNumber(word(1));
  const before = dayNumber(word(-1));
  const day = after ?? before;
  if (day === null) return null;
  const yearAt = after !== null ? (word(2) === "," ? 3 : 2) : word(1) === "," ? 2 : 1;
  const stated = /^(?:19|20)\d\d$/.test(word(yearAt)) ? Number(word(yearAt)) : null;
  if (stated === null && !base) return null;
  const year = stated ?? base?.getFullYear() ?? 0;
  const found = new Date(year, month, day);
  if (found.getMonth() !== month) return null;
  // “in December” read in January is last year's
  return stated === null && base && found > base ? new Date(year - 1, month, day) : found;
}

function dayNumber(word: string): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : null;
}
