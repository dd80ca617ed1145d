import { isOpen, mayFollow, nameLabels } from "../../src/tag/labels.ts";

/** All pairs of labels that may follow each other, as two rows. */
const froms: number[] = [];
const tos: number[] = [];
for (let from = 0; from < nameLabels; from++) {
  for (let to = 0; to < nameLabels; to++) {
    if (!mayFollow(from, to)) continue;
    froms.push(from);
    tos.push(to);
  }
}
const pairFrom = Uint8Array.from(froms);
const pairTo = Uint8Array.from(tos);
const mayEnd = Array.from({ length: nameLabels }, (_, label) => !isOpen(label));
const mayStart = Array.from({ length: nameLabels }, (_, label) => mayFollow(0, label));

let forward = new Float64Array(0);
let backward = new Float64Array(0);

/**
 * Chances of each label at each place under a linear-chain model. `weights` are exp(score), `moves` exp(transition);
 * chances are written to `chances`, and those of each pair of labels, times `sign`, are added to `pairs`.
 */
export function sumChains(
  weights: Float64Array,
  length: number,
  moves: Float64Array,
  chances: Float64Array,
  pairs: Float64Array,
  sign: number,
): void {
  const n = nameLabels;
  if (forward.length < length * n) {
    forward = new Float64Array(length * n * 2);
    backward = new Float64Array(length * n * 2);
  }
  const count = pairFrom.length;
  let sum = 0;
  for (let y = 0; y < n; y++) sum += forward[y] = mayStart[y] ? weights[y]! * moves[y]! : 0;
  for (let y = 0; y < n; y++) forward[y]! /= sum;
  for (let i = 1; i < length; i++) {
    const row = i * n;
    const above = row - n;
    for (let y = 0; y < n; y++) forward[row + y] = 0;
    for (let p = 0; p < count; p++) {
      const from = pairFrom[p]!;
      const to = pairTo[p]!;
      forward[row + to]! += forward[above + from]! * moves[from * n + to]!;
    }
    sum = 0;
    for (let y = 0; y < n; y++) sum += forward[row + y]! *= weights[row + y]!;
    for (let y = 0; y < n; y++) forward[row + y]! /= sum;
  }
  const last = (length - 1) * n;
  for (let y = 0; y < n; y++) backward[last + y] = mayEnd[y] ? 1 : 0;
  for (let i = length - 1; i >= 0; i--) {
    const row = i * n;
    sum = 0;
    for (let y = 0; y < n; y++) sum += chances[row + y] = forward[row + y]! * backward[row + y]!;
    for (let y = 0; y < n; y++) chances[row + y]! /= sum;
    if (i === 0) break;
    const above = row - n;
    for (let y = 0; y < n; y++) backward[above + y] = 0;
    let total = 0;
    for (let p = 0; p < count; p++) {
      const from = pairFrom[p]!;
      const to = pairTo[p]!;
      const on = moves[from * n + to]! * weights[row + to]! * backward[row + to]!;
      backward[above + from]! += on;
      total += forward[above + from]! * on;
    }
    for (let p = 0; p < count; p++) {
      const from = pairFrom[p]!;
      const to = pairTo[p]!;
      pairs[from * n + to]! += (sign * forward[above + from]! * moves[from * n + to]! * weights[row + to]! * backward[row + to]!) / total;
    }
    let most = 0;
    for (let y = 0; y < n; y++) if (backward[above + y]! > most) most = backward[above + y]!;
    for (let y = 0; y < n; y++) backward[above + y]! /= most;
  }
  for (let y = 0; y < n; y++) pairs[y]! += sign * chances[y]!;
}
