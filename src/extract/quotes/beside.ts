import type { Chain } from "../../text/chains.ts";
import { isTime } from "../../text/phrases-of.ts";
import type { Document } from "../../types/document.ts";
import type { Finding, Utterance } from "../../types/finding.ts";
import type { QuoteKind } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Quoted } from "./reading.ts";

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
  // “… the entire year,” said …: a time says nothing
  const who = speaker && !isTime(doc, speaker) ? spanOf(doc, speaker.firstToken, speaker.endToken) : null;
  return { rule, start, end, value: { kind, speaker: who, cue } };
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
