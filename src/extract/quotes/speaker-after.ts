import { type Chain, chainFrom, personEndsAt } from "../../text/chains.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { ceilingOf, floorOf, goesOn } from "./around.ts";
import { isClause, utterance } from "./beside.ts";
import { cueSpan, isPassive, isSupposed, skipAsides } from "./cue-words.ts";
import { withName } from "./speaker-of.ts";
import { isLabel } from "./label.ts";
import { readingOf } from "./reading.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";
import type { CueClass } from "./verbs.ts";

/** “…,” X said; also with an aside between: “…,” X, a baker, told reporters. */
export const speakerAfter: Extractor<Utterance> = {
  rule: "quotes/speaker-after",
  examples: [
    { text: "“[The bridge will stay shut,]” the mayor said.", value: { kind: "direct" } },
    { text: "'[Nobody asked us,]' Tamsin Aldgate, a baker in the old town, told reporters on Tuesday." },
    { text: "“[Will it hold?]” he asked." },
    { text: "“[We are lost,]” she shrugged." },
    { text: "The “Night Owls” mentioned above won." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const quotation of reading.quoted) {
      const beside = speakerThenVerb(doc, reading, quotation);
      if (beside) yield utterance(doc, speakerAfter.rule, quotation, beside.speaker, cueSpan(doc, beside.cue.verb));
    }
  },
};

