import { plainAt, scales, type Words } from "./number-words.ts";

/** The least and the most that words for a number can mean, and the token behind them. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly end: number;
}

/** Vague plurals, with the bounds that a careful reader gives them. */
export const vague: ReadonlyMap<string, readonly [number, number]> = new Map([
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

/** “dozens”, “tens of thousands”, “several hundred”, “a few dozen”, “several”, “a few”. */
export function vagueAt(word: Words, at: number): Amount | null {
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
export function dozensAt(word: Words, at: number): Amount | null {
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
