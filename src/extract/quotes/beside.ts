import { type Chain, chainFrom } from "../../text/chains.ts";
import { isTime, phrasesOf } from "../../text/phrases-of.ts";
import { mainSubject, subjectOf } from "../../text/subjects.ts";
import type { Document } from "../../types/document.ts";
import type { Finding, Utterance } from "../../types/finding.ts";
import type { QuoteKind } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Cue, Quoted, Reading } from "./reading.ts";

/** Tokens: how far from a quotation its verb of saying may stand. */
export const reach = 40;

/** The characters from one token to before another. */
export function spanOf(doc: Document, firstToken: number, endToken: number): Span {
  return { start: doc.tokens[firstToken]?.start ?? 0, end: doc.tokens[endToken - 1]?.end ?? 0 };
}

/** A quotation with the words beside it as a finding. */
export function utterance(
  doc: Document,
  rule: string,
  quotation: Quoted,
  speaker: Chain | null,
  cue: Span | null,
  kind: QuoteKind = kindOf(doc, quotation),
): Finding<Utterance> {
  const { start, end } = quotation;
  return { rule, start, end, value: { kind, speaker: speaker && spanOf(doc, speaker.firstToken, speaker.endToken), cue } };
}

/** Speech that stands on its own, or a fragment woven into the reporter's sentence. */
export function kindOf(doc: Document, quotation: Quoted): QuoteKind {
  const before = doc.tokens[quotation.before];
  const first = doc.tokens[quotation.firstToken];
  if (!first || !isClause(doc, quotation)) return "partial";
  const starts =
    !before || before.sentence !== first.sentence || /^[,:]$/.test(before.text) || before.lower === "that" || before.lower === "said";
  return starts || /^\p{Lu}/u.test(first.text) ? "direct" : "partial";
}

/** Whether what is quoted holds a finite verb, or ends as a sentence does. */
export function isClause(doc: Document, quotation: Quoted): boolean {
  for (let at = quotation.firstToken; at < quotation.endToken; at++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[at] ?? "")) return true;
  }
  return /[!?]$/.test(doc.plain.slice(quotation.start, quotation.end)) || (doc.pos[quotation.firstToken] ?? "") === "VB";
}

/** The first token of the stretch a verb before this quotation may stand in: its sentence, or what is left of it behind another quotation. */
export function floorOf(doc: Document, reading: Reading, quotation: Quoted): number {
  const before = doc.tokens[Math.max(0, quotation.before)];
  if (before && before.sentence !== doc.tokens[quotation.firstToken]?.sentence && !/^[:,;-]+$|^that$/.test(before.lower))
    return quotation.before + 1;
  let floor = doc.sentences[before?.sentence ?? 0]?.firstToken ?? 0;
  const around = reading.quoted[quotation.within];
  if (around) floor = Math.max(floor, around.firstToken);
  const other = reading.quoted[quotation.index - 1];
  if (
    other &&
    other.within === quotation.within &&
    other.after <= quotation.before &&
    /[.!?]$/.test(doc.plain.slice(other.start, other.end)) &&
    /^\p{Lu}/u.test(doc.tokens[other.after]?.text ?? "")
  ) {
    floor = Math.max(floor, other.after);
  }
  return Math.max(floor, quotation.before - reach);
}

/** End of the stretch behind a quotation in which its own speaker may stand: its sentence, or the next quotation. */
export function ceilingOf(doc: Document, reading: Reading, quotation: Quoted): number {
  const next = doc.tokens[quotation.after];
  if (!next) return quotation.after;
  let ceiling = Math.min(doc.sentences[next.sentence]?.endToken ?? quotation.after, quotation.after + reach);
  for (let index = quotation.index + 1; index < reading.quoted.length; index++) {
    const other = reading.quoted[index];
    if (!other || other.before >= ceiling) break;
    if (other.firstToken >= quotation.after) {
      ceiling = Math.max(quotation.after, other.before + 1);
      break;
    }
  }
  const around = reading.quoted[quotation.within];
  return around ? Math.min(ceiling, around.endToken) : ceiling;
}

/** Whether the sentence goes on behind the closing mark, so that what stands there may be its speaker. */
export function goesOn(doc: Document, quotation: Quoted): boolean {
  const next = doc.tokens[quotation.after];
  if (!next || !quotation.closed) return false;
  const last = doc.tokens[quotation.endToken - 1];
  const mark = last?.text ?? "";
  const paragraph = doc.sentences[next.sentence]?.paragraph;
  if (last && doc.sentences[last.sentence]?.paragraph !== paragraph) return false;
  return !/^\.+$/.test(mark) || mark.length > 2 || /^\p{Ll}|^[,-]/u.test(next.text);
}

