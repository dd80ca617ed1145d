import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** A plain verb that other words turn to harm: “taken hostage”, “lost their lives”, “forced from their homes”. */
export const phrase: Extractor<Toll> = {
  rule: "casualties/phrase",
  examples: [
    { text: "[Eleven miners lost their lives] there.", value: { effect: "killed", min: 11 } },
    { text: "Eleven miners lost their jobs." },
    { text: "Gunmen [took four engineers hostage].", value: { effect: "captured", min: 4, max: 4 } },
    { text: "The storm [left more than 30 farmers dead].", value: { effect: "killed", min: 30, max: null } },
    { text: "[Twelve people were taken to hospital].", value: { effect: "injured", min: 12, max: 12 } },
    { text: "Gunmen took four engineers to lunch." },
    { text: "Twelve people were taken to court." },
    { text: "Gunmen left, [whisking away 38 worshippers].", value: { effect: "captured", min: 38, max: 38 } },
    { text: "Rescuers [pulled 137 people out of the sea].", value: { effect: "freed", min: 137, max: 137 } },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/phrase", "phrase"),
};