/** The speaker and the verb behind a quotation, in this order. */
export function speakerThenVerb(doc: Document, reading: Reading, quotation: Quoted): { speaker: Chain; cue: Cue } | null {
  // “her “No Farm Left Behind” Act, which sets …”
  if (!goesOn(doc, quotation) || (isLabel(doc, quotation) && /^N/.test(doc.pos[quotation.after] ?? ""))) return null;
  if (isTaken(doc, reading, quotation)) return null;
  const end = ceilingOf(doc, reading, quotation);
  let at = quotation.after;
  let joined = false;
  for (; at < end && /^(?:,|-|--|but|and|as)$/.test(doc.tokens[at]?.lower ?? ""); at++)
    joined ||= /^[ab]/.test(doc.tokens[at]?.lower ?? "");
  const speaker = chainFrom(doc, at, end);
  if (!speaker) return null;
  const quoted = quotedBehind(doc, reading, speaker.endToken, end);
  if (quoted) return quoted;
  // “…,” and he left: a clause of its own
  const other = joined ? null : anyVerb(doc, quotation, skipAsides(doc, speaker.endToken, end));
  const titled = withTitle(doc, reading, speaker, end);
  if (titled) return titled;
  const cue = verbBehind(doc, reading, speaker.endToken, end) ?? other;
  if (!cue || !reports(cue) || isPassive(doc, cue)) return null;
  // “the hero of the “dollars” novel would say”
  if (isSupposed(doc, cue.verb) && !isClause(doc, quotation)) return null;
  // “What now?” The mayor said: “…”: the verb looks ahead
  const next = doc.tokens[cue.verb + 1]?.lower ?? "";
  const newSentence =
    /^\p{Lu}/u.test(doc.tokens[at]?.text ?? "") &&
    !/[,-]$/.test(doc.plain.slice(quotation.start, quotation.outer.end + 1).replace(/["' ]+$/, ""));
  if (newSentence && (next === ":" || next === "that")) return null;
  return { speaker: withName(doc, speaker, cue.verb), cue };
}

/** “…,” Pelle Brandt, the head of the port told us, where the second comma is missing. */
function withTitle(doc: Document, reading: Reading, name: Chain, end: number): { speaker: Chain; cue: Cue } | null {
  if (doc.tokens[name.endToken]?.text !== "," || !personEndsAt(doc, name.endToken)) return null;
  const title = chainFrom(doc, name.endToken + 1, end);
  const cue = title && finite(doc, reading, title.endToken);
  return cue ? { speaker: { ...name, endToken: title.endToken }, cue } : null;
}

/** “…,” the agency quoted Mara Brandt as saying. */
function quotedBehind(doc: Document, reading: Reading, verb: number, end: number): { speaker: Chain; cue: Cue } | null {
  if (!/^(?:quoted|quotes|cited|cites)$/.test(doc.tokens[verb]?.lower ?? "")) return null;
  const speaker = chainFrom(doc, verb + 1, end);
  const cue = speaker && doc.tokens[speaker.endToken]?.lower === "as" ? reading.cueAt.get(speaker.endToken + 1) : undefined;
  return speaker && cue ? { speaker, cue } : null;
}

/** The verb of saying that follows a speaker at once, or behind an aside between commas. */
function verbBehind(doc: Document, reading: Reading, from: number, end: number): Cue | null {
  let at = skipAsides(doc, from, end);
  for (let turns = 0; turns < 6 && at < end; turns++) {
    const cue = finite(doc, reading, at);
    if (cue) return cue;
    const word = doc.tokens[at]?.text ?? "";
    const aside = /^(?:,|-|--|\()$/.test(word) || /^(?:W|IN|VBG|VBN)/.test(doc.pos[at] ?? "");
    if (!aside) return null;
    let close = at + 1;
    while (close < end && !/^(?:,|-|--|\)|;)$/.test(doc.tokens[close]?.text ?? "")) {
      // “a tweeter identifying himself as an architect said”
      const inner = reading.cueAt.get(close);
      if (
        inner &&
        inner.classes.has("say") &&
        /^(?:VBD|VBZ)$/.test(doc.pos[close] ?? "") &&
        word !== "," &&
        word !== "(" &&
        !/^W/.test(doc.pos[close - 1] ?? "")
      )
        return inner;
      close++;
    }
    at = skipAsides(doc, close + 1, end);
    const again = finite(doc, reading, at);
    if (again) return again;
    at = close;
  }
  return null;
}

/** A verb of saying that can be a sentence's own; “quoted as saying” is one. */
function finite(doc: Document, reading: Reading, at: number): Cue | null {
  const cue = reading.cueAt.get(doc.tokens[at]?.lower === "quoted" && doc.tokens[at + 1]?.lower === "as" ? at + 2 : at);
  if (!cue || !reports(cue)) return null;
  return doc.pos[cue.verb] === "VBG" && cue.verb === at ? null : cue;
}

const reports = ({ classes }: Cue): boolean => classes.has("say") || classes.has("tell") || classes.has("show");

const saying: ReadonlySet<CueClass> = new Set(["say"]);

/** “We are lost,” she shrugged: behind a clause that ends in a comma any verb is one of saying. */
export function anyVerb(doc: Document, quotation: Quoted, verb: number): Cue | null {
  if (!/^(?:VBD|VBZ|VBP)$/.test(doc.pos[verb] ?? "") || doc.tokens[quotation.endToken - 1]?.text !== "," || !isClause(doc, quotation))
    return null;
  // no verb whatever the tagger says: “the mayoral candidate”
  return /^(?:is|are|was|were|be|has|have|had|do|does|did|\p{L}+(?:al|ic|ous|ful))$/u.test(doc.tokens[verb]?.lower ?? "")
    ? null
    : { verb, classes: saying };
}

/** “Marchers shouted “no” and “never”, a witness said”: a fragment that its own sentence has a verb for already. */
function isTaken(doc: Document, reading: Reading, quotation: Quoted): boolean {
  const close = doc.tokens[quotation.before]?.lower ?? "";
  // “Brandt said that “…,” alluding to …”
  if ((close === "that" || close === ":") && reading.cueAt.has(quotation.before - 1)) return true;
  // “A tour of the shops “was an eye-opener” Brandt says”
  if (/^NNP/.test(doc.pos[quotation.after] ?? "")) return false;
  if (/[,?!-]$/.test(doc.plain.slice(quotation.start, quotation.end))) return false;
  for (let at = floorOf(doc, reading, quotation); at <= quotation.before; at++) {
    const cue = reading.holder[at] === quotation.within ? reading.cueAt.get(at) : undefined;
    if (cue && !cue.classes.has("source") && !cue.classes.has("judge")) return true;
  }
  return false;
}
