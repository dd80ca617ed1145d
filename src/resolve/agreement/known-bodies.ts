import { bodyKey, knownBody } from "../organisations/also-known-as.ts";
import { isCapitalised } from "../../text/capitals.ts";
import { nameByToken } from "../../text/name-index.ts";
import { textOf } from "../../text/text-of.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { keyOf, nameAt } from "./names.ts";

/** Names that mean one body wherever they stand with a capital; nothing here is a word, a place or a person's name. */
const bodies: ReadonlySet<string> = new Set(
  `twitter|facebook|instagram|whatsapp|youtube|snapchat|tiktok|wikileaks|wikipedia|interpol|europol|reuters|unicef|unesco|unhcr|nato|hezbollah|hizbollah
   hamas|taliban|taleban|al-qaeda|al-qaida|al qaeda|al qaida|al-shabab|al-shabaab|boko haram|islamic state|islamic jihad|daesh|amnesty international
   human rights watch|doctors without borders|médecins sans frontières|medecins sans frontieres|oxfam|save the children|greenpeace
   walmart|microsoft|starbucks|mcdonalds|airbus|boeing|volkswagen|toyota|gazprom|exxonmobil|black lives matter|muslim brotherhood
   united nations|european union|african union|arab league|world bank|international monetary fund|world health organization|red cross
   white house|pentagon|kremlin|associated press|agence france-presse|al jazeera|al-jazeera|usa today|russia today|homeland security|gop`
    .split(/[|\n]/)
    .map((name) => name.trim()),
);
const longest = Math.max(...[...bodies].map((name) => name.split(/[ -]/).length)) + 1;
const firstWords: ReadonlySet<string> = new Set([...bodies].map((name) => name.split(/[ -]/, 1)[0] ?? ""));
/** Whole prefixes of names of armed groups in Arabic and Urdu. */
const armedPrefix = /^(?:jabhat|jaish|jaysh|harakat|ahrar|ansar|lashkar|liwa|katibat|hizb|hizbul)$/;

/** What is one body wherever it stands is that body here too, untagged or tagged as something else; so is “Jabhat X”. */
export function knownBodies(doc: Document): Name[] {
  const names = nameByToken(doc);
  const found: Name[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    const token = doc.tokens[at];
    if (!token || (!isCapitalised(token.text) && !token.lower.startsWith("al"))) continue;
    const hyphen = token.lower.indexOf("-");
    const first = hyphen < 0 ? token.lower : token.lower.slice(0, hyphen);
    if (!firstWords.has(first) || (!isCapitalised(token.text) && first !== "al")) continue;
    const end = endOfBody(doc, at);
    if (end === null) continue;
    const name = names[at] ?? names[end - 1];
    // “in the White House” is a place
    if (name?.type === "LOC" && /^(?:white house|pentagon|kremlin)$/.test(wordsOf(doc, at, end))) continue;
    // “Interpol Red Notice”, “Black Lives Matter protester”: the body, though what it is part of be none
    const isPart = name?.type === "MISC" && name.firstToken === at;
    // “United Nations Security Council” is a name of its own
    if (!name || isPart || (name.firstToken >= at && name.endToken <= end)) found.push(nameAt(doc, "ORG", at, end));
    at = end - 1;
  }
  found.push(...shortForms(doc, names));
  const retyped = doc.names.map((name) =>
    // “U.N. headquarters” is no village of that name
    name.type === "LOC" && /^(?:U\.?N\.?|E\.?U\.?|NATO)$/.test(doc.text.slice(name.start, name.end))
      ? typed(name, "ORG")
      : name.type !== "ORG" && name.endToken - name.firstToken > 1 && armedPrefix.test(keyOf(doc, name.firstToken, name.firstToken + 1))
        ? typed(name, "ORG")
        : name,
  );
  const covered = new Set(found.map(({ firstToken }) => firstToken));
  return [...retyped.filter((name) => !covered.has(name.firstToken)), ...found];
}

const wordsOf = (doc: Document, from: number, end: number): string =>
  doc.tokens
    .slice(from, end)
    .map(({ lower }) => lower)
    .join(" ")
    .replaceAll(" - ", "-");

/** Behind the longest body's name that begins at token `at`; null if none does. */
function endOfBody(doc: Document, at: number): number | null {
  for (let end = Math.min(doc.tokens.length, at + longest); end > at; end--)
    if (bodies.has(wordsOf(doc, at, end)) && isCapitalised(doc.tokens[end - 1]?.text.replace(/^al-/, "") ?? "")) return end;
  return null;
}

/** “an IS fighter” where the article has the Islamic State: untagged capitals that are a known short form of a body it names. */
function shortForms(doc: Document, names: readonly (Name | null)[]): Name[] {
  const present = new Set<number>();
  for (const { type, start, end } of doc.names) {
    const body = type === "ORG" ? knownBody.get(bodyKey(textOf(doc, start, end))) : undefined;
    if (body !== undefined) present.add(body);
  }
  if (present.size === 0) return [];
  const isShouted = (at: number): boolean => /^\p{Lu}{3,}$/u.test(doc.tokens[at]?.text ?? "");
  const found: Name[] = [];
  doc.tokens.forEach(({ text }, at) => {
    if (!isCapitalised(text) || names[at] || !/^\p{Lu}{2,6}$/u.test(text) || isShouted(at - 1) || isShouted(at + 1)) return;
    const body = knownBody.get(bodyKey(text));
    if (body !== undefined && present.has(body)) found.push(nameAt(doc, "ORG", at, at + 1));
  });
  return found;
}
