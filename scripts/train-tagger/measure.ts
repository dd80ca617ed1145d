import { end, nameLabels, single } from "../../src/tag/labels.ts";
import { decode } from "../../src/tag/viterbi.ts";
import type { Sample } from "./corpora.ts";

/** Precision, recall and F1 of people, places and organisations. */
export function measure(samples: readonly Sample[], paths: readonly Uint8Array[]): string {
  const right = [0, 0, 0, 0];
  const found = [0, 0, 0, 0];
  const wanted = [0, 0, 0, 0];
  samples.forEach(({ labels }, at) => {
    const want = new Set(spansOf(labels));
    const have = spansOf(paths[at]!);
    for (const span of want) wanted[span % 4]!++;
    for (const span of have) {
      found[span % 4]!++;
      if (want.has(span)) right[span % 4]!++;
    }
  });
  const sum = (counts: number[]): number => counts[0]! + counts[1]! + counts[2]!;
  const f1 = (r: number, f: number, w: number): string => ((200 * r) / (f + w)).toFixed(2);
  return `${f1(sum(right), sum(found), sum(wanted))} (PER LOC ORG MISC ${[0, 1, 2, 3].map((k) => f1(right[k]!, found[k]!, wanted[k]!)).join(" ")})`;
}

/** Names as numbers: first token, last token and type. */
function spansOf(labels: Uint8Array): number[] {
  const spans: number[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const place = (label - 1) % 4;
    if (place === 0 || place === single) first = i;
    if (place === end || place === single) spans.push((first * 1000 + i) * 4 + ((label - 1) >> 2));
  });
  return spans;
}

/** The best labels under scores and transitions. */
export function bestPath(scores: Float32Array, transitions: ArrayLike<number>): Uint8Array {
  const path = new Uint8Array(scores.length / nameLabels);
  decode(scores, 0, path.length, false, transitions, path, 0);
  return path;
}
