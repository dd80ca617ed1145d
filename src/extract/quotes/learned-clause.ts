import type { ClauseModel } from "../../language/clause-model.ts";
import { type Chain, chainFrom } from "../../text/chains.ts";
import { nameByToken } from "../../text/name-index.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { spanOf } from "./beside.ts";
import { cueSpan } from "./cue-words.ts";
import { speakerOf, withName } from "./speaker-of.ts";
import { decode, inside } from "./clause-decoder.ts";
import { clauseFeatures, windowOf } from "./clause-features.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Reading } from "./reading.ts";

interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}

/** “No one has said …” reports no speech. */
const nobody: ReadonlySet<string> = new Set(["no", "none", "nobody", "neither"]);

/** What a trained model takes for the words that a verb of saying reports: it knows which verbs do, and where their clause ends. */
export const learnedClause = (model: ClauseModel): Extractor<Utterance> => ({
  rule: "quotes/learned-clause",
  examples: [
    { text: "The ministry said that [two wells had run dry in the hills].", value: { kind: "indirect" } },
    { text: "[The road to the pass was shut by snow], according to the police." },
    { text: "• [The road to the pass was shut by snow], according to the police." },
    { text: "[Five men were pulled out of the sea], fire captain Franklin Borja said." },
    { text: "[All 38 were in good condition], said coast guard spokesman Commodore Armand Balilo." },
    { text: "They talked all night." },
    { text: "No group has claimed responsibility for the fire at the depot." },
    { text: "Nobody said where the boat had gone." },
    { text: "The ministry has not said whether it will send a boat." },
    { text: "[Fourteen of the dead were sailors], said Dr. Ana Roth, head of the hospital where 58 wounded had been admitted." },
    { text: "The ministry declined to comment on the fire in the harbour." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const cue of reading.candidates) {
      if (reading.holder[cue.verb] !== -1 || isStreet(doc, cue.verb)) continue;
      const { firstToken, endToken } = windowOf(doc, cue);
      const { path, margin } = decode(model, clauseFeatures(reading, cue, firstToken, endToken), model.bonus);
      if (margin <= 0) continue;
      const read = stretchOf(doc, path, firstToken);
      const whole = read && inFront(doc, cue, read);
      const speaker = whole && sourceOf(doc, reading, cue, whole.firstToken);
      const content = whole && speaker && withoutSpeaker(doc, cue, whole, speaker);
      if (!content || !speaker || content.endToken - content.firstToken < 2 || isUnsaid(doc, cue, content)) continue;
      if (
        nobody.has(doc.tokens[speaker.firstToken]?.lower ?? "") ||
        /^(?:responsibility|to comment)/.test(opening(doc, content.firstToken))
      )
        continue;
      // “questioned five crew members”, “asked for comment”: a thing, not a clause
      if (!hasVerb(doc, content)) continue;
      yield {
        rule: "quotes/learned-clause",
        ...spanOf(doc, content.firstToken, content.endToken),
        value: {
          kind: "indirect",
          speaker: spanOf(doc, speaker.firstToken, speaker.endToken),
          cue: cue.classes.has("source") ? spanOf(doc, cue.verb, cue.verb + 2) : cueSpan(doc, cue.verb),
        },
      };
    }
  },
});

/** The first two words of a stretch. */
const opening = (doc: Document, at: number): string => `${doc.tokens[at]?.lower} ${doc.tokens[at + 1]?.lower}`;

const hasVerb = (doc: Document, { firstToken, endToken }: { firstToken: number; endToken: number }): boolean => {
  for (let at = firstToken; at < endToken; at++) if (/^(?:VB[DGNPZ]?|MD|TO)$/.test(doc.pos[at] ?? "")) return true;
  return false;
};

