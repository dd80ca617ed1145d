import { isOpen, mayFollow, nameLabels } from "./labels.ts";

const n = nameLabels;
/** For each label, the labels that may stand before it: `befores` from `beforeStarts[label]` on. */
const beforeLists = Array.from({ length: n }, (_, to) =>
  Array.from({ length: n }, (_, from) => from).filter((from) => mayFollow(from, to)),
);
const befores = Uint8Array.from(beforeLists.flat());
const beforeStarts = Uint16Array.from({ length: n + 1 }, (_, to) => beforeLists.slice(0, to).flat().length);
const mayBegin = Uint8Array.from({ length: n }, (_, label) => (mayFollow(0, label) ? 1 : 0));
const mayEnd = Uint8Array.from({ length: n }, (_, label) => (isOpen(label) ? 0 : 1));

let best = new Float32Array(0);
let back = new Uint8Array(0);

/**
 * Writes the best row of labels of `length` tokens to `path` from `at` on. `scores` has `nameLabels` numbers a token, these
 * from token `start` on; `transitions` one for each pair, [from × nameLabels + to]; a forbidden label has the score
 * -Infinity. What stands before and behind is outside names; `followed` says that something does stand behind.
 */
export function decode(
  scores: Float32Array,
  start: number,
  length: number,
  followed: boolean,
  transitions: ArrayLike<number>,
  path: { [index: number]: number },
  at: number,
): void {
  if (length === 0) return;
  if (best.length < length * n) {
    best = new Float32Array(length * n * 2);
    back = new Uint8Array(length * n * 2);
  }
  const first = start * n;
  for (let to = 0; to < n; to++) best[to] = mayBegin[to] === 1 ? scores[first + to]! + transitions[to]! : -Infinity;
  for (let i = 1; i < length; i++) {
    const row = i * n;
    const above = row - n;
    for (let to = 0; to < n; to++) {
      const last = beforeStarts[to + 1]!;
      let most = -Infinity;
      let whence = 0;
      for (let k = beforeStarts[to]!; k < last; k++) {
        const from = befores[k]!;
        const sum = best[above + from]! + transitions[from * n + to]!;
        if (sum > most) {
          most = sum;
          whence = from;
        }
      }
      best[row + to] = most + scores[first + row + to]!;
      back[row + to] = whence;
    }
  }
  const last = (length - 1) * n;
  let label = 0;
  let most = -Infinity;
  for (let to = 0; to < n; to++) {
    if (mayEnd[to] === 0) continue;
    const sum = best[last + to]! + (followed ? transitions[to * n]! : 0);
    if (sum > most) {
      most = sum;
      label = to;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    path[at + i] = label;
    label = back[i * n + label]!;
  }
}
