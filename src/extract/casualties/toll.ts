import type { Document } from "../../types/document.ts";
import type { Finding, Toll } from "../../types/finding.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Figure } from "./figure.ts";

/** Two token indexes, half open. */
export interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A figure and the words that carry its effect, made into a finding whose evidence holds both. */
export function tollOf(
  doc: Document,
  rule: string,
  effect: CasualtyEffect,
  figure: Figure,
  cue: Stretch,
  doubt: string | null,
): Finding<Toll> {
  const { min, max, approximate } = figure;
  return {
    rule,
    ...spanOf(doc, { firstToken: Math.min(figure.firstToken, cue.firstToken), endToken: Math.max(figure.endToken, cue.endToken) }),
    value: {
      effect,
      min,
      max,
      approximate,
      doubt,
      figure: spanOf(doc, figure),
      victims: figure.victims && spanOf(doc, figure.victims),
      cue: spanOf(doc, cue),
    },
  };
}

function spanOf(doc: Document, { firstToken, endToken }: Stretch): Span {
  return { start: doc.tokens[firstToken]?.start ?? 0, end: doc.tokens[endToken - 1]?.end ?? 0 };
}
