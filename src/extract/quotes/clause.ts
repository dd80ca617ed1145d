import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { cueSpan, floorOf, speakerOf, utterance } from "./beside.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";
import { isLabel } from "./label.ts";

/** Words quoted inside a clause of reported speech: X said the raid was “…”. */
export const clause: Extractor<Utterance> = {
  rule: "quotes/clause",
  examples: [
    { text: "The minister said the plan was “[dead on arrival]” and would be dropped.", value: { kind: "partial" } },
    { text: "Aid workers warn that wells are “[bone dry]” in the south." },
    { text: "The play “Winter Bread” opened on Monday." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (isLabel(doc, quotation)) continue;
      const cue = governing(doc, reading, quotation);
      if (!cue) continue;
      const speaker = speakerOf(doc, cue, floorOf(doc, reading, quotation));
      if (speaker) yield utterance(doc, clause.rule, quotation, speaker, cueSpan(doc, cue.verb));
    }
  },
};

/** The nearest verb before a quotation, in its sentence, that has words to report. */
function governing(doc: Document, reading: Reading, quotation: Quoted): Cue | null {
  const floor = floorOf(doc, reading, quotation);
  for (let at = quotation.before; at >= floor; at--) {
    if (reading.holder[at] !== quotation.within) continue;
    if (doc.tokens[at]?.text === ";") return null;
    const cue = reading.cueAt.get(at);
    if (cue) return cue;
  }
  return null;
}
