import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** A plain verb that other words turn to harm: “taken hostage”, “lost their lives”, “forced from their homes”. */
export const phrase: Extractor<Toll> = {
  rule: "casualties/phrase",
  examples: [
    { text: "[Eleven miners lost their lives] there.", value: { effect: "killed", min: 11 } },
    { text: "Eleven miners lost their jobs." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/phrase", "phrase"),
};
