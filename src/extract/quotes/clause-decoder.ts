import { labels, width } from "./clause-features.ts";

/** Weights of a model of reported clauses: a row of `labels` for each feature, and what it costs to pass from label to label. */
export interface ClauseWeights {
  readonly rows: Int8Array | Float32Array | Float64Array;
  readonly passing: Int32Array | Float64Array;
}

/** First of a stretch, or further inside; 0 is outside. */
export const first = 1;
export const inside = 2;

/** The best labels of a window's tokens; `margin` is how much better they score than none reported at all. */
export function decode(weights: ClauseWeights, features: Int32Array, bonus = 0): { readonly path: Uint8Array; readonly margin: number } {
  const count = features.length / width;
  const path = new Uint8Array(count);
  const from = new Uint8Array(count * labels);
  let scores = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let nothing = 0;
  for (let at = 0; at < count; at++) {
    let [a, b, c] = [0, 0, 0];
    for (let slot = at * width; slot < (at + 1) * width; slot++) {
      const row = (features[slot] ?? 0) * labels;
      a += weights.rows[row] ?? 0;
      b += weights.rows[row + 1] ?? 0;
      c += weights.rows[row + 2] ?? 0;
    }
    const own = [a, b + bonus, c + bonus];
    nothing += a + (at > 0 ? (weights.passing[0] ?? 0) : 0);
    const next = [0, 0, 0];
    for (let label = 0; label < labels; label++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < labels; before++) {
        // only a stretch that has begun goes on
        if (label === inside && before === 0) continue;
        const score = (scores[before] ?? 0) + (at > 0 ? (weights.passing[before * labels + label] ?? 0) : 0);
        if (score > best) {
          best = score;
          from[at * labels + label] = before;
        }
      }
      next[label] = best + (own[label] ?? 0);
    }
    if (at === 0) next[inside] = Number.NEGATIVE_INFINITY;
    scores = next;
  }
  let label = 0;
  for (let other = 1; other < labels; other++) if ((scores[other] ?? 0) > (scores[label] ?? 0)) label = other;
  const margin = (scores[label] ?? 0) - nothing;
  for (let at = count - 1; at >= 0; at--) {
    path[at] = label;
    label = from[at * labels + label] ?? 0;
  }
  return { path, margin };
}
