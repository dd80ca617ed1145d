import type { Document } from "../../types/document.ts";
import type { Reading } from "./reading.ts";

/** Where the clause of indirect speech that begins at token `first` ends: its sentence, or where another takes the word. */
export function clauseEnd(doc: Document, reading: Reading, first: number): number {
  const sentence = doc.sentences[doc.tokens[first]?.sentence ?? 0];
  let end = sentence?.endToken ?? first;
  for (let at = first + 3; at < end; at++) {
    if (reading.holder[at] !== -1) continue;
    const word = doc.tokens[at]?.text ?? "";
    if (word === ";") {
      end = at;
      break;
    }
    if (word !== ",") continue;
    const next = doc.tokens[at + 1]?.lower ?? "";
    const cue = reading.cueAt.get(at + 1);
    // “…, adding that …”; “…, according to …”
    if ((cue && doc.pos[at + 1] === "VBG") || next === "according") {
      end = at;
      break;
    }
  }
  while (end > first && /^[.,;:!?)"'-]+$/.test(doc.tokens[end - 1]?.text ?? "") && reading.holder[end - 1] === -1) end--;
  return end;
}
