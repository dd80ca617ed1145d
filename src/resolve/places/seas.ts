import type { Gazetteer } from "../../language/gazetteer.ts";
import { nameByToken } from "../../text/name-index.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";

/** “across the Mediterranean”: a sea, a river or a region that was taken for an adjective or for nothing. */
export function seas(doc: Document, gazetteer: Gazetteer): Span[] {
  const names = nameByToken(doc);
  const found: Span[] = [];
  for (let at = 1; at < doc.tokens.length; at++) {
    const token = doc.tokens[at];
    if (!token || doc.tokens[at - 1]?.lower !== "the" || !/^\p{Lu}\p{Ll}{3,}$/u.test(token.text)) continue;
    const name = names[at];
    if (name && (name.type !== "MISC" || name.endToken - name.firstToken > 1)) continue;
    // “the Mediterranean diet” names no sea
    if (/^(?:N|J|VBG|HYPH)/.test(doc.pos[at + 1] ?? "") || /^[-']/.test(doc.tokens[at + 1]?.text ?? "")) continue;
    if (gazetteer.find(token.text).some(({ feature }) => feature === "listed-natural" || feature === "listed-region"))
      found.push({ start: token.start, end: token.end });
  }
  return found;
}
