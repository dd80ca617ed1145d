import { chainFrom } from "../../text/chains.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { floorOf } from "./around.ts";
import { spanOf, utterance } from "./beside.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";

/** According to X, “…”. */
export const accordingToQuote: Extractor<Utterance> = {
  rule: "quotes/according-to-quote",
  examples: [
    { text: "According to the harbour master, “[three boats never came back]”.", value: { kind: "direct" } },
    { text: "According to her lawyer, Berit Falk was “[too ill to stand]” in court.", value: { kind: "partial" } },
    { text: "According to plan, the “Petrel” sailed." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (isLabel(doc, quotation) || quotation.endToken - quotation.firstToken < 2) continue;
      const floor = floorOf(doc, reading, quotation);
      for (let at = floor; at < Math.min(floor + 4, quotation.before); at++) {
        if (doc.tokens[at]?.lower !== "according" || doc.tokens[at + 1]?.lower !== "to") continue;
        const speaker = chainFrom(doc, at + 2, quotation.before + 1);
        if (speaker && doc.tokens[speaker.endToken]?.text === ",")
          yield utterance(doc, accordingToQuote.rule, quotation, speaker, spanOf(doc, at, at + 2));
        break;
      }
    }
  },
};
