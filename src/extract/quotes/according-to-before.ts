import { chainFrom } from "../../text/subjects.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { spanOf } from "./beside.ts";
import { clauseEnd } from "./clause-end.ts";
import { readingOf } from "./reading.ts";

/** According to X, … */
export const accordingToBefore: Extractor<Utterance> = {
  rule: "quotes/according-to-before",
  examples: [
    { text: "According to the harbour master, [three boats never came back].", value: { kind: "indirect" } },
    { text: "They acted according to the rules." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const { firstToken, endToken } of doc.sentences) {
      for (let at = firstToken; at < Math.min(endToken, firstToken + 4); at++) {
        if (doc.tokens[at]?.lower !== "according" || doc.tokens[at + 1]?.lower !== "to") continue;
        const speaker = chainFrom(doc, at + 2, endToken);
        if (!speaker) break;
        let comma = speaker.endToken;
        while (comma < Math.min(endToken, speaker.endToken + 25) && doc.tokens[comma]?.text !== ",") comma++;
        if (doc.tokens[comma]?.text !== ",") break;
        const end = clauseEnd(doc, reading, comma + 1);
        if (end - comma < 3) break;
        yield {
          rule: accordingToBefore.rule,
          ...spanOf(doc, comma + 1, end),
          value: { kind: "indirect", speaker: spanOf(doc, speaker.firstToken, speaker.endToken), cue: spanOf(doc, at, at + 2) },
        };
        break;
      }
    }
  },
};
