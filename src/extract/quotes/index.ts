import type { Extractor, Utterance } from "../../types/finding.ts";

/** Every pattern of reported speech, in order of trust. */
export const quoteRules: readonly Extractor<Utterance>[] = [];
