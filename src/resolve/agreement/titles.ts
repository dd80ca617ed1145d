import { foldedToken } from "../../text/fold.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { keyOf, nameAt, typesByKey, type TypesByKey } from "./names.ts";

/** Titles that are never part of a name: what stands before them is an office's, what stands behind them is a person's. */
const titleWords: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr sir president minister premier chancellor senator congressman congresswoman representative governor mayor secretary ambassador
   envoy spokesman spokeswoman spokesperson chairman chairwoman chairperson director ceo prosecutor attorney lawyer justice judge sheriff
   secretary-general director-general undersecretary superintendent inspector detective constable commissioner deputy captain lieutenant colonel general sergeant corporal commander commodore admiral
   brigadier marshal lt col gen sgt cpl capt maj pfc pvt cmdr adm sen gov rep supt insp det prof professor reverend rev pastor deacon evangelist alhaji hajia mallam barrister engr comrade father archbishop
   bishop cardinal pope imam ayatollah mullah rabbi king queen prince princess emperor coach referee councillor councilman
   councilwoman lawmaker mp analyst activist journalist correspondent reporter editor officer agent soldier petty pfc`.split(/\s+/),
);
/** Words of bodies' names, which no person bears. */
const bodyWords: ReadonlySet<string> = new Set(
  `office offices union association council commission committee court department ministry bureau agency club school college university institute
   foundation group party army force forces guard guards police service services board center centre hospital bank fund network news times post`.split(
    /\s+/,
  ),
);
/** Of these, the ones that are first names or surnames too: nothing is cut behind them in mid-name, and alone they may be a name. */
const alsoNames: ReadonlySet<string> = new Set(
  "king prince bishop pope judge major general justice father marshal captain cardinal private lance pastor sultan emir princess queen constable".split(
    " ",
  ),
);

/** Takes titles out of names: “Bishop Ncombo” is Ncombo, “Montreal Mayor Denis Roy” is Denis Roy, “High Court Justice X” has a court and X. */
export function titles(doc: Document): Name[] {
  const types = typesByKey(doc);
  const personWords = wordsOfPeople(doc);
  const firstTokens = new Map(doc.names.map((name) => [name.firstToken, name]));
  const title = (at: number): boolean => titleWords.has(folded(doc, at));
  return doc.names.flatMap((name) => {
    const { firstToken, endToken, type } = name;
    // “U.S. Defense | Secretary”: the office is no body, the country is a place
    if (type === "ORG" && isPortfolio(doc, name)) return withoutPortfolio(doc, name);
    if (endToken - firstToken === 1) {
      const word = folded(doc, firstToken);
      const isTitle = type === "PER" && titleWords.has(word) && !alsoNames.has(word) && !personWords.has(word);
      return isTitle || (type === "PER" && /^(?:prosecutors|congressmen|lawmakers|police|officials)$/.test(word)) ? [] : [name];
    }
    // “Secretary of | State Ana Roth”
    if (type === "PER" && isOfficeOf(doc, firstToken)) return [nameAt(doc, "PER", firstToken + 1, endToken)];
    if ((type === "ORG" || (type === "LOC" && isHead.test(doc.tokens[firstToken - 1]?.lower ?? ""))) && isTitled(doc, name))
      return [typed(name, "PER")];
    let last = -1;
    for (let at = firstToken; at < endToken; at++) {
      const word = folded(doc, at);
      if (titleWords.has(word) && (at === firstToken || last >= 0 || !alsoNames.has(word) || type !== "PER")) last = at;
    }
    if (last < 0) return [name];
    // “Grand Mufti”, “Lance Corporal”: titles and nothing else
    if (last === endToken - 1 && isOnlyTitles(doc, name, title)) return [];
    // “Department of Justice”
    if (last === endToken - 1 && /^(?:of|for|and)$/.test(doc.tokens[last - 1]?.lower ?? "")) return [name];
    if (last === endToken - 1) return type === "PER" ? [name] : beforeTitle(doc, name, firstTokens.get(endToken) ?? null, title);
    const rest = keyOf(doc, last + 1, endToken);
    const isPerson =
      type === "PER" ||
      looksLikePerson(doc, last, endToken) ||
      (types.get(rest)?.has("PER") ?? false) ||
      (endToken - last === 2 && personWords.has(rest));
    if (!isPerson) return [name];
    if (type === "PER" && /^(?:sheikh|general)$/.test(doc.tokens[firstToken]?.lower ?? "") && endToken - last < 2) return [name];
    const person = nameAt(doc, "PER", last + 1, endToken);
    const lead = leadingName(doc, firstToken, last, types);
    return lead ? [lead, person] : [person];
  });
}

const folded = (doc: Document, at: number): string => {
  const token = doc.tokens[at];
  return token ? foldedToken(token) : "";
};

const isOnlyTitles = (doc: Document, { firstToken, endToken }: Name, title: (at: number) => boolean): boolean => {
  for (let at = firstToken; at < endToken; at++)
    if (!title(at) && !/^(?:grand|chief|deputy|vice|mufti|prime|first|lance)$/.test(doc.tokens[at]?.lower ?? "")) return false;
  return true;
};

/** “Louisiana Governor John Bel Edwards”: two words or more behind an office, none of them a body's. */
function looksLikePerson(doc: Document, title: number, end: number): boolean {
  if (end - title < 3 || alsoNames.has(folded(doc, title))) return false;
  return doc.tokens
    .slice(title + 1, end)
    .every(({ text, lower }) => /^\p{Lu}[\p{L}.'-]*$/u.test(text) && text !== text.toUpperCase() && !bodyWords.has(lower));
}

/** Folded words of persons' names of two words or more. */
export function wordsOfPeople(doc: Document): Set<string> {
  const words = new Set<string>();
  for (const { type, firstToken, endToken } of doc.names) {
    if (type === "PER" && endToken - firstToken > 1) for (let at = firstToken; at < endToken; at++) words.add(folded(doc, at));
  }
  return words;
}

const portfolio =
  /^(?:defen[cs]e|foreign|interior|justice|finance|health|labou?r|commerce|energy|education|agriculture|transportation|environment|trade|housing|home)$/;

/** The last word is a minister's charge and the minister follows. */
const isPortfolio = (doc: Document, { endToken }: Name): boolean =>
  portfolio.test(doc.tokens[endToken - 1]?.lower ?? "") &&
  /^(?:secretary|minister|undersecretary|attach[eé])$/.test(doc.tokens[endToken]?.lower ?? "");

function withoutPortfolio(doc: Document, { firstToken, endToken }: Name): Name[] {
  if (endToken - firstToken === 1) return [];
  return [nameAt(doc, /^U\.?[SK]\.?$/.test(doc.tokens[firstToken]?.text ?? "") ? "LOC" : "MISC", firstToken, endToken - 1)];
}

/** “Secretary of State Ana Roth”, “Minister of Defence Ana Roth”: the first word is the office's. */
const isOfficeOf = (doc: Document, at: number): boolean =>
  /^(?:state|defen[cs]e|justice|finance|health|labou?r|commerce|energy|education|agriculture|transportation|interior|war)$/.test(
    doc.tokens[at]?.lower ?? "",
  ) &&
  doc.tokens[at - 1]?.lower === "of" &&
  /^(?:secretary|minister|undersecretary)$/.test(doc.tokens[at - 2]?.lower ?? "");

/** Titles in lower case that stand straight before a person and never before a body: “chairman Jo Walden”. */
const personalTitle =
  /^(?:chairman|chairwoman|spokesman|spokeswoman|minister|lawmaker|mp|senator|governor|mayor|president|prosecutor|lawyer|professor|lieutenant|colonel|sergeant|general|commander|imam|sheikh|mr|mrs|ms|mr\.|mrs\.|ms\.|analyst|activist|journalist|ambassador)$/;

/** Of these, the ones before which even the name of a place is a person's: “President | Franklin Walden”. */
const isHead = /^(?:president|minister|senator|chancellor|mr|mrs|ms|mr\.|mrs\.|ms\.)$/;

/** “committee chairman | Jo Walden” tagged as a body: two words of letters, none of them a body's. */
function isTitled(doc: Document, { firstToken, endToken }: Name): boolean {
  const before = doc.tokens[firstToken - 1];
  if (endToken - firstToken > 3 || !before || before.sentence !== doc.tokens[firstToken]?.sentence) return false;
  if (!personalTitle.test(before.lower) && !isDescribed(doc, firstToken, endToken)) return false;
  return doc.tokens.slice(firstToken, endToken).every(({ text, lower }) => /^\p{Lu}\p{Ll}[\p{L}'-]*$/u.test(text) && !bodyWords.has(lower));
}

/** “The chairman of the flood committee, | Jo Walden, | said”: what opens the sentence is a person's office. */
function isDescribed(doc: Document, firstToken: number, endToken: number): boolean {
  if (doc.tokens[firstToken - 1]?.text !== "," || doc.tokens[endToken]?.text !== "," || endToken - firstToken < 2) return false;
  if (!/^(?:said|says|told)$/.test(doc.tokens[endToken + 1]?.lower ?? "")) return false;
  const start = doc.sentences[doc.tokens[firstToken]?.sentence ?? 0]?.firstToken ?? 0;
  const at = /^(?:the|an?)$/.test(doc.tokens[start]?.lower ?? "") ? start + 1 : start;
  return firstToken - start < 15 && personalTitle.test(doc.tokens[at]?.lower ?? "") && /^(?:of|for)$/.test(doc.tokens[at + 1]?.lower ?? "");
}

/** The longest beginning of the stretch that is a name elsewhere in the article: “Montreal” of “Montreal Mayor”. */
function leadingName(doc: Document, from: number, end: number, types: TypesByKey): Name | null {
  for (let at = end; at > from; at--) {
    const counts = types.get(keyOf(doc, from, at));
    const type = counts && [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (type && type !== "PER") return nameAt(doc, type, from, at);
  }
  return null;
}

/** “Larkfield High Court Justice” before a person's name is the court; “U.S. District Judge” is the country. */
function beforeTitle(doc: Document, name: Name, next: Name | null, title: (at: number) => boolean): Name[] {
  const dot = doc.tokens[name.endToken]?.text === ".";
  if (next?.type !== "PER" && !dot && !/^\p{Lu}/u.test(doc.tokens[name.endToken]?.text ?? "")) return [name];
  let end = name.endToken;
  while (end > name.firstToken && title(end - 1)) end--;
  if (end === name.firstToken) return [];
  const first = doc.tokens[name.firstToken]?.text ?? "";
  if (/^(?:U\.?S\.?|U\.?K\.?)$/.test(first) && end - name.firstToken <= 2)
    return [nameAt(doc, "LOC", name.firstToken, name.firstToken + 1)];
  return [nameAt(doc, name.type, name.firstToken, end)];
}
