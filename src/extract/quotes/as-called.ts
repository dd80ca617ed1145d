import { chainFrom } from "../../text/chains.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { ceilingOf } from "./around.ts";
import { utterance } from "./beside.ts";
import { cueSpan, skipAsides } from "./cue-words.ts";
import { readingOf } from "./reading.ts";

/** “…”, as X calls it; “…”, as X put it. */
export const asCalled: Extractor<Utterance> = {
  rule: "quotes/as-called",
  examples: [
    { text: "The “[cleansing fire]”, as the rebels call their campaign, went on.", value: { kind: "partial" } },
    { text: "It was “[a long night]”, as one nurse put it." },
    { text: "The “Arrow”, as fast as a train, left." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      const end = ceilingOf(doc, reading, quotation);
      let at = quotation.after;
      if (doc.tokens[at]?.text === ",") at++;
      if (doc.tokens[at]?.lower !== "as") continue;
      const speaker = chainFrom(doc, at + 1, end);
      if (!speaker) continue;
      const verb = skipAsides(doc, speaker.endToken, end);
      if (reading.cueAt.has(verb) || /^puts?$/.test(doc.tokens[verb]?.lower ?? ""))
        yield utterance(doc, asCalled.rule, quotation, speaker, cueSpan(doc, verb));
    }
  },
};