/** From the first token labelled to the last, without “that” and the marks at the ends. */
function stretchOf(doc: Document, path: Uint8Array, offset: number): Stretch | null {
  let [firstToken, endToken] = [-1, -1];
  path.forEach((label, at) => {
    if (label === 0) return;
    if (firstToken < 0 && label !== inside) firstToken = offset + at;
    endToken = offset + at + 1;
  });
  if (firstToken < 0) return null;
  while (firstToken < endToken && /^(?:that|[•·*,:"'`-]+)$/.test(doc.tokens[firstToken]?.lower ?? "")) firstToken++;
  while (endToken > firstToken && /^[.,;:!?"'`-]+$/.test(doc.tokens[endToken - 1]?.text ?? "")) endToken--;
  return endToken > firstToken ? { firstToken, endToken } : null;
}

/** “called to Call Lane”: a name. */
function isStreet({ tokens }: Document, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "") && /^(?:to|in|on|at|of|from|near|off)$/.test(tokens[at - 1]?.text ?? "");
}

/** What stands in front of “…, said Dr. Ana Roth, head of the hospital”: it was said, and not what follows her. */
function inFront(doc: Document, { verb }: Cue, content: Stretch): Stretch {
  const { firstToken = 0 } = doc.sentences[doc.tokens[verb]?.sentence ?? 0] ?? {};
  // “All were well, said spokesman Ida Roth”: not her own name; but “All were well, said she, and would go home”
  const behind = { firstToken: verb + 1, endToken: content.endToken };
  if (content.firstToken < verb - 1 && content.endToken > verb && doc.tokens[verb - 1]?.text === "," && !hasVerb(doc, behind))
    return { firstToken: content.firstToken, endToken: verb - 1 };
  if (content.firstToken < verb || doc.tokens[verb - 1]?.text !== "," || !/^sa(?:id|ys)$/.test(doc.tokens[verb]?.lower ?? ""))
    return content;
  const names = nameByToken(doc);
  let at = verb + 1;
  while (at < verb + 4 && !names[at] && /^\p{Lu}/u.test(doc.tokens[at]?.text ?? "")) at++;
  return names[at]?.type === "PER" && verb - 1 > firstToken ? { firstToken, endToken: verb - 1 } : content;
}

/** “One has escaped, fire captain Franklin Borjas said”: the words end where the speaker begins. */
function withoutSpeaker(doc: Document, { verb }: Cue, { firstToken, endToken }: Stretch, speaker: Chain): Stretch {
  const isInside = speaker.firstToken > firstToken + 1 && speaker.firstToken < endToken && speaker.firstToken < verb;
  if (!isInside || speaker.endToken < endToken - 1) return { firstToken, endToken };
  return { firstToken, endToken: speaker.firstToken - (doc.tokens[speaker.firstToken - 1]?.text === "," ? 1 : 0) };
}

const asking = /^(?:whether|if|how|when|where|who|what|which|why)$/;

/** “has not said whether he will attend”: he said nothing. */
function isUnsaid(doc: Document, { verb }: Cue, content: Stretch): boolean {
  const isAsked = [content.firstToken, content.firstToken - 1].some((at) => at > verb && asking.test(doc.tokens[at]?.lower ?? ""));
  if (!isAsked) return false;
  return [verb - 1, verb - 2].some((at) => /^(?:not|n't|never)$/.test(doc.tokens[at]?.lower ?? ""));
}

/** Who says it: behind “according to”, behind the verb where the clause stands before it (“…, said X”), else the verb's subject. */
function sourceOf(doc: Document, reading: Reading, cue: Cue, content: number): Chain | null {
  const { firstToken: floor = 0, endToken: end = 0 } = doc.sentences[doc.tokens[cue.verb]?.sentence ?? 0] ?? {};
  if (cue.classes.has("source")) {
    const source = chainFrom(doc, cue.verb + 2, end);
    return source && withName(doc, source, end);
  }
  if (content < cue.verb && /^[,"'-]+$/.test(doc.tokens[cue.verb - 1]?.text ?? "") && /^VB[DZP]$/.test(doc.pos[cue.verb] ?? "")) {
    const behind = chainFrom(doc, cue.verb + 1, end);
    if (behind) return withName(doc, behind, end);
  }
  return speakerOf(doc, reading, cue, floor);
}
