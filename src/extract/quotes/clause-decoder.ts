import { labels, width } from "./clause-features.ts";

/** Weights of a model of reported clauses: a row of `labels` for each feature, and what it costs to pass from label to label. */
export interface ClauseWeights {
  readonly rows: Int8Array | Float32Array | Float64Array;
  readonly passing: Int32Array | Float64Array;
}

/** The label of a token further inside a stretch; 0 is outside, 1 the first of one. */
export const inside = 2;

/** The best labels of a window's tokens; `margin` is how much better they score than none reported at all. */
export function decode(
  { rows, passing }: ClauseWeights,
  features: Int32Array,
  bonus = 0,
): { readonly path: Uint8Array; readonly margin: number } {
  const count = features.length / width;
  const path = new Uint8Array(count);
  const from = new Uint8Array(count * labels);
  const [stay = 0, open = 0, , shut = 0, next = 0, on = 0, end = 0, again = 0, further = 0] = passing;
  let outside = 0;
  let begun = Number.NEGATIVE_INFINITY;
  let within = Number.NEGATIVE_INFINITY;
  let nothing = 0;
  for (let at = 0; at < count; at++) {
    let own0 = 0;
    let own1 = bonus;
    let own2 = bonus;
    for (let slot = at * width, last = slot + width; slot < last; slot++) {
      const row = (features[slot] as number) * labels;
      own0 += rows[row] as number;
      own1 += rows[row + 1] as number;
      own2 += rows[row + 2] as number;
    }
    const base = at * labels;
    if (at === 0) {
      nothing = outside = own0;
      begun = own1;
      continue;
    }
    nothing += stay + own0;
    // only a stretch that has begun goes on, so no way leads from outside to inside
    const [a0, a1, a2] = [outside + stay, begun + shut, within + end];
    const [b0, b1, b2] = [outside + open, begun + next, within + again];
    const [c1, c2] = [begun + on, within + further];
    from[base] = a0 >= a1 && a0 >= a2 ? 0 : a1 >= a2 ? 1 : 2;
    from[base + 1] = b0 >= b1 && b0 >= b2 ? 0 : b1 >= b2 ? 1 : 2;
    from[base + 2] = c1 >= c2 ? 1 : 2;
    outside = own0 + Math.max(a0, a1, a2);
    begun = own1 + Math.max(b0, b1, b2);
    within = own2 + Math.max(c1, c2);
  }
  let label = outside >= begun && outside >= within ? 0 : begun >= within ? 1 : 2;
  const margin = Math.max(outside, begun, within) - nothing;
  for (let at = count - 1; at >= 0; at--) {
    path[at] = label;
    label = from[at * labels + label] as number;
  }
  return { path, margin };
}
