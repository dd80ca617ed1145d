import type { Document } from "./document.ts";
import type { CasualtyEffect, QuoteKind } from "./report.ts";
import type { Span } from "./span.ts";

/** Something a rule found: its evidence (the span), the rule that signs for it, and what it means. */
export interface Finding<Value> extends Span {
  readonly rule: string;
  readonly value: Value;
}

/** A figure of people harmed or freed, as the words state it; bounds are null where open. */
export interface Toll {
  readonly effect: CasualtyEffect;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly figure: Span;
  readonly victims: Span | null;
  /** The words that carry the effect: “were killed”, “death toll”. */
  readonly cue: Span;
  /** Why it is no casualty after all (a plan, a rate, animals), for --explain; null for what holds. */
  readonly doubt: string | null;
}

/** A stretch of reported speech, with the words that stand beside it; nothing resolved yet. */
export interface Utterance {
  readonly kind: QuoteKind;
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

/**
 * An example that is a test. In `text`, square brackets mark each evidence stretch that must be found, with `value` (one)
 * or `values` (several, in order) matched as subsets; without brackets nothing may be found.
 */
export interface Example {
  readonly text: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly values?: readonly Readonly<Record<string, unknown>>[];
}

/** One pattern: a file of its own, with its examples inside. It never looks at what other patterns found. */
export interface Extractor<Value> {
  readonly rule: string;
  readonly examples: readonly Example[];
  find(doc: Document): Iterable<Finding<Value>>;
}
