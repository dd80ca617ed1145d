import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** A participle or adjective straight behind the figure: “71 Killed in Crash”, “left 12 people dead”. */
export const reduced: Extractor<Toll> = {
  rule: "casualties/reduced",
  examples: [
    { text: "The blast left [more than 30 people dead].", value: { effect: "killed", min: 30, max: null } },
    { text: "The blast left 30 houses burned." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/reduced", "reduced"),
};
