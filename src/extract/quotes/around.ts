import type { Document } from "../../types/document.ts";
import type { Quoted, Reading } from "./reading.ts";

/** Tokens: how far from a quotation its verb of saying may stand. */
export const reach = 40;

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
