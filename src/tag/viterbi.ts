import { isOpen, mayFollow, nameLabels } from "./labels.ts";

/** For each label, the labels that may stand before it. */
const before: readonly (readonly number[])[] = Array.from({ length: nameLabels }, (_, to) =>
  Array.from({ length: nameLabels }, (_, from) => from).filter((from) => mayFollow(from, to)),
);
const mayBegin = Array.from({ length: nameLabels }, (_, label) => mayFollow(0, label));

let best = new Float64Array(0);
let back = new Uint8Array(0);

/**
 * The best row of labels for a sentence of `length` tokens, written to `path`. `scores` has `nameLabels` numbers a token;
 * `transitions[from * nameLabels + to]`; a forbidden label has the score -Infinity.
 */
export function decode(scores: Float32Array, length: number, transitions: ArrayLike<number>, path: Uint8Array): void {
  const n = nameLabels;
  if (best.length < length * n) {
    best = new Float64Array(length * n * 2);
    back = new Uint8Array(length * n * 2);
  }
  for (let to = 0; to < n; to++) best[to] = mayBegin[to] ? scores[to]! + transitions[to]! : -Infinity;
  for (let i = 1; i < length; i++) {
    const row = i * n;
    const above = row - n;
    for (let to = 0; to < n; to++) {
      const froms = before[to]!;
      let most = -Infinity;
      let whence = 0;
      for (let k = 0; k < froms.length; k++) {
        const from = froms[k]!;
        const sum = best[above + from]! + transitions[from * n + to]!;
        if (sum > most) {
          most = sum;
          whence = from;
        }
      }
      best[row + to] = most + scores[row + to]!;
      back[row + to] = whence;
    }
  }
  const last = (length - 1) * n;
  let label = 0;
  for (let to = 1; to < n; to++) if (!isOpen(to) && best[last + to]! > best[last + label]!) label = to;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * n + label]!;
  }
}
