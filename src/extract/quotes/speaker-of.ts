import { type Chain, chainFrom, chainUpTo } from "../../text/chains.ts";
import { mainSubject, subjectOf } from "../../text/subjects.ts";
import type { Document } from "../../types/document.ts";
import { reach } from "./around.ts";
import { isPassive } from "./cue-words.ts";
import type { Cue, Reading } from "./reading.ts";

const documents: ReadonlySet<string> = new Set(
  "statement message letter tweet post email note report speech video memo posting release comment remarks text interview column blog testimony banners banner signs sign placards placard".split(
    " ",
  ),
);

/** Who says what this verb reports: its subject, or behind “by” in the passive; null where the text does not say. */
export function speakerOf(doc: Document, reading: Reading, cue: Cue, floor: number): Chain | null {
  const { verb } = cue;
  // “Said Brandt: “…””
  if (/^(?:VBD|VBZ|NNP)$/.test(doc.pos[verb] ?? "") && doc.sentences[doc.tokens[verb]?.sentence ?? 0]?.firstToken === verb) {
    const end = doc.sentences[doc.tokens[verb]?.sentence ?? 0]?.endToken ?? verb;
    const behind = chainFrom(doc, verb + 1, end);
    if (behind) return withName(doc, behind, end);
  }
  const speaker = speakerBare(doc, cue, floor);
  // “…,” said Brandt, adding that …
  if (doc.pos[verb] === "VBG" && doc.tokens[verb - 1]?.text === ",") {
    for (let at = verb - 2; at > verb - reach && at >= 0 && doc.tokens[at]?.sentence === doc.tokens[verb]?.sentence; at--) {
      const earlier = reading.cueAt.get(at);
      if (!earlier || reading.holder[at] !== reading.holder[verb] || !/^VB[DZP]$/.test(doc.pos[at] ?? "") || !earlier.classes.has("say"))
        continue;
      const quote = /^["']+$/.test(doc.tokens[at - 1]?.text ?? "");
      return (quote ? chainFrom(doc, at + 1, verb) : null) ?? speakerBare(doc, earlier, floor) ?? speaker;
    }
  }
  // “Brandt said “nobody knows” and added: …”: who speaks stands outside the marks
  if (speaker && reading.holder[speaker.firstToken] !== reading.holder[verb]) return speakerBefore(doc, reading, cue, floor);
  // but “Brandt, the mayor said, was ill”
  const whole = speaker && doc.tokens[verb + 1]?.text !== "," ? withNameBefore(doc, speaker, floor) : speaker;
  return whole && withName(doc, whole, verb);
}

/** “Pelle Brandt, mayor of the old town said”, where the second comma is missing: the name belongs to the speaker. */
function withNameBefore(doc: Document, speaker: Chain, floor: number): Chain {
  const comma = speaker.firstToken - 1;
  if (doc.tokens[comma]?.text !== "," || doc.pos[speaker.head] === "PRP") return speaker;
  const name = chainUpTo(doc, comma, floor);
  const opens = name && (name.firstToken <= floor || doc.tokens[name.firstToken - 1]?.sentence !== doc.tokens[comma]?.sentence);
  for (let at = name?.firstToken ?? comma; opens && at < comma; at++) {
    if (nameAt(doc, at)?.endToken === comma) return { ...speaker, firstToken: name.firstToken, head: name.head };
  }
  return speaker;
}

/** Who says what the verb before this one in the sentence reports, outside the marks. */
function speakerBefore(doc: Document, reading: Reading, { verb }: Cue, floor: number): Chain | null {
  for (let at = verb - 1; at >= floor && at > verb - 2 * reach; at--) {
    const earlier = reading.holder[at] === reading.holder[verb] ? reading.cueAt.get(at) : undefined;
    const speaker = earlier && speakerBare(doc, earlier, floor);
    if (speaker && reading.holder[speaker.firstToken] === reading.holder[verb]) return withName(doc, speaker, at);
  }
  return null;
}

/** “the deputy head, Pelle Brandt, said”, “a man named Pelle Brandt said”: the name belongs to the speaker; it ends before token `end`. */
export function withName(doc: Document, speaker: Chain, end: number): Chain {
  for (let at = speaker.firstToken; at < Math.min(end, speaker.endToken + 14); at++) {
    const name = nameAt(doc, at);
    if (!name || name.endToken > end) continue;
    if (name.endToken <= speaker.endToken) {
      // “Brandt's spokesman”, “a man from Brandt's town”: not yet the one who speaks
      const owns = /^'s?$/.test(doc.tokens[name.endToken]?.lower ?? "");
      if (name.endToken === speaker.endToken || (name.firstToken === speaker.firstToken && !owns)) return speaker;
      continue;
    }
    const before = doc.tokens[name.firstToken - 1]?.lower ?? "";
    if (/^(?:named|name|called|identified)$/.test(before)) return { ...speaker, endToken: name.endToken };
    if (doc.tokens[speaker.endToken]?.text !== ",") return speaker;
    const title = chainFrom(doc, speaker.endToken + 1, end);
    return title && title.firstToken <= name.firstToken && title.endToken === name.endToken
      ? { ...speaker, endToken: name.endToken }
      : speaker;
  }
  return speaker;
}

/** The name of a person that begins at a token, if one does. */
function nameAt(doc: Document, firstToken: number): Document["names"][number] | null {
  let low = 0;
  let high = doc.names.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const name = doc.names[middle];
    if (!name) return null;
    if (name.firstToken === firstToken) return name.type === "PER" ? name : null;
    if (name.firstToken < firstToken) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function speakerBare(doc: Document, cue: Cue, floor: number): Chain | null {
  const { verb } = cue;
  // “Brandt was quoted by the agency as saying”: the agency says nothing
  if (isPassive(doc, cue) && !/^(?:quoted|cited)$/.test(doc.tokens[verb]?.lower ?? "")) {
    const end = doc.sentences[doc.tokens[verb]?.sentence ?? 0]?.endToken ?? verb;
    for (let at = verb + 1; at < Math.min(end, verb + 8); at++) if (doc.tokens[at]?.lower === "by") return chainFrom(doc, at + 1, end);
    return null;
  }
  const quoted = quotedAs(doc, verb, floor);
  if (quoted) return quoted;
  const subject = subjectOf(doc, verb, floor);
  // “Trump issued a statement saying …”: what is issued is not who issues it
  if (subject && doc.pos[verb] === "VBG" && documents.has(doc.tokens[subject.head]?.lower ?? "") && subject.firstToken > floor) {
    return mainSubject(doc, subject.firstToken, floor) ?? subject;
  }
  return subject;
}

/** “The paper quoted Mara Brandt as saying “…””: whom the paper quotes. */
function quotedAs(doc: Document, verb: number, floor: number): Chain | null {
  if (doc.tokens[verb - 1]?.lower !== "as") return null;
  for (let at = verb - 2; at > floor && at > verb - 16; at--) {
    if (!/^(?:quot|cit)(?:ed|es|ing|e)$/.test(doc.tokens[at]?.lower ?? "")) continue;
    const chain = chainFrom(doc, at + 1, verb - 1);
    return chain?.endToken === verb - 1 ? chain : null;
  }
  return null;
}
