import type { Lexicon } from "../language/tagger.ts";
import type { Word } from "./words.ts";

/** Numbers a word vector has after its reduction. */
export const vectorSize = 24;
/** What the network sees of a word: its vector, then unknown, five casings, edge of the sentence, eight lists. */
export const denseSize = vectorSize + 1 + 5 + 1 + 8;

/** Writes what the network sees of a word into `out`. */
export function denseOf(word: Word, lexicon: Lexicon, out: Float32Array): void {
  out.fill(0);
  const { vectors, steps } = lexicon;
  if (word.row < 0) out[vectorSize] = 1;
  else {
    const from = word.row * (vectorSize >> 1);
    for (let k = 0; k < vectorSize; k += 2) {
      const pair = vectors[from + (k >> 1)]!;
      out[k] = ((pair & 15) - 7.5) * steps[k]!;
      out[k + 1] = ((pair >> 4) - 7.5) * steps[k + 1]!;
    }
  }
  if (word.casing < 0) out[vectorSize + 6] = 1;
  else out[vectorSize + 1 + word.casing] = 1;
  if (word.lists > 0) for (let bit = 0; bit < 8; bit++) if (word.lists & (1 << bit)) out[vectorSize + 7 + bit] = 1;
}
