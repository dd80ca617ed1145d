import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** Verbs that tell the lot of their object: “the bomb killed 12 people and wounded 71”. */
export const active: Extractor<Toll> = {
  rule: "casualties/active",
  examples: [
    {
      text: "The bomb [killed 12 people] and [wounded 71].",
      values: [
        { effect: "killed", min: 12 },
        { effect: "injured", min: 71, victims: null },
      ],
    },
    { text: "The bomb could have killed 12 people." },
    { text: "The army [killed 31 rebels] and [captured nine].", values: [{ min: 31 }, { effect: "captured", min: 9, max: 9 }] },
    { text: "The crisis hurt millions of farmers." },
    { text: "Soldiers [freed 20 hostages].", value: { effect: "freed", min: 20, max: 20 } },
    { text: "Pirates are [holding 22 sailors].", value: { effect: "captured", min: 22, max: 22 } },
    { text: "Police [arrested two boys] aged 15 and 17.", value: { effect: "detained", min: 2, max: 2 } },
    { text: "Soldiers seized 20 rifles." },
    { text: "He threatened to kill 20 hostages." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/active", "active"),
};
