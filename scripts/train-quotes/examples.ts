import { clauseFeatures, windowOf } from "../../src/extract/quotes/clause-features.ts";
import { readingOf } from "../../src/extract/quotes/reading.ts";
import type { Document } from "../../src/types/document.ts";

/** An attribution as the corpus annotates it. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  readonly speech: boolean;
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly parts?: readonly { readonly start: number; readonly end: number }[];
}

/** A verb of saying in its sentence, and which of the tokens it reports. */
export interface Example {
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

/** Every verb of saying outside quotations, with the content that the corpus gives it, or none. */
export function examplesOf(doc: Document, attributions: readonly Attribution[]): Example[] {
  const reading = readingOf(doc);
  const spoken = attributions.filter(({ speech, cue }) => speech && cue);
  return reading.candidates.flatMap((cue) => {
    if (reading.holder[cue.verb] !== -1) return [];
    const token = doc.tokens[cue.verb];
    if (!token) return [];
    const { firstToken, endToken } = windowOf(doc, cue);
    const gold = new Uint8Array(endToken - firstToken);
    const attribution = spoken.find((each) => each.cue && each.cue.start <= token.start && each.cue.end >= token.end);
    for (let at = firstToken, last = -2; attribution && at < endToken; at++) {
      const { start = 0, end = 0 } = doc.tokens[at] ?? {};
      const parts = attribution.parts ?? [attribution];
      if (!parts.some((part) => part.start <= start && part.end >= end)) continue;
      gold[at - firstToken] = last === at - 1 ? 2 : 1;
      last = at;
    }
    return [{ features: clauseFeatures(reading, cue, firstToken, endToken), gold }];
  });
}
