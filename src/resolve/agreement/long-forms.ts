import { isCapitalised } from "../../text/capitals.ts";
import { nameByToken } from "../../text/name-index.ts";
import { textOf } from "../../text/text-of.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { bodyKey, knownBody } from "../organisations/also-known-as.ts";
import { areInitials } from "../organisations/initials.ts";
import { isShortForm, smallWords } from "../organisations/organisation-name.ts";
import { nameAt } from "./names.ts";

const longest = 12;

/**
 * “Revolutionary Front of Larkia (RFL)”: words before a bracket whose initials it holds are one organisation, however they were
 * tagged. So is a “Free Larkian Army” where an FLA is one elsewhere in the article.
 */
export function longForms(doc: Document): Name[] {
  const found: Found = { defined: [], noNames: new Set(), places: new Set() };
  for (let open = 2; open < doc.tokens.length - 2; open++) {
    const bracket = doc.tokens[open]?.text;
    if (bracket === "(" || bracket === "[") readBracket(doc, open, found);
  }
  const { defined, noNames, places } = found;
  const names = [...defined, ...spelledOut(doc)];
  if (noNames.size + places.size === 0) return names;
  const written = ({ start, end }: Name): string => textOf(doc, start, end);
  return names.filter((name) => !noNames.has(written(name))).map((name): Name => (places.has(written(name)) ? typed(name, "LOC") : name));
}

/** What the brackets of an article define: long and short forms of bodies, and short forms of common words and of places. */
interface Found {
  readonly defined: Name[];
  readonly noNames: Set<string>;
  readonly places: Set<string>;
}

function readBracket(doc: Document, open: number, { defined, noNames, places }: Found): void {
  const tagged = nameByToken(doc);
  const close = endOfLongForm(doc, open);
  if (close !== null) {
    defined.push(nameAt(doc, "ORG", open + 1, close));
    if (tagged[open - 1]?.type !== "ORG") defined.push(nameAt(doc, "ORG", open - 1, open));
  }
  if (!/^[)\]]$/.test(doc.tokens[open + 2]?.text ?? "")) return;
  const short = doc.tokens[open + 1]?.text ?? "";
  if (!isShortForm(short) || /^(?:US|UK|UAE)$/.test(short.replaceAll(".", ""))) return;
  const from = beginningOf(doc, open, short);
  if (from === null) {
    if (standsForCommonWords(doc, open, short)) noNames.add(short);
    return;
  }
  // “Muna Fever Syndrome (MFS)”
  if (isNoBody.test(doc.tokens[open - 1]?.lower ?? "") || isScheme.test(doc.tokens[open + 3]?.lower ?? "")) {
    noNames.add(short);
    return;
  }
  // “Democratic Republic of Larkia (DRL)”: a short form of a place is that place
  if (tagged[from]?.type === "LOC" && tagged[from].endToken === open) {
    places.add(short);
    if (!tagged[open + 1]) defined.push(nameAt(doc, "LOC", open + 1, open + 2));
    return;
  }
  defined.push(nameAt(doc, "ORG", from, open));
  if (tagged[open + 1]?.type !== "ORG") defined.push(nameAt(doc, "ORG", open + 1, open + 2));
}

/** What ends in one of these has a short form and yet is no body. */
const isNoBody =
  /^(?:syndrome|disease|disorder|virus|report|act|agreement|treaty|protocol|bill|law|index|device|devices|system|systems|degree|programme?s|goals|country|countries|zone|area|test|tax|plan|method|therapy|vehicle|vehicles|certificate|convention|evaluation|disorder|steatohepatitis)$/;

/** “Poor River Basins (PRB) programme”: nor is what is a scheme. */
const isScheme = /^(?:program|programme|initiative|scheme|status|examination|exam|test|trade|deal|agreement|virus|method)$/;

/** How many short forms with one first letter are tried on a name: keeps ten thousand of them linear. */
const shortFormsTried = 16;

/** The names, with those of no clear kind made organisations whose initials are those of one in the article. */
function spelledOut(doc: Document): readonly Name[] {
  const shorts = new Map<string, Set<string>>();
  for (const { type, start, end } of doc.names) {
    const text = textOf(doc, start, end);
    if (type !== "ORG" || text.length < 3 || !isShortForm(text)) continue;
    const known = shorts.get(text.charAt(0)) ?? new Set();
    if (known.size < shortFormsTried) shorts.set(text.charAt(0), known.add(text));
  }
  if (shorts.size === 0) return doc.names;
  return doc.names.map((name) => {
    const known = name.type === "MISC" && name.endToken - name.firstToken > 2 ? shorts.get(doc.text.charAt(name.start)) : undefined;
    if (!known) return name;
    const words = doc.tokens.slice(name.firstToken, Math.min(name.endToken, name.firstToken + longest)).map(({ text }) => text);
    return [...known].some((short) => areInitials(short, words)) ? typed(name, "ORG") : name;
  });
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
