import { nounMonths, weekdays } from "../../text/calendar.ts";
import { isCapitalised } from "../../text/capitals.ts";
import { textOf } from "../../text/text-of.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { keyOf, nameAt, typesByKey, commonest, type TypesByKey } from "./names.ts";

/** Words that open a sentence and are no part of a name. */
const openers: ReadonlySet<string> = new Set([
  ...weekdays,
  ...nounMonths,
  ...`now but and then when if also yet so meanwhile indeed while however after before since although though because i we he she they it you
   my our his her their its this that these those there here what who why how where in on at from for with by to of as or nor not no yes
   earlier later today yesterday tomorrow still even just only both all some many most one another each every`.split(/\s+/),
]);
const closers: ReadonlySet<string> = new Set([
  ...weekdays,
  ...nounMonths,
  ..."today yesterday tomorrow and of the in for at to by".split(" "),
]);
/** Lower-case nouns behind a name that are no part of it. */
const tails: ReadonlySet<string> = new Set(
  "group groups family families regime government administration fighters militants troops rebels officials official leaders leader spokesman supporters members talks affiliate affiliates branch headquarters scholar fellow researcher analyst director founder member spokeswoman".split(
    " ",
  ),
);
/** Events and the like, which are neither a place nor a body. */
const events =
  /^(?:marathon|olympics|games|cup|war|day|year|summit|festival|act|treaty|accord|accords|agreement|protocol|award|awards|prize|championship|championships|grand prix|derby|christmas|ramadan|easter|syndrome|disease|virus|report|bill|amendment|revolution|uprising|crisis|massacre|notice|index|constitution|clause|doctrine|debate|election|elections)$/;

/** In tokens; no name is longer, and what the mends do to a name may take the square of its length. */
const longest = 30;

/** Cuts names that hold two names, or words that belong to no name; drops what is no name at all. */
export function cutApart(doc: Document): Name[] {
  const known = typesByKey(doc);
  const cut: Name[] = [];
  for (const name of doc.names) {
    if (name.endToken - name.firstToken > longest) continue;
    for (const inside of atBrackets(doc, name))
      for (const owned of atPossessive(doc, trimmed(doc, inside, known), known))
        for (const joined of atHyphen(doc, owned, known))
          for (const placed of atPlace(doc, joined, known)) cut.push(...sifted(doc, placed));
  }
  return cut;
}

const dividers: ReadonlySet<string> = new Set("[ ] * | /".split(" "));

function atBrackets(doc: Document, name: Name): Name[] {
  const parts: Name[] = [];
  let from = name.firstToken;
  for (let at = from; at <= name.endToken; at++) {
    if (at < name.endToken && !isDivider(doc, name, at)) continue;
    if (at > from) parts.push(from === name.firstToken && at === name.endToken ? name : nameAt(doc, name.type, from, at));
    from = at + 1;
  }
  return parts;
}

/** A mark that no name holds, but for a person's nickname in quotes and a club's town in brackets: “Rad (B)”. */
function isDivider(doc: Document, { type }: Name, at: number): boolean {
  const mark = doc.tokens[at]?.text ?? "";
  if (mark === '"') return type !== "PER";
  if (mark === "(") return !(doc.tokens[at + 2]?.text === ")" && doc.tokens[at + 1]?.text.length === 1);
  if (mark === ")") return !(doc.tokens[at - 2]?.text === "(" && doc.tokens[at - 1]?.text.length === 1);
  return dividers.has(mark) || /^--+$/.test(mark);
}

