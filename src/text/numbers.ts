import type { Token } from "../types/document.ts";
import { openerAt, openersByFirst } from "./number-openers.ts";
import { plainAt, scales, tens, units, wholeNumber, type Words } from "./number-words.ts";
import { dozensAt, vague, vagueAt, type Amount } from "./vague-numbers.ts";

/** A number as the words state it; bounds are null where open. `tokens.slice(firstToken, endToken)` are its words. */
export interface Quantity {
  readonly firstToken: number;
  readonly endToken: number;
  readonly min: number | null;
  readonly max: number | null;
  /** True where “about”, “nearly”, “some”, “an estimated” … stands with it. */
  readonly approximate: boolean;
}

/**
 * Reads the quantity that begins at token `at`, comparators and ranges included: “at least 14”, “between 20 and 30”,
 * “12 to 15”, “tens of thousands”, “half a dozen”, “2.5 million”. Null where no number begins there, and for
 * ordinals, percentages, fractions, times and money; `end` is where the sentence ends.
 */
export function quantityAt(tokens: readonly Token[], at: number, end: number): Quantity | null {
  return at < end && mayBegin(tokens[at]?.lower ?? "") ? readQuantity(tokens, at, end) : null;
}

function readQuantity(tokens: readonly Token[], at: number, end: number): Quantity | null {
  const word = (index: number): string => (index < end ? (tokens[index]?.lower ?? "") : "");
  let next = at;
  let least = false,
    most = false,
    about = false;
  // “at least an estimated 40” has two; a bound keeps a page of nothing but openers linear
  for (let opener = openerAt(word, next), count = 0; opener && count < 3; opener = openerAt(word, next), count++) {
    least ||= opener.bound === "least";
    most ||= opener.bound === "most";
    about ||= opener.bound === "about";
    next += opener.words.length;
  }
  if (next === at && (currencies.has(word(at - 1)) || continues(tokens, at))) return null;
  if (currencies.has(word(next))) return null;

  const range = rangeAt(word, next) ?? amountAt(word, next);
  if (!range) return null;
  let { low, high, end: after } = range;
  if (percents.has(word(after)) || (word(after) === "per" && word(after + 1) === "cent")) return null;
  if (fractions.has(word(after)) || isAge(word, after)) return null;
  const hung = /-(odd|plus)$|\+$/.exec(word(after - 1));
  about ||= hung?.[1] === "odd";
  least ||= hung !== null && hung[1] !== "odd";
  if (word(after) === "+" || word(after) === "plus") {
    least = true;
    after++;
  } else if (word(after) === "odd") {
    about = true;
    after++;
  }
  if (word(after) === "or" && moreWords.has(word(after + 1))) {
    least = true;
    after += 2;
  } else if (word(after) === "or" && fewerWords.has(word(after + 1))) {
    most = true;
    after += 2;
  } else if (word(after) === "or" && word(after + 1) === "so") {
    about = true;
    after += 2;
  }
  return {
    firstToken: at,
    endToken: after,
    approximate: about,
    min: most && !least ? null : low,
    max: least ? null : high,
  };
}

/** The quantities of a stretch of tokens in reading order, none inside another. */
export function quantitiesIn(tokens: readonly Token[], from: number, end: number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < end; at++) {
    const quantity = quantityAt(tokens, at, end);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.endToken - 1;
  }
  return found;
}

/** “RM1,500” and “R2,000”: digits behind the comma of a sum of money. */
function continues(tokens: readonly Token[], at: number): boolean {
  const [number, comma, before] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (!number || comma?.text !== "," || comma.end !== number.start || before?.end !== comma.start) return false;
  return /\p{L}\d+$/u.test(before.text);
}

/** “a 16 year-old minor”, “12 years old”, “the two year old baby”: an age counts nobody. */
function isAge(word: Words, at: number): boolean {
  if (/^(?:year|month|week|day)s?-old/.test(word(at))) return true;
  return /^(?:year|month|week|day)s?$/.test(word(at)) && (word(at + 1) === "old" || (word(at + 1) === "-" && word(at + 2) === "old"));
}

