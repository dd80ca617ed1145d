/** The words of a sentence in lower case by token index; empty behind its end. */
export type Words = (index: number) => string;

/** Words for the numbers below twenty. */
export const units: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
/** Words for the tens. */
export const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, 20 + 10 * index]),
);
/** What a word behind a number multiplies it by. */
export const scales: ReadonlyMap<string, number> = new Map([
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

const dotted = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const digit = /^\d/;
/** “twenty-odd”, “30-plus”, “50+”: the number stands in front. */
const hung = /-odd$|-plus$|\+$/;

/** Digits or words with their scale: “1,500”, “2.5 million”, “20 thousand”, “one hundred and twenty-three”, “a hundred”. */
export function plainAt(word: Words, at: number): { readonly value: number; readonly end: number } | null {
  const mixed = halvesAt(word, at);
  if (mixed) return mixed;
  if (digit.test(word(at))) {
    const value = digits(word(at));
    // “1.000 people”, but not “1.250 million”
    if (value === null) return dotted.test(word(at)) ? { value: Number(word(at).replaceAll(".", "")), end: at + 1 } : null;
    const scale = word(at + 1) === "hundred" ? 100 : scales.get(word(at + 1));
    if (scale) return { value: round(value * scale), end: at + 2 };
    return { value, end: at + 1 };
  }
  return wordsAt(word, at);
}

/** “two and a half million”, “two-and-a-half thousand” */
function halvesAt(word: Words, at: number): { readonly value: number; readonly end: number } | null {
  const hyphened = /^([a-z]+|\d+)-and-a-half$/.exec(word(at))?.[1];
  const apart = word(at + 1) === "and" && word(at + 2) === "a" && word(at + 3) === "half";
  if (hyphened === undefined && !apart) return null;
  const count = hyphened ?? word(at);
  const value = units.get(count) ?? wholeNumber(count);
  const end = hyphened === undefined ? at + 4 : at + 1;
  const scale = scales.get(word(end));
  return value !== null && scale !== undefined ? { value: (value + 0.5) * scale, end: end + 1 } : null;
}

/** The value of a token of digits; null for dates, times, ages, ordinals and what else begins with a digit. */
function digits(written: string): number | null {
  const token = written.replace(hung, "");
  const whole = wholeNumber(token);
  if (whole !== null) return whole;
  if (/^\d+\.\d{1,2}$/.test(token)) return Number(token);
  const scaled = /^(\d+(?:\.\d+)?)-?(m|mln|million|bn|billion|k)$/.exec(token);
  if (!scaled) return null;
  const [, number = "", scale = ""] = scaled;
  return round(Number(number) * (scale === "k" ? 1e3 : scale.startsWith("m") ? 1e6 : 1e9));
}

/** “1500”, “1,500”, “1 500” and the Indian “1,50,000”. */
export function wholeNumber(token: string): number | null {
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
  const hanging = hung.test(word(at)) ? tens.get(word(at).replace(hung, "")) : undefined;
  if (hanging !== undefined) return { value: hanging, end: at + 1 };
  const unit = units.get(word(at));
  if (unit !== undefined) return { value: unit, end: at + 1 };
  const ten = tens.get(word(at));
  if (ten !== undefined) {
    const rest = units.get(word(at + 1));
    return rest !== undefined && rest > 0 && rest < 10 ? { value: ten + rest, end: at + 2 } : { value: ten, end: at + 1 };
  }
  if (!word(at).includes("-")) return null;
  const [left = "", right = "", more] = word(at).split("-");
  const [high, low] = [tens.get(left), units.get(right)];
  return high !== undefined && low !== undefined && low > 0 && low < 10 && more === undefined ? { value: high + low, end: at + 1 } : null;
}
