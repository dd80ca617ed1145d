import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** People who were killed, hurt, held or freed: “12 people were killed”. */
export const passive: Extractor<Toll> = {
  rule: "casualties/passive",
  examples: [
    { text: "[Twelve people were killed] in the raid.", value: { effect: "killed", min: 12, max: 12 } },
    { text: "Twelve people could be killed in such a raid." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/passive", "passive"),
};
