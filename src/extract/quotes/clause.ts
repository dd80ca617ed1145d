import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import type { Chain } from "../../text/chains.ts";
import { floorOf } from "./around.ts";
import { utterance } from "./beside.ts";
import { cueSpan, isSupposed, writesThing } from "./cue-words.ts";
import { speakerOf } from "./speaker-of.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";
import { isLabel } from "./label.ts";
import { pointers } from "./verbs.ts";

/** Verbs that report speech only right beside a quotation. */
const beside: ReadonlySet<string> = new Set(
  "continue continued continues continuing find found finds finding rule ruled rules ruling laugh laughed laughing answer answered answering object objected sing sang signal talk talked talking speak spoke speaking pay paid".split(
    " ",
  ),
);

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

/** “a plan, which was proposed by Brandt, a “…””: a verb of a relative clause. */
function isRelative(doc: Document, verb: number): boolean {
  let at = verb - 1;
  while (/^(?:is|are|was|were|has|have|had|been)$/.test(doc.tokens[at]?.lower ?? "") || /^RB/.test(doc.pos[at] ?? "")) at--;
  return /^(?:who|which)$/.test(doc.tokens[at]?.lower ?? "");
}

/** “said that her office was requesting more papers “to make sure””: what is being done is no word of it. */
function isGoingOn(doc: Document, verb: number): boolean {
  return doc.pos[verb] === "VBG" && /^(?:is|are|was|were|been)$/.test(doc.tokens[verb - 1]?.lower ?? "");
}

/** The nearest verb before a quotation, in its sentence, that has words to report and somebody who says them. */
function governing(doc: Document, reading: Reading, quotation: Quoted): { speaker: Chain; cue: Cue } | null {
  const floor = floorOf(doc, reading, quotation);
  let [finite, comma, relative] = [false, false, false];
  let shown: { speaker: Chain; cue: Cue } | null = null;
  for (let at = quotation.before; at >= floor; at--) {
    if (reading.holder[at] !== quotation.within) continue;
    const word = doc.tokens[at]?.lower ?? "";
    if (word === ";") break;
    const cue = reading.cueAt.get(at);
    if (writesThing(doc, at)) continue;
    const said = cue !== undefined && (cue.classes.has("say") || cue.classes.has("tell"));
    // “her husband, who testified in May, that …”: the relative clause is over before the quotation
    const aside = comma && isRelative(doc, at);
    if (cue && !cue.classes.has("source") && !aside && !beside.has(word) && (said || (!finite && !relative && !isGoingOn(doc, at)))) {
      const speaker = speakerOf(doc, reading, cue, floor);
      const anyone = speaker !== null && /^(?:everyone|everybody|anyone|nobody|who)$/.test(doc.tokens[speaker.firstToken]?.lower ?? "");
      if (speaker && !anyone && !pointers.has(word) && !isSupposed(doc, at)) return { speaker, cue };
      // “The union says a survey suggests …”: the union, if anybody else is there
      if (speaker) shown ??= { speaker, cue };
    }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[at] ?? "")) finite = true;
    if (word === ",") comma = true;
    if (/^(?:that|who|which)$/.test(word)) relative = true;
  }
  return shown;
}
