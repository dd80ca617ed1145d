import { type Chain, chainFrom } from "../../text/chains.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { anyVerb } from "./speaker-after.ts";
import { ceilingOf, goesOn } from "./around.ts";
import { utterance } from "./beside.ts";
import { cueSpan } from "./cue-words.ts";
import { withName } from "./speaker-of.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";

/** “…,” said X. */
export const verbAfter: Extractor<Utterance> = {
  rule: "quotes/verb-after",
  examples: [
    { text: "“[We lost the harvest,]” said Odile Tarrant, who farms near the river.", value: { kind: "direct" } },
    { text: '"[Is that all?]" asked the judge.' },
    { text: "«[It was dark]», says a neighbour." },
    { text: "The “Herald” wrote off the debt." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      const beside = verbThenSpeaker(doc, reading, quotation);
      if (beside) yield utterance(doc, verbAfter.rule, quotation, beside.speaker, cueSpan(doc, beside.cue.verb));
    }
  },
};

/** The verb and the speaker behind a quotation, in this order. */
export function verbThenSpeaker(doc: Document, reading: Reading, quotation: Quoted): { speaker: Chain; cue: Cue } | null {
  // “a group calling itself “Brigades of the North” posted a statement”
  if (!goesOn(doc, quotation) || isLabel(doc, quotation)) return null;
  const end = ceilingOf(doc, reading, quotation);
  let at = quotation.after;
  while (at < end && (/^(?:,|-|--|so|thus|then|also)$/.test(doc.tokens[at]?.lower ?? "") || /^RB/.test(doc.pos[at] ?? ""))) at++;
  const cue = reading.cueAt.get(at) ?? anyVerb(doc, quotation, at);
  if (!cue || !(cue.classes.has("say") || cue.classes.has("show")) || /^(?:VB|VBG)$/.test(doc.pos[at] ?? "")) return null;
  // “…,” tweeted the minister: behind a comma a participle by its form is a past tense
  if (doc.pos[at] === "VBN" && doc.tokens[quotation.endToken - 1]?.text !== ",") return null;
  let next = at + 1;
  while (next < end && /^RB/.test(doc.pos[next] ?? "")) next++;
  const speaker = chainFrom(doc, next, end);
  return speaker && { speaker: withName(doc, speaker, end), cue };
}
