import type { Token } from "../types/document.ts";

/** A number as the words state it; bounds are null where open. `tokens.slice(firstToken, endToken)` are its words. */
export interface Quantity {
  readonly firstToken: number;
  readonly endToken: number;
  readonly min: number | null;
  readonly max: number | null;
  /** True where “about”, “nearly”, “some”, “an estimated” … stands with it. */
  readonly approximate: boolean;
}

const units: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, 20 + 10 * index]),
);
const scales: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["mln", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);
/** Vague plurals, with the bounds that a careful reader gives them. */
const vague: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["tens", [20, 99]],
  ["dozens", [24, 99]],
  ["scores", [40, 99]],
  ["hundreds", [200, 999]],
  ["thousands", [2e3, 9999]],
  ["millions", [2e6, 9999999]],
]);
const groups: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["pair", 2],
  ["trio", 3],
]);
const several: readonly [number, number] = [3, 9];

type Bound = "least" | "most" | "about";

/** Words in front of a number that open or loosen it, longest first where one begins another. */
const openers: readonly (readonly [string, Bound])[] = [
  ["at the very least", "least"],
  ["at least", "least"],
  ["at minimum", "least"],
  ["a minimum of", "least"],
  ["no fewer than", "least"],
  ["no less than", "least"],
  ["not fewer than", "least"],
  ["not less than", "least"],
  ["more than", "least"],
  ["greater than", "least"],
  ["upwards of", "least"],
  ["upward of", "least"],
  ["in excess of", "least"],
  ["north of", "least"],
  ["over", "least"],
  ["above", "least"],
  ["exceeding", "least"],
  ["as few as", "least"],
  ["well over", "least"],
  ["well above", "least"],
  ["just over", "least"],
  ["a little over", "least"],
  ["slightly over", "least"],
  ["far more than", "least"],
  ["as many as", "most"],
  ["as much as", "most"],
  ["up to", "most"],
  ["at most", "most"],
  ["at the most", "most"],
  ["no more than", "most"],
  ["not more than", "most"],
  ["a maximum of", "most"],
  ["fewer than", "most"],
  ["less than", "most"],
  ["under", "most"],
  ["just under", "most"],
  ["below", "most"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["about", "about"],
  ["around", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["approx.", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["close to", "about"],
  ["near to", "about"],
  ["an approximate", "about"],
  ["perhaps", "about"],
  ["probably", "about"],
];
const openersByFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly bound: Bound }[]> = (() => {
  const byFirst = new Map<string, { words: readonly string[]; bound: Bound }[]>();
  for (const [phrase, bound] of openers) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, bound }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return byFirst;
})();

/**
 * Reads the quantity that begins at token `at`, comparators and ranges included: “at least 14”, “between 20 and 30”,
 * “12 to 15”, “tens of thousands”, “half a dozen”, “2.5 million”. Null where no number begins there, and for
 * ordinals, percentages, fractions, times and money; `end` is where the sentence ends.
 */
export function quantityAt(tokens: readonly Token[], at: number, end: number): Quantity | null {
  const word = (index: number): string => (index < end ? (tokens[index]?.lower ?? "") : "");
  if (!mayBegin(word(at))) return null;

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
  if (next === at && currencies.has(word(at - 1))) return null;
  if (currencies.has(word(next))) return null;

  const range = rangeAt(word, next) ?? amountAt(word, next);
  if (!range) return null;
  let { low, high, end: after } = range;
  if (percents.has(word(after)) || (word(after) === "per" && word(after + 1) === "cent")) return null;
  if (word(after) === "+" || word(after) === "plus") {
    least = true;
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

type Words = (index: number) => string;
interface Amount {
  readonly low: number;
  readonly high: number;
  readonly end: number;
}

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
const digit = /^\d/;

function mayBegin(word: string): boolean {
  return (
    starters.has(word) ||
    digit.test(word) ||
    (word.includes("-") &&
      /^(?:[a-z]+)-/.test(word) &&
      (tens.has(word.slice(0, word.indexOf("-"))) ||
        units.has(word.slice(0, word.indexOf("-"))) ||
        word === "half-dozen" ||
        word === "half-a-dozen"))
  );
}

function openerAt(word: Words, at: number): { readonly words: readonly string[]; readonly bound: Bound } | undefined {
  return openersByFirst.get(word(at))?.find(({ words }) => words.every((part, index) => word(at + index) === part));
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
  if (joint !== "to" && joint !== "-" && joint !== "or") return null;
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

/** “dozens”, “tens of thousands”, “several hundred”, “a few dozen”, “several”, “a few”. */
function vagueAt(word: Words, at: number): Amount | null {
  const bounds = vague.get(word(at));
  if (bounds) {
    if (word(at + 1) === "of" && word(at) !== "millions") {
      const times = vague.get(word(at + 2));
      const scale = times && { thousands: 1e3, millions: 1e6 }[word(at + 2)];
      if (scale && word(at) !== "thousands") {
        const low = { tens: 20, dozens: 24, scores: 40, hundreds: 200 }[word(at)] ?? 0;
        return { low: low * scale, high: (word(at) === "hundreds" ? 1000 : 100) * scale - 1, end: at + 3 };
      }
    }
    return { low: bounds[0], high: bounds[1], end: at + 1 };
  }
  const skip = word(at) === "a" && word(at + 1) === "few" ? 2 : word(at) === "several" ? 1 : 0;
  if (skip === 0) return null;
  const unit = word(at + skip);
  if (unit === "dozen" || unit === "dozens") return { low: 36, high: 99, end: at + skip + 1 };
  const scale = unit === "hundred" || unit === "hundreds" ? 100 : (scales.get(unit) ?? { thousands: 1e3, millions: 1e6 }[unit]);
  if (scale) return { low: 3 * scale, high: 9 * scale, end: at + skip + 1 };
  return { low: several[0], high: several[1], end: at + skip };
}

/** “a dozen”, “half a dozen”, “two dozen”, “a couple (of)”, “a pair of”, “half a million”. */
function dozensAt(word: Words, at: number): Amount | null {
  const just = (value: number, end: number): Amount => ({ low: value, high: value, end });
  if (word(at) === "dozen") return just(12, at + 1);
  if (word(at) === "half-dozen" || word(at) === "half-a-dozen") return just(6, at + 1);
  if (word(at) === "half") {
    const article = word(at + 1) === "a" ? at + 2 : at + 1;
    if (word(article) === "dozen") return just(6, article + 1);
    const scale = scales.get(word(article));
    return scale && article === at + 2 ? just(scale / 2, article + 1) : null;
  }
  if (word(at) === "a" || word(at) === "an") {
    if (word(at + 1) === "half" && word(at + 2) === "dozen") return just(6, at + 3);
    if (word(at + 1) === "half-dozen") return just(6, at + 2);
    if (word(at + 1) === "dozen") return just(12, at + 2);
    if (word(at + 1) === "quarter" && word(at + 2) === "of" && word(at + 3) === "a" && word(at + 4) === "million")
      return just(250_000, at + 5);
    const group = groups.get(word(at + 1));
    if (!group) return null;
    if (word(at + 2) === "of" && word(at + 3) === "dozen") return just(group * 12, at + 4);
    if (word(at + 2) === "dozen") return just(group * 12, at + 3);
    if (word(at + 2) === "hundred" || word(at + 2) === "thousand") return just(group * (word(at + 2) === "hundred" ? 100 : 1000), at + 3);
    return just(group, at + 2);
  }
  const count = plainAt(word, at);
  return count && word(count.end) === "dozen" ? just(count.value * 12, count.end + 1) : null;
}

/** Digits or words with their scale: “1,500”, “2.5 million”, “20 thousand”, “one hundred and twenty-three”, “a hundred”. */
function plainAt(word: Words, at: number): { readonly value: number; readonly end: number } | null {
  if (digit.test(word(at))) {
    const value = digits(word(at));
    if (value === null) return null;
    const scale = word(at + 1) === "hundred" ? 100 : scales.get(word(at + 1));
    if (scale) return { value: round(value * scale), end: at + 2 };
    return { value, end: at + 1 };
  }
  return wordsAt(word, at);
}

/** The value of a token of digits; null for dates, times, ages, ordinals and what else begins with a digit. */
function digits(token: string): number | null {
  const whole = wholeNumber(token);
  if (whole !== null) return whole;
  if (/^\d+\.\d{1,2}$/.test(token)) return Number(token);
  const scaled = /^(\d+(?:\.\d+)?)(m|mln|million|bn|billion|k)$/.exec(token);
  if (!scaled) return null;
  const [, number = "", scale = ""] = scaled;
  return round(Number(number) * (scale === "k" ? 1e3 : scale.startsWith("m") ? 1e6 : 1e9));
}

/** “1500”, “1,500”, “1 500” and the Indian “1,50,000”. */
function wholeNumber(token: string): number | null {
  if (/^\d{1,15}$/.test(token)) return Number(token);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(token) || /^\d{1,3}(?: \d{3})+$/.test(token)) return Number(token.replace(/[, ]/g, ""));
  return null;
}

/** Undoes the dust of binary fractions: 1.1 × 1,000,000. */
function round(value: number): number {
  const near = Math.round(value);
  return Math.abs(near - value) < 1e-3 ? near : value;
}

/** Reads number words up to the first that cannot belong: below a thousand, times its scale, plus what is smaller. */
function wordsAt(word: Words, at: number): { readonly value: number; readonly end: number } | null {
  let total = 0,
    last = Infinity,
    next = at,
    end = at;
  for (;;) {
    const part = belowThousandAt(word, next, next === at);
    if (!part) break;
    const scale = scales.get(word(part.end));
    const unit = scale ?? 1;
    if (unit >= last) break;
    total += part.value * unit;
    last = unit;
    end = scale ? part.end + 1 : part.end;
    if (!scale) break;
    // “two thousand, three hundred” and “a million and a half” go on; “two thousand, 300 of them …” does not
    next = word(end) === "," || word(end) === "and" ? end + 1 : end;
    if (!units.has(word(next).split("-")[0] ?? "") && !tens.has(word(next).split("-")[0] ?? "")) break;
  }
  return end > at ? { value: total, end } : null;
}

function belowThousandAt(word: Words, at: number, leading: boolean): { readonly value: number; readonly end: number } | null {
  let next = at;
  let value: number;
  if (leading && (word(at) === "a" || word(at) === "an") && (word(at + 1) === "hundred" || scales.has(word(at + 1)))) {
    value = 1;
    next = at + 1;
  } else {
    const small = belowHundredAt(word, at);
    if (!small) return null;
    ({ value, end: next } = small);
  }
  if (word(next) !== "hundred") return { value, end: next };
  value *= 100;
  next++;
  const rest = belowHundredAt(word, word(next) === "and" ? next + 1 : next);
  return rest && rest.value > 0 ? { value: value + rest.value, end: rest.end } : { value, end: next };
}

function belowHundredAt(word: Words, at: number): { readonly value: number; readonly end: number } | null {
  const unit = units.get(word(at));
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = tens.get(word(at));
  if (ten !== undefined) {
    const rest = units.get(word(at + 1));
    return rest !== undefined && rest > 0 && rest < 10 ? { value: ten + rest, end: at + 2 } : { value: ten, end: at + 1 };
  }
  const [left = "", right = "", more] = word(at).split("-");
  const [high, low] = [tens.get(left), units.get(right)];
  return high !== undefined && low !== undefined && low > 0 && low < 10 && more === undefined ? { value: high + low, end: at + 1 } : null;
}
