import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { isClause, utterance } from "./beside.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";
import type { Quoted, Reading } from "./reading.ts";

/** Whole sentences inside marks with nobody beside them; whose they are shows from what was said before. */
export const standingAlone: Extractor<Utterance> = {
  rule: "quotes/standing-alone",
  examples: [
    { text: "The clerk shook her head.\n\n“[There is nothing left to count.]”", value: { kind: "direct", speaker: null, cue: null } },
    { text: "The “Blue Hour” closed in May." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (quotation.within >= 0 || isLabel(doc, quotation)) continue;
      const first = doc.tokens[quotation.firstToken];
      const before = doc.tokens[quotation.before];
      const starts = !before || !first || before.sentence !== first.sentence || /^(?:\.|\?|!|:|"|''|\)|-+)$/.test(before.text);
      if (!starts || !(isClause(doc, quotation) || goesOnFrom(doc, reading, quotation))) continue;
      yield utterance(doc, standingAlone.rule, quotation, null, null, "direct");
    }
  },
};

/** “I saw it,” she said. “In a dream, anyway.”: a sentence without a verb behind a quotation in its paragraph. */
function goesOnFrom(doc: Document, reading: Reading, quotation: Quoted): boolean {
  const other = reading.quoted[quotation.index - 1];
  if (!other || other.within !== quotation.within || !/[.!?]$/.test(doc.plain.slice(quotation.start, quotation.end))) return false;
  const paragraph = (token: number): number => doc.sentences[doc.tokens[token]?.sentence ?? 0]?.paragraph ?? -1;
  return paragraph(other.firstToken) === paragraph(quotation.firstToken);
}
