import type { Tagger } from "../language/tagger.ts";
import { reach } from "./features.ts";
import { addWeights, type Memory, type ScoredWord } from "./model.ts";
import { mostPos, posFeatures } from "./pos-features.ts";

const joint = new Int32Array(mostPos);
let scores = new Float32Array(0);

/** Gives each word of a sentence its part of speech, as a number into the tagger's labels. */
export function labelPos(words: readonly ScoredWord[], capitals: boolean, tagger: Tagger, memory: Memory): Uint8Array {
  const { weights, labels } = tagger.pos;
  const n = labels.length;
  if (scores.length !== n) scores = new Float32Array(n);
  const given = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const { tags } = words[i]!;
    if (tags.length === 1) {
      given[i] = tags[0]!;
      continue;
    }
    scores.fill(0);
    for (let place = 0; place <= 2 * reach; place++) {
      const own = (words[i + place - reach] ?? memory.edge).posScores;
      const from = place * n;
      for (let k = 0; k < tags.length; k++) scores[tags[k]!]! += own[from + tags[k]!]!;
    }
    const count = posFeatures(words, i, given, capitals, joint);
    for (let k = 0; k < count; k++) addWeights(weights, joint[k]!, scores, 0);
    let best = tags[0]!;
    for (let k = 1; k < tags.length; k++) if (scores[tags[k]!]! > scores[best]!) best = tags[k]!;
    given[i] = best;
  }
  return given;
}
