import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import type { Chain } from "../../text/subjects.ts";
import { cueSpan, floorOf, speakerOf, utterance } from "./beside.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";
import { isLabel } from "./label.ts";

/** What findings and events do as well as people. */
const pointers: ReadonlySet<string> = new Set([
  "suggests",
  "suggested",
  "suggest",
  "indicates",
  "indicated",
  "indicate",
  "implies",
  "implied",
  "signals",
  "signaled",
  "signalled",
  "reflects",
  "reflected",
  "shows",
  "showed",
]);

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
      const beside = governing(doc, reading, quotation);
      if (beside) yield utterance(doc, clause.rule, quotation, beside.speaker, cueSpan(doc, beside.cue.verb));
    }
  },
};

/** The nearest verb before a quotation, in its sentence, that has words to report and somebody who says them. */
function governing(doc: Document, reading: Reading, quotation: Quoted): { speaker: Chain; cue: Cue } | null {
  const floor = floorOf(doc, reading, quotation);
  let finite = false;
  let shown: { speaker: Chain; cue: Cue } | null = null;
  for (let at = quotation.before; at >= floor; at--) {
    if (reading.holder[at] !== quotation.within) continue;
    if (doc.tokens[at]?.text === ";") break;
    const cue = reading.cueAt.get(at);
    if (cue && (!finite || cue.classes.has("say") || cue.classes.has("tell"))) {
      const speaker = speakerOf(doc, cue, floor);
      if (speaker && !pointers.has(doc.tokens[at]?.lower ?? "")) return { speaker, cue };
      // “The union says a survey suggests …”: the union, if anybody else is there
      if (speaker) shown ??= { speaker, cue };
    }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[at] ?? "")) finite = true;
  }
  return shown;
}