const fractions: ReadonlySet<string> = new Set(["thirds", "quarters", "fifths", "sixths", "eighths", "tenths"]);
const currencies: ReadonlySet<string> = new Set(["$", "€", "£", "¥", "₹", "us$", "a$", "c$", "rs", "rs.", "usd", "eur"]);
const percents: ReadonlySet<string> = new Set(["%", "percent", "pct", "percentage", "°"]);
const moreWords: ReadonlySet<string> = new Set(["more", "above"]);
const fewerWords: ReadonlySet<string> = new Set(["fewer", "less"]);
const starters: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...vague.keys(),
  ...openersByFirst.keys(),
  "a",
  "an",
  "half",
  "several",
  "few",
  "between",
  "anywhere",
  "dozen",
  "couple",
  "pair",
]);

/** Whether a word, in lower case, can be the first of a quantity: most are no number, and this is asked of them all. */
export function mayBegin(word: string): boolean {
  const first = word.charCodeAt(0);
  return (
    (first >= 48 && first <= 57) ||
    starters.has(word) ||
    (word.includes("-") &&
      /^(?:[a-z]+)-/.test(word) &&
      (tens.has(word.slice(0, word.indexOf("-"))) ||
        units.has(word.slice(0, word.indexOf("-"))) ||
        word === "half-dozen" ||
        word === "half-a-dozen"))
  );
}

/** “between 20 and 30”, “from 12 to 15”, “12 to 15”, “20-30”, “two or three”; the scale of the second half serves both. */
function rangeAt(word: Words, at: number): Amount | null {
  const lead = word(at) === "anywhere" ? at + 1 : at;
  if (word(lead) === "between" || word(lead) === "from") {
    const first = amountAt(word, lead + 1);
    const joint = word(lead) === "between" ? "and" : "to";
    // “from 12 to 15” counts only behind “anywhere”: alone it is a change (“rose from 12 to 15”)
    if (!first || word(first.end) !== joint || (joint === "to" && lead === at)) return null;
    const second = amountAt(word, first.end + 1);
    return second && spread(first, second, word, lead + 1, first.end + 1);
  }
  const dashed = /^(\d[\d,]*)-(\d[\d,]*)$/.exec(word(at));
  if (dashed) {
    const low = wholeNumber(dashed[1] ?? ""),
      high = wholeNumber(dashed[2] ?? "");
    if (low === null || high === null || high <= low) return null;
    const scale = scales.get(word(at + 1));
    return scale ? { low: low * scale, high: high * scale, end: at + 2 } : { low, high, end: at + 1 };
  }
  const first = amountAt(word, at);
  if (!first || first.low !== first.high) return null;
  const joint = word(first.end);
  // “raised the toll from 12 to 15”: a change, no range
  if ((joint !== "to" || word(at - 1) === "from") && joint !== "-" && joint !== "or") return null;
  const second = amountAt(word, first.end + 1);
  if (!second || second.low !== second.high) return null;
  return spread(first, second, word, at, first.end + 1);
}

function spread(first: Amount, second: Amount, word: Words, firstAt: number, secondAt: number): Amount | null {
  // “two to three million”: the first half borrows the scale that only the second half names
  const scale = scales.get(word(second.end - 1)) ?? 1;
  const bare = first.end - firstAt === 1 && second.end - secondAt === 2 && first.high < 1000;
  const low = bare ? first.low * scale : first.low;
  return second.high > low ? { low, high: second.high, end: second.end } : null;
}

function amountAt(word: Words, at: number): Amount | null {
  return vagueAt(word, at) ?? dozensAt(word, at) ?? exact(plainAt(word, at));
}

function exact(number: { readonly value: number; readonly end: number } | null): Amount | null {
  return number && Number.isInteger(number.value) ? { low: number.value, high: number.value, end: number.end } : null;
}
