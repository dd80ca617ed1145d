import { nameByToken } from "../../text/name-index.ts";
import type { Document, Name } from "../../types/document.ts";
import { bodyKey, knownBody } from "../organisations/also-known-as.ts";
import { areInitials } from "../organisations/initials.ts";
import { isShortForm, smallWords } from "../organisations/organisation-name.ts";
import { isCapitalised, nameAt } from "./names.ts";

const longest = 12;

/** “Revolutionary Front of Larkia (RFL)”: words before a bracket whose initials it holds are one organisation, however they were tagged. */
export function longForms(doc: Document): Name[] {
  const names = [...doc.names];
  const tagged = nameByToken(doc);
  const noNames = new Set<string>();
  for (let open = 2; open < doc.tokens.length - 2; open++) {
    if (!/^[([]$/.test(doc.tokens[open]?.text ?? "")) continue;
    const close = endOfLongForm(doc, open);
    if (close !== null) {
      names.push(nameAt(doc, "ORG", open + 1, close));
      if (!tagged[open - 1]) names.push(nameAt(doc, "ORG", open - 1, open));
    }
    if (!/^[)\]]$/.test(doc.tokens[open + 2]?.text ?? "")) continue;
    const short = doc.tokens[open + 1]?.text ?? "";
    if (!isShortForm(short) || /^(?:US|UK|UAE)$/.test(short.replaceAll(".", ""))) continue;
    const from = beginningOf(doc, open, short);
    if (from === null) {
      if (standsForCommonWords(doc, open, short)) noNames.add(short);
      continue;
    }
    names.push(nameAt(doc, "ORG", from, open));
    if (!tagged[open + 1]) names.push(nameAt(doc, "ORG", open + 1, open + 2));
  }
  return noNames.size === 0 ? names : names.filter((name) => !noNames.has(doc.text.slice(name.start, name.end)));
}

/** “improvised explosive device (IED)”: initials of common words name nobody. */
function standsForCommonWords(doc: Document, open: number, short: string): boolean {
  const count = short.replace(/s$/, "").length;
  const words = doc.tokens.slice(Math.max(0, open - count), open).map(({ text }) => text);
  if (
    /^(?:team|committee|commission|unit|ministry|agency|force|forces|group|party|board|council|police|bureau|union|association|court|company|service|army|club|bank|fund|office)$/.test(
      words.at(-1) ?? "",
    )
  )
    return false;
  return words.length === count && words.every((word) => /^\p{Ll}/u.test(word)) && areInitials(short.replace(/s$/, ""), words);
}

/** “Revolutionary Armed Forces of Colombia (FARC)”: initials of another language. */
function isKnownAs(words: readonly string[], short: string): boolean {
  const body = knownBody.get(bodyKey(words.join(" ")));
  return body !== undefined && body === knownBody.get(bodyKey(short));
}

/** “RFL [Revolutionary Front of Larkia]”: the token of the closing bracket, if the short form before holds the initials of what is inside. */
function endOfLongForm(doc: Document, open: number): number | null {
  const short = doc.tokens[open - 1]?.text ?? "";
  if (!isShortForm(short)) return null;
  for (let at = open + 1; at < Math.min(doc.tokens.length, open + longest); at++) {
    const { text, lower } = doc.tokens[at] ?? { text: "", lower: "" };
    if (/^[)\]]$/.test(text))
      return at > open + 2 &&
        areInitials(
          short,
          doc.tokens.slice(open + 1, at).map((token) => token.text),
        )
        ? at
        : null;
    if (!isCapitalised(text) && !smallWords.has(lower)) return null;
  }
  return null;
}

/** The token where a stretch with these initials begins that ends before the bracket; every word of it has a capital or is a small one. */
function beginningOf(doc: Document, open: number, short: string): number | null {
  const sentence = doc.sentences[doc.tokens[open]?.sentence ?? 0]?.firstToken ?? 0;
  const words: string[] = [];
  for (let at = open - 1; at >= Math.max(sentence, open - longest); at--) {
    const { text, lower } = doc.tokens[at] ?? { text: "", lower: "" };
    if (!isCapitalised(text) && !smallWords.has(lower) && lower !== "'s" && lower !== ",") return null;
    if (/^[\p{L}\p{N}]/u.test(text)) words.unshift(text);
    if (isCapitalised(text) && words.length >= 2 && (areInitials(short, words) || isKnownAs(words, short))) return at;
  }
  return null;
}
