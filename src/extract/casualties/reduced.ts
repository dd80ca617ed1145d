import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** A participle or adjective straight behind the figure: “71 Killed in Crash”, “left 12 people dead”. */
export const reduced: Extractor<Toll> = {
  rule: "casualties/reduced",
  examples: [
    { text: "The blast left [more than 30 people dead].", value: { effect: "killed", min: 30, max: null } },
    { text: "The blast left 30 houses burned." },
    { text: "[71 Killed] in Crash", value: { effect: "killed", min: 71, victims: null } },
    { text: "He was one of [ten men arrested] in June.", value: { effect: "detained", min: 10, max: 10 } },
    { text: "The rebels killed in June had come from the north." },
    { text: "He was one of ten men invited in June." },
    { text: "[Man, 34, struck, killed] by car", value: { effect: "killed", min: 1, max: 1 } },
    { text: "He asked for the 300 emails that are missing." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/reduced", "reduced"),
};
