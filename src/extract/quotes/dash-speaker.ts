import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { chainFrom } from "../../text/chains.ts";
import { ceilingOf } from "./around.ts";
import { utterance } from "./beside.ts";
import { readingOf } from "./reading.ts";

/** “…” – Commissioner X, as press releases have it: the name ends the paragraph. */
export const dashSpeaker: Extractor<Utterance> = {
  rule: "quotes/dash-speaker",
  examples: [
    { text: "“[We are proud of every nurse on this ward.]” – Matron Edwina Polgreen", value: { kind: "direct", cue: null } },
    { text: "“Lanterns” – paper ones – hung from the trees." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      if (!/^-+$/.test(doc.tokens[quotation.after]?.text ?? "") || quotation.endToken - quotation.firstToken < 4) continue;
      const end = ceilingOf(doc, reading, quotation);
      const speaker = chainFrom(doc, quotation.after + 1, end);
      const named =
        speaker && doc.names.some(({ firstToken, endToken }) => firstToken >= speaker.firstToken && endToken <= speaker.endToken);
      if (!speaker || !named || !endsLine(doc, speaker.endToken)) continue;
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[speaker.endToken] ?? "")) continue;
      yield utterance(doc, dashSpeaker.rule, quotation, speaker, null);
    }
  },
};

/** Whether nothing but a town, a mark or another quotation follows before the line ends. */
function endsLine(doc: Document, at: number): boolean {
  const from = doc.tokens[at - 1]?.end ?? 0;
  const rest = doc.text.slice(from, from + 60).split("\n")[0] ?? "";
  return rest.length < 60 && /^\W*(?:[\p{L}. ]{1,30})?$/u.test(rest);
}
