import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { floorOf } from "./around.ts";
import { utterance } from "./beside.ts";
import { cueSpan, isSupposed, writesThing } from "./cue-words.ts";
import { speakerOf } from "./speaker-of.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";
import { pointers } from "./verbs.ts";

/** X said: “…”; X told reporters that “…”; a banner read “…”; with several quotations in a row. */
export const verbBefore: Extractor<Utterance> = {
  rule: "quotes/verb-before",
  examples: [
    { text: "The governor said: “[Nobody sleeps here tonight.]”", value: { kind: "direct" } },
    { text: "Marchers shouted “[water for all]” and “[no more dams]”." },
    { text: "A baker told the paper that “[the flour is gone and so are the eggs]”." },
    { text: "A film called “The Long Ferry” opened." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      // “It said “The Long Ferry” director Pelle Brandt would return”
      if (isLabel(doc, quotation) && /^N/.test(doc.pos[quotation.after] ?? "")) continue;
      const cue = verbJustBefore(doc, reading, firstInRow(doc, reading, quotation));
      if (!cue) continue;
      const speaker = speakerOf(doc, reading, cue, floorOf(doc, reading, quotation));
      if (speaker) yield utterance(doc, verbBefore.rule, quotation, speaker, cueSpan(doc, cue.verb));
    }
  },
};

/** “…” and “…” and “…”: the first of quotations that only commas and conjunctions part. */
export function firstInRow(doc: Document, reading: Reading, quotation: Quoted): Quoted {
  let first = quotation;
  for (;;) {
    const other = reading.quoted[first.index - 1];
    if (!other || other.within !== first.within || other.after > first.before + 1 || first.before - other.after > 2) return first;
    for (let at = other.after; at <= first.before; at++) {
      if (!/^(?:,|and|or|but|;|then)$/.test(doc.tokens[at]?.lower ?? "")) return first;
    }
    if (other.after > first.before && !/,$/.test(doc.plain.slice(other.start, other.end))) return first;
    if (doc.tokens[other.endToken - 1]?.sentence !== doc.tokens[first.firstToken]?.sentence) return first;
    first = other;
  }
}

/** The verb of saying that this quotation completes: only its hearer, its place or time, “that” and marks may stand between. */
function verbJustBefore(doc: Document, reading: Reading, quotation: Quoted): Cue | null {
  const floor = floorOf(doc, reading, quotation);
  const close = doc.tokens[quotation.before];
  const opens = close !== undefined && /^[,:]$/.test(close.text);
  for (let at = quotation.before; at >= floor; at--) {
    if (reading.holder[at] !== quotation.within) return null;
    const cue = writesThing(doc, at) ? undefined : reading.cueAt.get(at);
    if (cue && (cue.classes.has("say") || cue.classes.has("tell") || cue.classes.has("show")))
      return pointers.has(doc.tokens[at]?.lower ?? "") || isSupposed(doc, at) ? null : cue;
    if (/^(?:;|:)$/.test(doc.tokens[at]?.text ?? "") && at < quotation.before) return null;
    const pos = doc.pos[at] ?? "";
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(pos) || (!opens && at < quotation.before - 8)) return null;
  }
  return null;
}
