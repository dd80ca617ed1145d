import type { Tagger } from "../language/tagger.ts";
import { isInCapitals, reach } from "./features.ts";
import { addWeights, type Memory, type ScoredWord } from "./model.ts";
import { mostPos, posFeatures } from "./pos-features.ts";

const joint = new Int32Array(mostPos);

/** Gives each word of a sentence its part of speech, as a number into the tagger's labels. */
export function labelPos(words: readonly ScoredWord[], tagger: Tagger, memory: Memory): Uint8Array {
  const { weights, labels } = tagger.pos;
  const n = labels.length;
  const scores = new Float32Array(n);
  const given = new Uint8Array(words.length);
  const capitals = isInCapitals(words);
  for (let i = 0; i < words.length; i++) {
    scores.fill(0);
    for (let distance = -reach; distance <= reach; distance++) {
      const own = (words[i + distance] ?? memory.edge).posScores;
      const from = (distance + reach) * n;
      for (let label = 0; label < n; label++) scores[label]! += own[from + label]!;
    }
    const count = posFeatures(words, i, given, capitals, joint);
    for (let k = 0; k < count; k++) addWeights(weights, joint[k]!, scores, 0);
    let best = 0;
    for (let label = 1; label < n; label++) if (scores[label]! > scores[best]!) best = label;
    given[i] = best;
  }
  return given;
}
