import { chainFrom } from "../../text/chains.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { isClause, spanOf, utterance } from "./beside.ts";
import { cueSpan, skipAsides } from "./cue-words.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";

/** Words quoted in a sentence that names its speaker at the end: The bridge “…” at dawn, X said. */
export const verbTrailing: Extractor<Utterance> = {
  rule: "quotes/verb-trailing",
  examples: [
    { text: "The ferry “[simply vanished]” off the radar, a coastguard officer said.", value: { kind: "partial" } },
    { text: "The ferry was in “[very poor shape]” last year, according to the port." },
    { text: "The ferry “Maiden” sank, and two men jumped." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (isLabel(doc, quotation)) continue;
      const last = doc.tokens[quotation.endToken - 1];
      if (last && /^[.!?]+$/.test(last.text) && isClause(doc, quotation)) continue;
      const sentence = doc.sentences[doc.tokens[quotation.after]?.sentence ?? 0];
      const end = Math.min(sentence?.endToken ?? 0, quotation.after + 60);
      for (let at = quotation.after; at < end; at++) {
        if (reading.holder[at] !== quotation.within || !pauses(doc, at)) continue;
        if (doc.tokens[at + 1]?.lower === "according" && doc.tokens[at + 2]?.lower === "to") {
          const source = chainFrom(doc, at + 3, end);
          if (source) yield utterance(doc, verbTrailing.rule, quotation, source, spanOf(doc, at + 1, at + 3));
          break;
        }
        const inverted = reading.cueAt.get(at + 1);
        const speaker =
          inverted?.classes.has("say") && /^VB[DZP]/.test(doc.pos[at + 1] ?? "")
            ? chainFrom(doc, at + 2, end)
            : chainFrom(doc, at + 1, end);
        if (!speaker) continue;
        const cue = inverted ?? reading.cueAt.get(skipAsides(doc, speaker.endToken, end));
        if (!cue?.classes.has("say") && !cue?.classes.has("tell")) continue;
        const next = doc.tokens[inverted ? speaker.endToken : cue.verb + 1];
        if (next && next.sentence === doc.tokens[at]?.sentence && (next.lower === "that" || next.text === ":")) continue;
        yield utterance(doc, verbTrailing.rule, quotation, speaker, cueSpan(doc, cue.verb));
        break;
      }
    }
  },
};

/** A comma, or the mark behind it: “… from “the whole coast,” they said”. */
function pauses(doc: Document, at: number): boolean {
  const text = doc.tokens[at]?.text ?? "";
  return text === "," || (/^(?:"|'|'')$/.test(text) && doc.tokens[at - 1]?.text === ",");
}
