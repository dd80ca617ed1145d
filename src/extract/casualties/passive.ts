import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** People who were killed, hurt, held or freed: “12 people were killed”. */
export const passive: Extractor<Toll> = {
  rule: "casualties/passive",
  examples: [
    { text: "[Twelve people were killed] in the raid.", value: { effect: "killed", min: 12, max: 12 } },
    { text: "Twelve people could be killed in such a raid." },
    { text: "[A 13-year-old was killed] last week.", value: { effect: "killed", min: 1, max: 1 } },
    { text: "Two ministers were held responsible." },
    { text: "Doctors saw bodies, including those of seven children, and [17 men were hurt].", value: { effect: "injured", min: 17 } },
    { text: "The army denied reports that 14 civilians were killed." },
    {
      text: "Police detained 200 protesters, [60 of whom were later released].",
      value: { effect: "freed", min: 60, max: 60 },
    },
    { text: "Police said [nine villagers were abducted] by gunmen.", value: { effect: "captured", min: 9, max: 9 } },
    { text: "[Nine militants were eliminated].", value: { effect: "killed", min: 9, max: 9 } },
    { text: "Nine candidates were eliminated." },
    { text: "Four houses were destroyed." },
    { text: "The two judges, who had been named in May, were not injured." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/passive", "passive"),
};
