import { chainFrom } from "../../text/chains.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { ceilingOf, goesOn } from "./around.ts";
import { kindOf, spanOf, utterance } from "./beside.ts";
import { readingOf } from "./reading.ts";

/** “…”, according to X; “…”, in the words of X. */
export const accordingToAfter: Extractor<Utterance> = {
  rule: "quotes/according-to-after",
  examples: [
    { text: "“[The pumps failed one after another,]” according to the inquiry.", value: { kind: "direct" } },
    { text: "The pumps “failed”, according to an engineer." },
    { text: "The “Seagull” sank, according to plan." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      // a fragment may have its own verb before it; a source at the end is then the reporter's
      if (kindOf(doc, quotation) === "partial") continue;
      const end = ceilingOf(doc, reading, quotation);
      let at = quotation.after;
      if (doc.tokens[at]?.text === ",") at++;
      if (
        doc.tokens[at]?.lower !== "according" ||
        doc.tokens[at + 1]?.lower !== "to" ||
        !(goesOn(doc, quotation) || doc.tokens[at]?.text === "according")
      )
        continue;
      const speaker = chainFrom(doc, at + 2, end);
      if (speaker) yield utterance(doc, accordingToAfter.rule, quotation, speaker, spanOf(doc, at, at + 2));
    }
  },
};
