import type { Tagger } from "../language/tagger.ts";
import type { Name, Token } from "../types/document.ts";
import { isInCapitals, jointFeatures, mostJoint, reach } from "./features.ts";
import { begin, end, inside, nameLabels, nameTypes } from "./labels.ts";
import { addWeights, type Memory, type ScoredWord } from "./model.ts";
import { decode } from "./viterbi.ts";

const joint = new Int32Array(mostJoint);

/** Labels the tokens of one sentence; the labels are those of labels.ts. */
export function labelNames(words: readonly ScoredWord[], tagger: Tagger, memory: Memory): Uint8Array {
  const n = nameLabels;
  const scores = new Float64Array(words.length * n);
  const capitals = isInCapitals(words);
  for (let i = 0; i < words.length; i++) {
    const row = i * n;
    for (let distance = -reach; distance <= reach; distance++) {
      const own = (words[i + distance] ?? memory.edge).nameScores;
      const from = (distance + reach) * n;
      for (let label = 0; label < n; label++) scores[row + label]! += own[from + label]!;
    }
    const count = jointFeatures(words, i, capitals, joint);
    for (let k = 0; k < count; k++) addWeights(tagger.names.weights, joint[k]!, scores, row);
  }
  const path = new Uint8Array(words.length);
  decode(scores, words.length, tagger.names.transitions, path);
  return path;
}

/** The names that labels spell; `firstToken` is the place of the sentence among `tokens`. */
export function* spellNames(labels: Uint8Array, tokens: readonly Token[], firstToken: number): Generator<Name> {
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const place = (label - 1) % 4;
    if (place === begin) first = i;
    if (place === begin || place === inside) continue;
    if (place !== end) first = i;
    const [a, b] = [firstToken + first, firstToken + i];
    yield { type: nameTypes[(label - 1) >> 2]!, firstToken: a, endToken: b + 1, start: tokens[a]!.start, end: tokens[b]!.end };
  }
}
