import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";
import { firstFrom } from "./cast.ts";

/** UTF-16 units: no line under a picture is longer. */
const longest = 400;
const dated =
  /, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d\.?$/;

/** Whether a sentence is the line under a picture: “FILE - …”, “A woman waits at the pier, June 2, 2015.”; the text does not go on from it. */
export function isCaption({ plain, paragraphs }: Document, { paragraph }: { readonly paragraph: number }): boolean {
  const { start, end } = paragraphs[paragraph] ?? { start: 0, end: 0 };
  const line = plain.slice(start, Math.min(end, start + longest));
  return /^(?:FILE|PHOTO|WATCH|RELATED)\b ?[-:]/.test(line) || (end - start < longest && !line.includes('"') && dated.test(line));
}

/** Whether an offset stands in the line under a picture. */
export function isCaptioned(doc: Document, offset: number): boolean {
  const sentence = doc.sentences[firstFrom(doc.sentences as readonly Span[], offset + 1) - 1];
  return sentence !== undefined && isCaption(doc, sentence);
}
