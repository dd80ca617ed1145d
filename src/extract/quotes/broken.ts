import type { Extractor, Utterance } from "../../types/finding.ts";
import { utterance } from "./beside.ts";
import { cueSpan } from "./cue-words.ts";
import { readingOf } from "./reading.ts";
import { speakerThenVerb } from "./speaker-after.ts";
import { verbThenSpeaker } from "./verb-after.ts";

/** “…,” X said, “…”: the second half of a quotation that its speaker breaks. */
export const broken: Extractor<Utterance> = {
  rule: "quotes/broken",
  examples: [
    { text: "“If it rains,” said Ivo Marchetti, a guide, “[the path will go.]”", value: { kind: "direct" } },
    { text: "“Rain,” he said. It “poured”." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      const first = reading.quoted[quotation.index - 1];
      if (!first || first.within !== quotation.within || !/^[,;-]+$/.test(doc.tokens[quotation.before]?.text ?? "")) continue;
      if (doc.tokens[first.after]?.sentence !== doc.tokens[quotation.before]?.sentence) continue;
      const beside = verbThenSpeaker(doc, reading, first) ?? speakerThenVerb(doc, reading, first);
      if (beside) yield utterance(doc, broken.rule, quotation, beside.speaker, cueSpan(doc, beside.cue.verb), "direct");
    }
  },
};
