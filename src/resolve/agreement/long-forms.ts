import { nameByToken } from "../../text/name-index.ts";
import type { Document, Name } from "../../types/document.ts";
import { areInitials } from "../organisations/initials.ts";
import { isShortForm, smallWords } from "../organisations/organisation-name.ts";
import { isCapitalised, nameAt } from "./names.ts";

const longest = 12;

/** “Revolutionary Front of Larkia (RFL)”: words before a bracket whose initials it holds are one organisation, however they were tagged. */
export function longForms(doc: Document): Name[] {
  const names = [...doc.names];
  const tagged = nameByToken(doc);
  for (let open = 2; open < doc.tokens.length - 2; open++) {
    if (!/^[([]$/.test(doc.tokens[open]?.text ?? "") || !/^[)\]]$/.test(doc.tokens[open + 2]?.text ?? "")) continue;
    const short = doc.tokens[open + 1]?.text ?? "";
    if (!isShortForm(short) || /^(?:US|UK|UAE)$/.test(short.replaceAll(".", ""))) continue;
    const from = beginningOf(doc, open, short);
    if (from === null) continue;
    names.push(nameAt(doc, "ORG", from, open));
    if (!tagged[open + 1]) names.push(nameAt(doc, "ORG", open + 1, open + 2));
  }
  return names;
}

/** The token where a stretch with these initials begins that ends before the bracket; every word of it has a capital or is a small one. */
function beginningOf(doc: Document, open: number, short: string): number | null {
  const sentence = doc.sentences[doc.tokens[open]?.sentence ?? 0]?.firstToken ?? 0;
  const words: string[] = [];
  for (let at = open - 1; at >= Math.max(sentence, open - longest); at--) {
    const { text, lower } = doc.tokens[at] ?? { text: "", lower: "" };
    if (!isCapitalised(text) && !smallWords.has(lower) && lower !== "'s" && lower !== ",") return null;
    if (/^[\p{L}\p{N}]/u.test(text)) words.unshift(text);
    if (isCapitalised(text) && words.length >= 2 && areInitials(short, words)) return at;
  }
  return null;
}
