import type { Document } from "../types/document.ts";
import { chainFrom, chainUpTo, governed, personEndsAt, type Chain } from "./chains.ts";
import { isTime, phrasesOf } from "./phrases-of.ts";

const auxiliaries: ReadonlySet<string> = new Set([
  "has",
  "have",
  "had",
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "did",
  "does",
  "do",
  "will",
  "would",
  "could",
  "can",
  "may",
  "might",
  "should",
  "must",
  "'s",
  "'ve",
  "'d",
  "'ll",
  "'re",
  "n't",
  "not",
  "to",
]);
const relatives: ReadonlySet<string> = new Set(["who", "which", "that"]);
/** What opens a clause that hangs on another. */
const opensClause = /^(?:and|but|while|as|that|after|before|when|if|because|although|though|since|until|where|whether|;|"|'')$/;
const prepositions: ReadonlySet<string> = new Set(["IN", "TO"]);

/** Tokens: no subject stands further from its verb. */
const furthest = 80;

/** Who does what the verb at token `verb` says, looked for no further back than token `from`; null where nobody is named. */
export function subjectOf(doc: Document, verb: number, from: number): Chain | null {
  const floor = Math.max(from, verb - furthest);
  let at = verb - 1;
  for (let turns = 0; turns < 6 && at >= floor; turns++) {
    while (at >= floor && (auxiliaries.has(doc.tokens[at]?.lower ?? "") || /^(?:RB|MD)/.test(doc.pos[at] ?? ""))) at--;
    if (at < floor) return null;
    const word = doc.tokens[at]?.lower ?? "";
    if (relatives.has(word) && at > floor) {
      const end = doc.tokens[at - 1]?.text === "," ? at - 1 : at;
      const named = phrasesOf(doc, doc.tokens[at]?.sentence ?? 0).byEnd.get(end);
      // “holds a sign that reads”: only what stands before the relative
      return chainUpTo(doc, end, floor) ?? named ?? mainSubject(doc, verb, floor);
    }
    const phrase = phrasesOf(doc, doc.tokens[at]?.sentence ?? 0).byEnd.get(at + 1);
    if (phrase && isTime(doc, phrase) && phrase.firstToken > floor) {
      at = phrase.firstToken - 1;
      if (prepositions.has(doc.pos[at] ?? "")) at--;
      continue;
    }
    const who = phrase && relativeOver(doc, phrase.firstToken, floor);
    if (who) return chainUpTo(doc, who, floor) ?? mainSubject(doc, verb, floor);
    if (phrase) return besideWith(doc, verb, at + 1, floor) ?? chainUpTo(doc, at + 1, floor) ?? mainSubject(doc, verb, floor);
    // “Mara left the hall, calling it …”: the main clause's subject
    if (word === "," && doc.pos[verb] === "VBG") break;
    if (word === "," || word === "-" || word === "--" || word === ")") return beforeAside(doc, at, floor) ?? mainSubject(doc, verb, floor);
    break;
  }
  return mainSubject(doc, verb, floor);
}

/** The token behind the subject of “a source who requested anonymity said”: `object` begins the object of the relative clause. */
function relativeOver(doc: Document, object: number, floor: number): number | null {
  let at = object - 1;
  if (!/^VB[DZP]$/.test(doc.pos[at] ?? "")) return null;
  while (at > floor && /^(?:VB|MD|RB)/.test(doc.pos[at] ?? "")) at--;
  return at > floor && doc.tokens[at]?.lower === "who" ? at : null;
}

/** “Mara, who visited the north, said”: the phrase before the commas of an aside that ends at token `close`. */
function beforeAside(doc: Document, close: number, floor: number): Chain | null {
  // “the Disaster Management Council (NDRRMC) said”
  if (doc.tokens[close]?.text === ")" && doc.tokens[close - 2]?.text === "(") {
    const body = chainUpTo(doc, close - 2, floor);
    if (body) return body;
  }
  let best: Chain | null = null;
  const paired = /^-+$/.test(doc.tokens[close]?.text ?? "") ? pairOf(doc, close, floor) : -1;
  for (let at = paired < 0 ? close - 1 : paired; at > floor && close - at < 50; at--) {
    const word = doc.tokens[at]?.text ?? "";
    if (word !== "," && word !== "-" && word !== "--" && word !== "(") continue;
    const chain = chainUpTo(doc, at, floor) ?? nameBehindTime(doc, at, floor);
    if (!chain) continue;
    // “REDCLIFF -”: a dateline does nothing
    if (word.startsWith("-") && best && chain.firstToken <= floor) return best;
    // “Mara Brandt, now a deputy and head of the port, said”: the second of two titles
    const title = doc.tokens[chain.firstToken - 1]?.lower === "and" && doc.pos[chain.firstToken] === "NN";
    if (chain.firstToken <= floor || (!title && startsClause(doc, chain.firstToken - 1))) return chain;
    // “On Friday, Mara Brandt, the head of the port, which …, said”: a title behind a name is the name's
    if (!best || (chain.endToken === best.firstToken - 1 && personEndsAt(doc, chain.endToken) && !governed(doc, chain.firstToken, floor)))
      best = chain;
  }
  return best;
}

/** The dash that opens an aside which another closes: “Three judges - Mara, Ivo and Ida - agreed”; -1 if there is none. */
function pairOf(doc: Document, close: number, floor: number): number {
  for (let at = close - 1; at > floor && close - at < 50; at--) if (doc.tokens[at]?.text === doc.tokens[close]?.text) return at;
  return -1;
}

/** “Anger grew after Mara Brandt, the mayor, said …”: a name that a clause of time begins with. */
function nameBehindTime(doc: Document, end: number, floor: number): Chain | null {
  const phrase = phrasesOf(doc, doc.tokens[end - 1]?.sentence ?? 0).byEnd.get(end);
  if (!phrase || phrase.firstToken <= floor || !/^NNP/.test(doc.pos[phrase.head] ?? "")) return null;
  return /^(?:after|before)$/.test(doc.tokens[phrase.firstToken - 1]?.lower ?? "") ? { ...phrase, endToken: end } : null;
}

function startsClause(doc: Document, before: number): boolean {
  // “injured as a result of an explosion, the agency said”
  if (doc.tokens[before]?.lower === "as" && doc.tokens[before + 2]?.lower === "result") return false;
  return /^(?:CC|:|''|``)$/.test(doc.pos[before] ?? "") || opensClause.test(doc.tokens[before]?.lower ?? "");
}

/** “…, with a spokesman for the port calling it …”: whom “with” brings in, for a participle behind it. */
function besideWith(doc: Document, verb: number, end: number, floor: number): Chain | null {
  if (doc.pos[verb] !== "VBG") return null;
  for (let at = end - 1; at > floor && at > end - 14; at--) {
    if (doc.tokens[at]?.lower !== "with" || !/^[,-]+$/.test(doc.tokens[at - 1]?.text ?? "")) continue;
    const chain = chainFrom(doc, at + 1, end);
    return chain?.endToken === end ? chain : null;
  }
  return null;
}

/** The subject of the clause that the verb's own clause hangs on: “The court convicted him, saying …”. */
export function mainSubject(doc: Document, verb: number, from: number): Chain | null {
  const floor = Math.max(from, verb - furthest);
  let first: Chain | null = null;
  let doing: Chain | null = null;
  for (let at = floor; at < verb;) {
    const token = doc.tokens[at];
    const phrase = token && phrasesOf(doc, token.sentence).byStart.get(at);
    if (!phrase || phrase.endToken > verb) {
      at++;
      continue;
    }
    at = phrase.endToken;
    if (isTime(doc, phrase) || governed(doc, phrase.firstToken, floor)) continue;
    const chain = chainFrom(doc, phrase.firstToken, verb);
    if (!chain) continue;
    first ??= chain;
    let next = chain.endToken;
    while (next < verb && /^RB/.test(doc.pos[next] ?? "")) next++;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.pos[next] ?? "") && next < verb && !hangs(doc, chain, floor)) doing = chain;
    at = Math.max(at, chain.endToken);
  }
  return doing ?? first;
}

/** “a base where officials say …”, “whose name is known”, “there was no vote”: what leads no main clause. */
function hangs(doc: Document, { firstToken }: Chain, floor: number): boolean {
  const lower = doc.tokens[firstToken]?.lower ?? "";
  if (relatives.has(lower) || lower === "whose" || doc.pos[firstToken] === "EX") return true;
  return firstToken > floor && /^(?:where|which|who|that|whose|when|because)$/.test(doc.tokens[firstToken - 1]?.lower ?? "");
}
