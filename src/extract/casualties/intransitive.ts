import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** Verbs that tell the lot of their own subject: “nine people died”, “thousands fled”. */
export const intransitive: Extractor<Toll> = {
  rule: "casualties/intransitive",
  examples: [{ text: "[Nine people died] on Monday.", value: { effect: "killed", min: 9, max: 9 } }, { text: "Nine cows died on Monday." }],
  find: (doc) => tollsByPredicate(doc, "casualties/intransitive", "intransitive"),
};
