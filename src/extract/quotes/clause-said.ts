import { chainFrom } from "../../text/subjects.ts";
import type { Chain } from "../../text/subjects.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { cueSpan, isPassive, skipAsides, spanOf } from "./beside.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** …, X said; …, said X; …, according to X: a sentence of indirect speech that names its speaker last, or in passing. */
export const clauseSaid: Extractor<Utterance> = {
  rule: "quotes/clause-said",
  examples: [
    { text: "[Two wells had run dry], the ministry said on Monday.", value: { kind: "indirect" } },
    { text: "[The road to the pass was shut by snow], according to the police." },
    { text: "[Nobody had slept], said a night nurse." },
    { text: "The mayor spoke, and the crowd said no more." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const { firstToken, endToken } of doc.sentences) {
      const first = reading.holder[firstToken] === -1 && /^["'`]+$/.test(doc.tokens[firstToken]?.text ?? "") ? -1 : firstToken;
      if (first < 0 || reading.holder[first] !== -1) continue;
      for (let at = first + 2; at < endToken; at++) {
        if (doc.tokens[at]?.text !== "," || reading.holder[at] !== -1) continue;
        const beside = asideAt(doc, reading, at + 1, endToken);
        if (!beside) continue;
        const goesOn = doc.tokens[beside.end]?.text === "," && endToken - beside.end > 4;
        yield {
          rule: clauseSaid.rule,
          ...spanOf(doc, first, goesOn ? contentEnd(doc, endToken) : at),
          value: { kind: "indirect", speaker: spanOf(doc, beside.speaker.firstToken, beside.speaker.endToken), cue: beside.cue },
        };
        break;
      }
    }
  },
};

function contentEnd(doc: Document, endToken: number): number {
  let end = endToken;
  while (/^[.!?"']+$/.test(doc.tokens[end - 1]?.text ?? "")) end--;
  return end;
}

/** Who says what at token `at`, if only that stands up to the next comma or the sentence's end. */
function asideAt(
  doc: Document,
  reading: Reading,
  at: number,
  end: number,
): { speaker: Chain; cue: ReturnType<typeof spanOf>; end: number } | null {
  if (doc.tokens[at]?.lower === "according" && doc.tokens[at + 1]?.lower === "to") {
    const source = chainFrom(doc, at + 2, end);
    return source && { speaker: source, cue: spanOf(doc, at, at + 2), end: source.endToken };
  }
  const inverted = reading.cueAt.get(at);
  if (inverted?.classes.has("say") && /^VB[DZP]$/.test(doc.pos[at] ?? "")) {
    const speaker = chainFrom(doc, at + 1, end);
    return speaker && { speaker, cue: cueSpan(doc, at), end: speaker.endToken };
  }
  const speaker = chainFrom(doc, at, end);
  if (!speaker) return null;
  const cue = reading.cueAt.get(skipAsides(doc, speaker.endToken, end));
  if (!cue || !(cue.classes.has("say") || cue.classes.has("tell")) || isPassive(doc, cue)) return null;
  let close = skipAsides(doc, cue.verb + 1, end);
  // “, she told the court in April”
  for (let turns = 0; turns < 4; turns++) {
    const skip = /^(?:IN|TO)$/.test(doc.pos[close] ?? "") ? close + 1 : close;
    const next = chainFrom(doc, skip, end);
    if (!next || (turns > 0 && skip === close)) break;
    if (turns === 0 && skip === close && !cue.classes.has("tell")) return null;
    close = skipAsides(doc, next.endToken, end);
  }
  return close >= end || /^[,.;!?)-]+$/.test(doc.tokens[close]?.text ?? "") ? { speaker, cue: cueSpan(doc, cue.verb), end: close } : null;
}
