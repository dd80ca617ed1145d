import type { Extractor, Toll } from "../../types/finding.ts";

/** Every pattern of a casualty figure, in order of trust. */
export const casualtyRules: readonly Extractor<Toll>[] = [];
