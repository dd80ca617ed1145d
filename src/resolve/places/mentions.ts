import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Document } from "../../types/document.ts";
import type { PlaceMention } from "./mention.ts";
import { isSilly } from "./silly.ts";

/** The names of places in reading order: those that were tagged. */
export function placeMentions(doc: Document, gazetteer: Gazetteer): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (const name of doc.names) {
    if (name.type !== "LOC") continue;
    const text = doc.text.slice(name.start, name.end);
    if (isSilly(text, gazetteer)) continue;
    mentions.push({ start: name.start, end: name.end, text, sentence: doc.tokens[name.firstToken]?.sentence ?? 0 });
  }
  return mentions;
}
