import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** Verbs that tell the lot of their own subject: “nine people died”, “thousands fled”. */
export const intransitive: Extractor<Toll> = {
  rule: "casualties/intransitive",
  examples: [
    { text: "[Nine people died] on Monday.", value: { effect: "killed", min: 9, max: 9 } },
    { text: "Nine cows died on Monday." },
    { text: "Can you imagine nine people dying there?" },
    { text: "[Two sailors, both from Manila, drowned] off the coast.", value: { effect: "killed", min: 2, max: 2 } },
    { text: "[Thousands fled] the town.", value: { effect: "displaced", min: 2000, max: 9999 } },
    { text: "Two gunmen fled." },
    { text: "The mayor died two days later." },
    { text: "Nine people may die there." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/intransitive", "intransitive"),
};