/** What a verb of saying at token `at` looks like as a whole: “was quoted as saying”, “went on to say”. */
export function cueSpan(doc: Document, verb: number): Span {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  let first = verb;
  if (word(verb - 1) === "as" && /^(?:quoted|cited|reported)$/.test(word(verb - 2))) {
    first = verb - 2;
    while (/^(?:was|were|is|are|been|has|have|had|being)$/.test(word(first - 1))) first--;
  } else if (word(verb - 1) === "to" && word(verb - 2) === "on" && /^(?:went|goes|go|going)$/.test(word(verb - 3))) first = verb - 3;
  const end = /^(?:out|for|on|to|of|against)$/.test(word(verb + 1)) && /^(?:point|call|refer)/.test(word(verb)) ? verb + 2 : verb + 1;
  return spanOf(doc, first, end);
}

/** Whether the verb stands in the passive: who says it, if anyone, follows “by”. */
export function isPassive(doc: Document, { verb, classes }: Cue): boolean {
  if (doc.pos[verb] !== "VBN" && !/ed$/.test(doc.tokens[verb]?.lower ?? "")) return false;
  for (let at = verb - 1; at >= verb - 3; at--) {
    const word = doc.tokens[at]?.lower ?? "";
    if (/^(?:is|are|was|were|be|been|being|'s|'re|get|got)$/.test(word)) return true;
    if (!/^RB/.test(doc.pos[at] ?? "")) break;
  }
  // “an operation called “Dawn””: a participle behind its noun
  return (
    doc.pos[verb] === "VBN" &&
    classes.has("judge") &&
    !/^(?:has|have|had|'ve|'d)$/.test(doc.tokens[verb - 1]?.lower ?? "") &&
    !/^RB/.test(doc.pos[verb - 1] ?? "") &&
    !/^PRP$/.test(doc.pos[verb - 1] ?? "")
  );
}

const documents: ReadonlySet<string> = new Set(
  "statement message letter tweet post email note report speech video memo posting release comment remarks text interview column blog testimony banners banner signs sign placards placard".split(
    " ",
  ),
);

/** Who says what this verb reports: its subject, or behind “by” in the passive; null where the text does not say. */
export function speakerOf(doc: Document, reading: Reading, cue: Cue, floor: number): Chain | null {
  const { verb } = cue;
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
  return speaker && withName(doc, speaker, verb);
}

/** “the deputy head, Pelle Brandt, said”, “a man named Pelle Brandt said”: the name belongs to the speaker; it ends before token `end`. */
export function withName(doc: Document, speaker: Chain, end: number): Chain {
  for (let at = speaker.firstToken; at < Math.min(end, speaker.endToken + 14); at++) {
    const name = nameAt(doc, at);
    if (!name || name.endToken > end) continue;
    if (name.endToken <= speaker.endToken) {
      // “Brandt's spokesman”, “a man from Brandt's town”: not yet the one who speaks
      if (name.endToken === speaker.endToken || name.firstToken === speaker.firstToken) return speaker;
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
  if (isPassive(doc, cue)) {
    const end = doc.sentences[doc.tokens[verb]?.sentence ?? 0]?.endToken ?? verb;
    for (let at = verb + 1; at < Math.min(end, verb + 8); at++) if (doc.tokens[at]?.lower === "by") return chainFrom(doc, at + 1, end);
    return null;
  }
  const subject = subjectOf(doc, verb, floor);
  // “Trump issued a statement saying …”: what is issued is not who issues it
  if (subject && doc.pos[verb] === "VBG" && documents.has(doc.tokens[subject.head]?.lower ?? "") && subject.firstToken > floor) {
    return mainSubject(doc, subject.firstToken, floor) ?? subject;
  }
  return subject;
}

/** Steps over adverbs, days and the like: “also”, “on Monday”, “late last week”. */
export function skipAsides(doc: Document, from: number, end: number): number {
  let at = from;
  for (;;) {
    const token = doc.tokens[at];
    if (!token || at >= end) return at;
    if (/^(?:RB|MD)/.test(doc.pos[at] ?? "") || /^(?:has|have|had|was|is|were|are|been|'s|did|does)$/.test(token.lower)) {
      at++;
      continue;
    }
    const start = doc.pos[at] === "IN" ? at + 1 : at;
    const phrase = phrasesOf(doc, token.sentence).byStart.get(start);
    if (!phrase || phrase.endToken > end || !isTime(doc, phrase)) return at;
    at = phrase.endToken;
  }
}
