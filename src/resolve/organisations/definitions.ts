import { textOf } from "../../text/text-of.ts";
import type { Document, Name } from "../../types/document.ts";
import { areInitials } from "./initials.ts";
import { isShortForm } from "./organisation-name.ts";

/** A short form that the text itself gives to a body: `short` is a range of tokens, tagged as a name or not. */
export interface Definition {
  readonly long: Name;
  readonly short: { readonly firstToken: number; readonly endToken: number };
}

const furthest = 12;

/**
 * Every “Long Name (LN)”, “LN (Long Name)”, “Long Name, known by its acronym Lana”, “Long Name, or LN,” of the article,
 * in reading order. The long form must be a name; the short one need not be.
 */
export function definitionsIn(doc: Document): Definition[] {
  const found: Definition[] = [];
  const nameFrom = new Map(doc.names.map((name) => [name.firstToken, name]));
  for (const name of doc.names) {
    if (name.type !== "ORG" && name.type !== "MISC") continue;
    const definition = inBrackets(doc, name, nameFrom) ?? afterKnownAs(doc, name) ?? afterOr(doc, name);
    if (definition) found.push(definition);
  }
  return found;
}

const lower = (doc: Document, at: number): string => doc.tokens[at]?.lower ?? "";
const text = (doc: Document, at: number): string => doc.tokens[at]?.text ?? "";
const words = (doc: Document, from: number, end: number): string[] => doc.tokens.slice(from, end).map((token) => token.text);
const one = (at: number): Definition["short"] => ({ firstToken: at, endToken: at + 1 });

function inBrackets(doc: Document, name: Name, nameFrom: ReadonlyMap<number, Name>): Definition | null {
  const open = lower(doc, name.endToken) === "'s" ? name.endToken + 1 : name.endToken;
  if (!/^[([]$/.test(lower(doc, open))) return null;
  let close = open + 1;
  while (close - open < furthest && close < doc.tokens.length && !/^[)\]]$/.test(lower(doc, close))) close++;
  if (!/^[)\]]$/.test(lower(doc, close))) return null;
  const written = textOf(doc, name.start, name.end);
  const inside = nameFrom.get(open + 1) ?? (lower(doc, open + 1) === "the" ? nameFrom.get(open + 2) : undefined);
  if (isShortForm(written)) {
    const long = inside && inside.endToken === close && !isShortForm(textOf(doc, inside.start, inside.end)) ? inside : null;
    return long ? { long, short: name } : null;
  }
  let at = open + 1;
  while (at < close && /^(?:the|or|known|as|also|called|by|its|their|acronym|initials|abbreviated|['"])$/.test(lower(doc, at))) at++;
  if (at >= close || !/^[)\],;"']$/.test(lower(doc, at + 1)) || name.type === "MISC") {
    return name.type === "MISC" && at + 1 === close && areInitials(text(doc, at), words(doc, name.firstToken, name.endToken))
      ? { long: name, short: one(at) }
      : null;
  }
  // “the National Search and Rescue Office (Basarno)”: a word coined from the parts, tagged as a body itself
  const isCoined = at === open + 1 && at + 1 === close && name.endToken - name.firstToken > 2 && inside?.type === "ORG";
  if (isCoined || isShortForm(text(doc, at)) || (at > open + 1 && /^\p{Lu}/u.test(text(doc, at)))) return { long: name, short: one(at) };
  return null;
}

/** “Long Name, better known by its Hebrew acronym Lana”, “Long Name, commonly known as the LN” */
function afterKnownAs(doc: Document, name: Name): Definition | null {
  let at = name.endToken;
  if (lower(doc, at) === ",") at++;
  while (
    /^(?:also|better|best|commonly|widely|locally|popularly|more|which|is|was|are|formerly)$/.test(lower(doc, at)) &&
    at - name.endToken < 6
  )
    at++;
  if (!/^(?:known|abbreviated|dubbed|called)$/.test(lower(doc, at))) return null;
  const verb = at++;
  if (/^(?:simply|commonly|locally|here|in)$/.test(lower(doc, at))) at++;
  if (/^(?:as|by|to)$/.test(lower(doc, at))) at++;
  else if (!/^(?:dubbed|called)$/.test(lower(doc, verb))) return null;
  if (/^(?:the|its|their)$/.test(lower(doc, at))) {
    at++;
    // “its Hebrew acronym”, “its Spanish initials”
    const noun = [at, at + 1].find((each) => /^(?:acronym|initials|abbreviation|name|nickname|letters)$/.test(lower(doc, each)));
    if (noun !== undefined) at = noun + 1;
    if (lower(doc, at) === "as") at++;
  }
  while (/^["']$/.test(lower(doc, at))) at++;
  if (!/^\p{Lu}/u.test(text(doc, at)) || doc.tokens[at]?.sentence !== doc.tokens[name.firstToken]?.sentence) return null;
  // a second long name is an alias: only one word is a short form
  return /^\p{Lu}/u.test(text(doc, at + 1)) && !isShortForm(text(doc, at)) ? null : { long: name, short: one(at) };
}

/**
 * “the Long Name, or LN,”: the short form begins with the letter the long one begins with, or has its letters in the order
 * of another language (“Jalisco New Generation Cartel, or CJNG”).
 */
function afterOr(doc: Document, name: Name): Definition | null {
  let at = name.endToken;
  if (lower(doc, at) === ",") at++;
  if (lower(doc, at) !== "or") return null;
  at++;
  if (lower(doc, at) === "the") at++;
  const short = text(doc, at);
  const long = words(doc, name.firstToken, name.endToken).filter((word) => word.toLowerCase() !== "the");
  const fits =
    isShortForm(short) &&
    !isShortForm(long.join(" ")) &&
    (short[0] === long[0]?.[0]?.toUpperCase() ||
      areInitials(short, long) ||
      sorted(short) === sorted(long.map((each) => each[0] ?? "").join("")));
  return fits ? { long: name, short: one(at) } : null;
}

const sorted = (letters: string): string => [...letters.toUpperCase()].sort().join("");

/**
 * Pairs of bodies that the text itself calls one: “Jund al-Waha (Army of the Oasis)”, “the Jund al-Waha, or Oasis Movement,”.
 * Both must be names of several words; a short form is a definition.
 */
export function secondNamesIn(doc: Document): (readonly [Name, Name])[] {
  return doc.names.flatMap((name, at): (readonly [Name, Name])[] => {
    const next = doc.names[at + 1];
    if (!next || name.type !== "ORG" || next.type !== "ORG" || !isLong(name) || !isLong(next)) return [];
    const between = doc.tokens
      .slice(name.endToken, next.firstToken)
      .map((token) => token.lower)
      .join(" ");
    if (/^\((?: the)?$/.test(between)) return lower(doc, next.endToken) === ")" ? [[name, next]] : [];
    return /^, (?:or|also known as|also called|better known as|formerly)(?: the)?$/.test(between) ? [[name, next]] : [];
  });
}

const isLong = ({ firstToken, endToken }: Name): boolean => endToken - firstToken > 1;