function trimmed(doc: Document, name: Name, known: TypesByKey): Name {
  let { firstToken, endToken } = name;
  const text = (at: number): string => doc.tokens[at]?.text ?? "";
  // “guns and Home Affairs”, “3,000-strong Blue Lane”: words in lower case in front, but for the particles of names
  if (
    !isCapitalised(text(firstToken)) &&
    !/^(?:al|el|bin|ibn|abu|de|del|van|von|da|di|el|la|le|ten|ter|dos|das|d|i|e|the|ash|an|ad)(?:$|[-'])|\p{Lu}|^\d+\p{L}*$/u.test(
      text(firstToken),
    )
  ) {
    let from = firstToken;
    while (from < endToken && !isCapitalised(text(from))) from++;
    // “north Sinai” may stand; a joint or a number in between tells that the words are not one name
    const isApart = doc.tokens.slice(firstToken, from).some((token) => /^(?:and|of|with|-)$|^\d/.test(token.lower));
    // nor is “dovish” of “dovish Labour Party”
    const isAdjective =
      name.type === "ORG" && endToken - from > 1 && from - firstToken === 1 && /^(?:JJ|NN)$/.test(doc.pos[firstToken] ?? "");
    if (from < endToken && (isApart || isAdjective)) firstToken = from;
  }
  // “Islamic State group”, “Laude family”, “Macy's department”
  while (endToken - firstToken > 1 && tails.has(text(endToken - 1))) endToken--;
  // “Fenland Rovers football club”, “Delta Sox baseball franchise”
  const isCommon = (at: number): boolean => /^\p{Ll}{3,}$/u.test(text(at)) && (doc.pos[at] ?? "").startsWith("N");
  if (endToken - firstToken > 3 && isCommon(endToken - 1) && isCommon(endToken - 2) && isCapitalised(text(endToken - 3))) endToken -= 2;
  const lower = (at: number): string => doc.tokens[at]?.lower ?? "";
  // “Now Walsh said”, but neither “All Blacks” nor “Tomorrow Group”
  const isShouted = (at: number): boolean => text(at) === text(at).toUpperCase();
  const isRepeated = (): boolean => [...(known.get(keyOf(doc, firstToken, endToken))?.values() ?? [])].some((count) => count > 1);
  const isOpener = (at: number): boolean =>
    openers.has(lower(at)) && !isShouted(at) && (startsSentence(doc, at) || known.has(keyOf(doc, at + 1, endToken)));
  if (endToken - firstToken > 1 && isOpener(firstToken) && !isRepeated()) {
    firstToken++;
    while (endToken - firstToken > 1 && isOpener(firstToken)) firstToken++;
  }
  while (endToken - firstToken > 1 && (closers.has(lower(endToken - 1)) || /^[,;:'-]$/.test(lower(endToken - 1)))) endToken--;
  // “Leo Ryan D”: the party's letter; “Anthony Orchard QC”
  if (
    name.type === "PER" &&
    endToken - firstToken > 2 &&
    /^(?:[A-Z]|QC|KC|MP|MBE|OBE|CBE|PhD|MD|MEP|MSP)$/.test(doc.tokens[endToken - 1]?.text ?? "")
  )
    endToken--;
  // “Jose | "N,"”: a mark that opens behind the name
  const isOpen =
    text(endToken - 1) === '"' && doc.tokens.slice(firstToken, endToken).filter((token) => token.text === '"').length % 2 === 1;
  if (endToken - firstToken > 1 && isOpen) endToken--;
  return firstToken === name.firstToken && endToken === name.endToken ? name : nameAt(doc, name.type, firstToken, endToken);
}

const startsSentence = (doc: Document, at: number): boolean => doc.sentences[doc.tokens[at]?.sentence ?? 0]?.firstToken === at;

/** “Brotherhood's Freedom Party” where the Brotherhood is named elsewhere: two names. */
function atPossessive(doc: Document, name: Name, known: TypesByKey): Name[] {
  if (name.type === "LOC" || /^(?:st|saint)$/.test(doc.tokens[name.firstToken]?.lower ?? "")) return [name];
  const times = (from: number, end: number): number =>
    [...(known.get(keyOf(doc, from, end)) ?? [])].reduce((sum, [, count]) => sum + count, 0);
  for (let at = name.firstToken + 1; at < name.endToken; at++) {
    if (doc.tokens[at]?.lower !== "'s") continue;
    const types = known.get(keyOf(doc, name.firstToken, at));
    // “Boatmen's” said three times and “Boatmen” once: the ending is part of the name
    if (!types || times(name.firstToken, at) <= times(name.firstToken, at + 1)) continue;
    const left = nameAt(doc, commonest(types), name.firstToken, at);
    if (at + 1 === name.endToken) return [left];
    const right = nameAt(doc, name.type, at + 1, name.endToken);
    const rightTypes = known.get(keyOf(doc, right.firstToken, right.endToken));
    if (rightTypes) return [left, typed(right, commonest(rightTypes))];
    return right.endToken - right.firstToken > 1 && isCapitalised(doc.tokens[right.firstToken]?.text ?? "") ? [left, right] : [left];
  }
  return [name];
}

/** “U.N.-Arab League”, “Ukraine-IMF”: two names where the first is one elsewhere; “Rio headquarters of the Blue Lane”: the last. */
function atHyphen(doc: Document, name: Name, known: TypesByKey): Name[] {
  for (let at = name.firstToken + 1; at < name.endToken - 1; at++) {
    const word = doc.tokens[at]?.text ?? "";
    if (
      /^(?:headquarters|office|offices|branch|affiliate|arm|wing|members|leaders|leader)$/.test(word) &&
      doc.tokens[at + 1]?.lower === "of"
    ) {
      const from = doc.tokens[at + 2]?.lower === "the" ? at + 3 : at + 2;
      if (from < name.endToken) return [nameAt(doc, name.type, from, name.endToken)];
    }
    if (word !== "-" || name.type === "PER") continue;
    const types = known.get(keyOf(doc, name.firstToken, at));
    const left = textOf(doc, name.start, doc.tokens[at - 1]?.end ?? name.start);
    if (!types && !/^(?:U\.?[NSK]\.?|EU|NATO)$/.test(left)) continue;
    return [nameAt(doc, types ? commonest(types) : name.type, name.firstToken, at), nameAt(doc, name.type, at + 1, name.endToken)];
  }
  return [name];
}

/** “Larkfield University in Kenya”: a body and a place. */
function atPlace(doc: Document, name: Name, known: TypesByKey): Name[] {
  if (name.type !== "ORG") return [name];
  for (let at = name.firstToken + 1; at < name.endToken - 1; at++) {
    const joint = doc.tokens[at]?.lower ?? "";
    if (joint !== "in" && joint !== "at") continue;
    const isPlace = known.get(keyOf(doc, at + 1, name.endToken))?.has("LOC") ?? false;
    if (doc.tokens[name.endToken]?.text === "(") break;
    // “al-Qaida in Iraq”, “Islamic State in Iraq and Syria” are names of their own
    if (
      /^(?:al-qa|al qa|islamic state|university of|organi[sz]ation|conference)/.test(keyOf(doc, name.firstToken, at)) ||
      (!isPlace && (joint === "at" || name.endToken - at > 2))
    )
      continue;
    return [nameAt(doc, "ORG", name.firstToken, at), nameAt(doc, "LOC", at + 1, name.endToken)];
  }
  return [name];
}

/** God, prophets, apostles and saints are no persons of a dispatch. */
function isHoly(doc: Document, { firstToken, endToken }: Name): boolean {
  const words = doc.tokens
    .slice(firstToken, endToken)
    .map(({ lower }) => lower)
    .join(" ");
  if (
    /^(?:allah|god|jesus|jesus christ|christ|buddha|(?:the )?prophet (?:muhammad|mohammed|mohammad)|virgin mary|(?:apostle|saint|st\.?) \p{L}+)$/u.test(
      words,
    )
  )
    return true;
  return endToken - firstToken === 1 && /^(?:prophet|apostle)$/.test(doc.tokens[firstToken - 1]?.lower ?? "");
}

function sifted(doc: Document, name: Name): Name[] {
  const text = textOf(doc, name.start, name.end);
  if (!isCapitalised(text) && !/\p{L}/u.test(text)) return [];
  if (name.type === "PER" && isHoly(doc, name)) return [];
  if (name.endToken - name.firstToken === 1 && (/^\p{L}$/u.test(text) || openers.has(text.toLowerCase()))) return [];
  if (
    name.type !== "PER" &&
    name.type !== "MISC" &&
    (name.endToken - name.firstToken > 1 || name.type === "ORG") &&
    events.test(doc.tokens[name.endToken - 1]?.lower ?? "")
  )
    return [typed(name, "MISC")];
  return [name];
}
