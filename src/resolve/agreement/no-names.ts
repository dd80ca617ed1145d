import { isCapitalised } from "../../text/capitals.ts";
import { trimmed, typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { fold } from "../../text/fold.ts";
import { nameByToken } from "../../text/name-index.ts";
import { keyOf, lowerCaseWords, nameAt, namesByEnding } from "./names.ts";
import { wordsOfPeople } from "./titles.ts";

/** Capitals that stand for common words, whatever a tagger makes of them. */
const commonInitials: ReadonlySet<string> = new Set(
  `pac pacs super-pac super-pacs ngo ngos gdp hiv aids ied ieds suv suvs uav uavs tv fm am pm ceo cfo coo dna gps vip vips pin sim vat gst phd mba
   ppe icu lgbt lgbtq lgbtqi mers sars covid ebola wwi wwii gmt est edt pdt pst cet utc id ids cctv www http https faq ufo atm ac dc usd eur gbp
   isbn pdf sms mp mps ai it hr pr sens reps govs gens drs`.split(/\s+/),
);
/** A member's party and state in brackets: “(R-Iowa)”, “D-N.J.”. */
const partyAndState = /^(?:R|D|I|DFL)-(?=\p{Lu})/u;
/** What a storm is called behind: “Hurricane Rosa”. */
const tropical = /^(?:hurricane|typhoon|cyclone|depression)$/;
const storm = /^(?:hurricane|typhoon|cyclone|storm|superstorm)$/;

/** Leaves out what is no name: words in lower case, initials of common words, storms; keeps the state in “(R-Iowa)”. */
export function noNames(doc: Document): Name[] {
  const storms = stormsNamed(doc);
  const people = wordsOfPeople(doc);
  const capitalised = new Set(
    doc.names.filter((name) => !isInLowerCase(doc, name)).map((name) => keyOf(doc, name.firstToken, name.endToken)),
  );
  const names = nameByToken(doc);
  const places = new Set(doc.names.filter(({ type }) => type === "LOC").map(({ start, end }) => doc.text.slice(start, end)));
  return doc.names.flatMap((name): Name[] => {
    const { type, firstToken, endToken } = name;
    const first = doc.tokens[firstToken]?.text ?? "";
    const isOne = endToken - firstToken === 1;
    if (isOne && partyAndState.test(first)) {
      const start = name.start + first.indexOf("-") + 1;
      return start < name.end ? [trimmed(typed(name, "LOC"), start, name.end)] : [];
    }
    if (type === "ORG" && isOne && commonInitials.has(first.toLowerCase())) return [];
    // “U.S-led” is cut in the middle of its letters
    if (type !== "LOC" && isOne && /^U\.S(?:\.|-|\b)/.test(doc.plain.slice(name.start, name.start + 5)) && name.end - name.start <= 7)
      return [trimmed(typed(name, "LOC"), name.start, name.start + (doc.plain[name.start + 3] === "." ? 4 : 3))];
    // “General | Petra Walden”
    if (type === "ORG" && isOne && isRank.test(first.toLowerCase()) && names[endToken]?.type === "PER") return [];
    // “@TimWalden” is an address, “the Walden-era” a time
    if (doc.plain[name.start - 1] === "@" || (isOne && type !== "PER" && first.endsWith("-era"))) return [];
    // “the interior ministry” in lower case names none, unless it is named with capitals elsewhere
    if (type === "ORG" && !isOne && isInLowerCase(doc, name) && !capitalised.has(keyOf(doc, firstToken, endToken))) return [];
    if (type === "ORG" && !isOne && /^(?:empire|caliphate)$/.test(doc.tokens[endToken - 1]?.lower ?? "")) return [typed(name, "LOC")];
    // “guns”, “oil-rich”
    if (type !== "PER" && isOne && !/[\p{Lu}\d]/u.test(doc.text.slice(name.start, name.end))) return [];
    // “the Walden-Roth plan” is two people's
    if (isOne && type !== "PER" && first.includes("-") && first.split("-").every((part) => people.has(fold(part)))) return [];
    // “Tweeted”, “Super PAC”
    if (type === "ORG" && isOne && /ed$/.test(first) && (doc.pos[firstToken] ?? "").startsWith("VB")) return [];
    if (type === "ORG" && /^super$/i.test(doc.tokens[endToken - 2]?.text ?? "") && /^pacs?$/i.test(doc.tokens[endToken - 1]?.text ?? ""))
      return [];
    const pair = type === "ORG" && isOne ? statePair(doc, name, places) : null;
    if (pair) return pair;
    // “Lance Cpl. Tom Walden”
    if (isOne && first === "Lance" && isRank.test(doc.tokens[endToken]?.lower ?? "")) return [];
    if (type === "PER" && isCapitalised(first) && storm.test(first.toLowerCase())) return [typed(name, "MISC")];
    if (type === "PER" && isOne && storms.has(keyOf(doc, firstToken, endToken))) return [typed(name, "MISC")];
    // “Ferry disasters are common”, in an article on a ferry
    if ((type === "PER" || (type === "ORG" && first.endsWith("s"))) && isOne && isCommonWord(doc, name)) return [];
    // “a Marine was killed”; “Navy Commander Ana Roth” has a rank and no navy
    if (type === "ORG" && isOne && (first === "Marine" || (isService.test(first) && isRank.test(doc.tokens[endToken]?.lower ?? ""))))
      return [];
    return [withoutSigning(doc, name)];
  });
}

/** Whether a word that begins a sentence is a name there alone, and stands in lower case elsewhere. */
function isCommonWord(doc: Document, { firstToken }: Name): boolean {
  const word = doc.tokens[firstToken];
  if (!word || doc.sentences[word.sentence]?.firstToken !== firstToken || !lowerCaseWords(doc).has(word.lower)) return false;
  return namesByEnding(doc).get(word.lower)?.all === 1;
}

/** “Larkia-IMF talks” where Larkia is a place elsewhere: two names in one token. */
function statePair(doc: Document, name: Name, places: ReadonlySet<string>): Name[] | null {
  const text = doc.text.slice(name.start, name.end);
  const hyphen = text.indexOf("-");
  if (hyphen < 0 || !places.has(text.slice(0, hyphen)) || !/^\p{Lu}{2,}$/u.test(text.slice(hyphen + 1))) return null;
  const cut = name.start + hyphen;
  return [trimmed(typed(name, "LOC"), name.start, cut), trimmed(name, cut + 1, name.end)];
}

const isInLowerCase = (doc: Document, { start, end }: Name): boolean => !/[\p{Lu}\d]/u.test(doc.text.slice(start, end));

const isService = /^(?:Army|Navy|Marines?|Air|Coast)$/;
const isRank =
  /^(?:commander|captain|capt\.?|lt\.?|lieutenant|col\.?|colonel|gen\.?|general|maj\.?|major|sgt\.?|sergeant|cpl\.?|corporal|pfc\.?|pvt\.?|private|admiral|adm\.?|seal|seals|secretary|veteran)$/;

/** Names behind “Hurricane”, “Tropical Storm”, folded. */
function stormsNamed(doc: Document): ReadonlySet<string> {
  const storms = new Set<string>();
  doc.tokens.forEach(({ lower, text }, at) => {
    // “Hurricane Rosa”, “typhoon Pablo”; but “a storm Ana Roth called …”
    if ((isCapitalised(text) ? storm : tropical).test(lower) && isCapitalised(doc.tokens[at + 1]?.text ?? ""))
      storms.add(keyOf(doc, at + 1, at + 2));
  });
  return storms;
}

/** “Jo Walden Reports.”: the last word signs off. */
function withoutSigning(doc: Document, name: Name): Name {
  const { type, firstToken, endToken } = name;
  if (endToken - firstToken < 3 || type === "LOC" || type === "MISC") return name;
  if (!/^(?:reports|narrates)$/.test(doc.tokens[endToken - 1]?.lower ?? "")) return name;
  return doc.tokens[endToken]?.text === "." ? nameAt(doc, "PER", firstToken, endToken - 1) : name;
}
