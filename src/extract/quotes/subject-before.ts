import { type Chain, chainFrom, personEndsAt } from "../../text/chains.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { reach } from "./around.ts";
import { isClause, utterance } from "./beside.ts";
import { isLabel } from "./label.ts";
import { type Quoted, type Reading, readingOf } from "./reading.ts";

/** Whole sentences inside marks behind a colon or a sentence that say nothing of speaking and begin with a person's name. */
export const subjectBefore: Extractor<Utterance> = {
  rule: "quotes/subject-before",
  examples: [
    { text: "Ivo Marchetti, a doctor on the coast, is blunter: “[They will find things that are horrifying.]”", value: { cue: null } },
    { text: "Odile Tarrant shook her head. “[Nobody asked us.]”", value: { kind: "direct", cue: null } },
    { text: "Mayor Odile Tarrant: ‘[We will rebuild every pier]’", value: { cue: null } },
    { text: "Odile Tarrant read “The Long Ferry” twice." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (quotation.within >= 0 || isLabel(doc, quotation) || !isClause(doc, quotation)) continue;
      const speaker = subjectBeside(doc, reading, quotation);
      if (speaker) yield utterance(doc, subjectBefore.rule, quotation, speaker, null, "direct");
    }
  },
};

/** The person that the sentence before a quotation, in its paragraph, begins with. */
function subjectBeside(doc: Document, reading: Reading, quotation: Quoted): Chain | null {
  const close = doc.tokens[quotation.before];
  const sentence = close && doc.sentences[close.sentence];
  const paragraph = doc.sentences[doc.tokens[quotation.firstToken]?.sentence ?? 0]?.paragraph;
  if (!sentence || !/^[.:]$/.test(close.text) || sentence.paragraph !== paragraph || quotation.before - sentence.firstToken > 2 * reach)
    return null;
  for (let at = sentence.firstToken; at <= quotation.before; at++) {
    if (reading.holder[at] !== -1 || reading.cueAt.has(at)) return null;
  }
  const speaker = chainFrom(doc, sentence.firstToken, quotation.before);
  if (!speaker || !personEndsAt(doc, speaker.head + 1)) return null;
  const next = doc.pos[speaker.endToken] ?? "";
  return speaker.endToken === quotation.before || next === "," || /^(?:VBD|VBZ|VBP|RB)$/.test(next) ? speaker : null;
}
