import { type Chain, chainFrom } from "../../text/chains.ts";
import { subjectOf } from "../../text/subjects.ts";
import type { Document, TokenizedSentence } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";
import { isPronoun, oneNoun, quotedAs, relativeAntecedent, withGiver, withoutFirst, wordsUpTo } from "./giver-words.ts";
import { gives, isCountingWord, isGivingWord } from "./giving.ts";

/** Who gives a figure: the words that name them, and the words it is given in (a clause, a quotation, a sentence). */
export interface SourceSpan extends Span {
  /** Where the words begin that the source answers for: of two sources the later one is the inner. */
  readonly from: number;
  /** True for “they told me that …”: someone gives the figure, but who is for others to say. */
  readonly unnamed?: true;
}

const citing: ReadonlySet<string> = new Set(["citing", "quoting", "cited", "quoted"]);
const containing: ReadonlySet<string> = new Set([
  "came",
  "comes",
  "come",
  "appeared",
  "appears",
  "given",
  "contained",
  "published",
  "released",
  "listed",
]);
const papers: ReadonlySet<string> = new Set([
  "report",
  "review",
  "study",
  "survey",
  "statement",
  "bulletin",
  "update",
  "audit",
  "communique",
]);
const opening: ReadonlySet<string> = new Set(["after", "before", "since", "when", "while", "although", "though"]);
const thirdPersons: ReadonlySet<string> = new Set(["he", "she", "they"]);
const lands: ReadonlySet<string> = new Set(
  "country city state nation province district region county town territory island world".split(" "),
);
/** Words of the text that can be reached from a figure to its source: sentences are shorter, hostile ones are not. */
const reach = 80;

/** The source that the sentence itself names for the figure at tokens `first`…`end`: innermost first; null if none. */
export function sourceInSentence(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  return (
    cited(doc, sentence, first, end) ??
    giverBefore(doc, sentence, first) ??
    accordingTo(doc, sentence, first, end) ??
    giverBehind(doc, sentence, end) ??
    contained(doc, sentence, first, end) ??
    headed(doc, sentence, first)
  );
}

const word = (doc: Document, at: number): string => doc.tokens[at]?.lower ?? "";

function spanOf(
  doc: Document,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
  from: number,
): SourceSpan {
  return { start: doc.tokens[firstToken]?.start ?? 0, end: doc.tokens[endToken - 1]?.end ?? 0, from: doc.tokens[from]?.start ?? 0 };
}

/** “…, the agency said, citing the ministry”: who stands behind “citing” is the inner source. */
function cited(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  // “Reuters reported, citing a hospital official, that 12 people had died”
  for (let at = first - 1; at > Math.max(sentence.firstToken, first - 20); at--) {
    if (!/^(?:citing|quoting)$/.test(word(doc, at))) continue;
    const chain = chainFrom(doc, at + 1, first) ?? oneNoun(doc, at + 1);
    return chain && word(doc, chain.endToken) === "," && word(doc, chain.endToken + 1) === "that" ? spanOf(doc, chain, first) : null;
  }
  for (let at = end; at < Math.min(sentence.endToken, end + reach); at++) {
    if (!citing.has(word(doc, at))) continue;
    const chain = chainFrom(doc, at + 1, sentence.endToken) ?? oneNoun(doc, at + 1) ?? withoutFirst(chainFrom(doc, at, sentence.endToken));
    return chain && spanOf(doc, chain, at);
  }
  return null;
}

/** “officials said that …”, “with the agency reporting …”, “numbers that show …”: the nearest giver in front. */
function giverBefore(doc: Document, sentence: TokenizedSentence, first: number): SourceSpan | null {
  for (let at = first - 1; at > Math.max(sentence.firstToken, first - reach); at--) {
    if (word(doc, at) === ";") return null;
    if (!gives(doc, at, first)) continue;
    const chain =
      saidBy(doc, at, first) ??
      quotedAs(doc, at, sentence.firstToken) ??
      withGiver(doc, at, sentence.firstToken) ??
      relativeAntecedent(doc, sentence, at) ??
      subjectOf(doc, at, sentence.firstToken) ??
      wordsUpTo(doc, at, sentence.firstToken);
    if (!chain) return null;
    // “the minister said the country recorded 40 deaths”
    if (isAside(doc, sentence, chain, first) || (isCountingWord(doc, at) && lands.has(word(doc, chain.head)))) continue;
    if (thirdPersons.has(word(doc, chain.firstToken)) && isPronoun(doc, chain)) return { ...spanOf(doc, chain, at), unnamed: true };
    return isPronoun(doc, chain) ? null : spanOf(doc, chain, at);
  }
  return null;
}

/** “…, said Dr. Ida Roth, head of the hospital, where 58 wounded lay”: she, not who stands in front. */
function saidBy(doc: Document, verb: number, figure: number): Chain | null {
  if (!/^sa(?:id|ys)$/.test(word(doc, verb)) || word(doc, verb - 1) !== ",") return null;
  const chain = chainFrom(doc, verb + 1, figure);
  return chain && /^NNP/.test(doc.pos[chain.firstToken] ?? "") && word(doc, chain.endToken) === "," ? chain : null;
}

/** “Days after the president said that …, 40 people were killed”: what was said ends with the clause that opens the sentence. */
function isAside(doc: Document, sentence: TokenizedSentence, giver: Chain, first: number): boolean {
  const opener = giver.firstToken - 1;
  if (opener < sentence.firstToken || opener > sentence.firstToken + 2 || !opening.has(word(doc, opener))) return false;
  for (let at = giver.endToken; at < first; at++) if (word(doc, at) === ",") return true;
  return false;
}

function accordingTo(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  const from = Math.max(sentence.firstToken, first - reach);
  for (let at = from; at < Math.min(sentence.endToken, end + reach); at++) {
    if (word(doc, at) !== "according" || word(doc, at + 1) !== "to") continue;
    // “according to acting Gov. Ida Roth”
    const named = /^(?:acting|outgoing|incoming)$/.test(word(doc, at + 2)) ? at + 3 : at + 2;
    const chain = chainFrom(doc, named, sentence.endToken) ?? oneNoun(doc, named);
    return chain && !isPronoun(doc, chain) ? spanOf(doc, chain, from) : null;
  }
  return null;
}

/** “The rise in deaths to 80 came in a report by the ministry”, “the toll of 80, published in a survey” */
function contained(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  for (let at = end; at < Math.min(sentence.endToken, end + reach); at++) {
    if (!containing.has(word(doc, at)) || word(doc, at + 1) !== "in") continue;
    const chain = chainFrom(doc, at + 2, sentence.endToken);
    if (chain && papers.has(word(doc, chain.head))) return spanOf(doc, chain, first);
  }
  return null;
}

/** “…, officials say”, “…, said the ministry” */
function giverBehind(doc: Document, sentence: TokenizedSentence, end: number): SourceSpan | null {
  for (let at = end; at < Math.min(sentence.endToken, end + reach); at++) {
    if (word(doc, at) !== ",") continue;
    // “…, told reporters”: those hear it
    if (isGivingWord(doc, at + 1) && doc.pos[at + 1] !== "VBG" && !/^t(?:ells?|old)$/.test(word(doc, at + 1))) {
      const chain = chainFrom(doc, at + 2, sentence.endToken);
      if (chain && !isPronoun(doc, chain)) return spanOf(doc, chain, sentence.firstToken);
    }
    // “…, sources said”: “sources” may be tagged as a verb
    const short =
      isGivingWord(doc, at + 2) && word(doc, at + 1).endsWith("s") ? { firstToken: at + 1, endToken: at + 2, head: at + 1 } : null;
    const chain = chainFrom(doc, at + 1, sentence.endToken) ?? short;
    if (!chain || isPronoun(doc, chain)) continue;
    let verb = chain.endToken;
    // “the Road Safety Agency (RSA) said”
    if (word(doc, verb) === "(" && word(doc, verb + 2) === ")") verb += 3;
    verb = behindApposition(doc, verb);
    while (/^(?:RB|VBZ|VBP|VBD|MD)$/.test(doc.pos[verb] ?? "") && !isGivingWord(doc, verb) && verb < chain.endToken + 6) verb++;
    if (isGivingWord(doc, verb)) return spanOf(doc, chain, sentence.firstToken);
  }
  return null;
}

/** The token behind a name between commas: “the governor, Ali Sow, told”, “the news agency, Apsnipress, reported”. */
function behindApposition(doc: Document, at: number): number {
  if (word(doc, at) !== ",") return at;
  let end = at + 1;
  while (end < at + 6 && /^NNP/.test(doc.pos[end] ?? "")) end++;
  return end > at + 1 && word(doc, end) === "," ? end + 1 : at;
}

const sources: ReadonlySet<string> = new Set(
  "official officials police ministry report reports source sources witness witnesses media minister agency monitor monitors activists doctors army military spokesman spokeswoman authorities government un radio tv residents rescuers hospital hospitals paper newspaper".split(
    " ",
  ),
);

/** “Activists: Shelling Leaves 90 Dead”, “Bus crash kills nine - police” */
function headed(doc: Document, sentence: TokenizedSentence, first: number): SourceSpan | null {
  if (/[.!?]["']?$/.test(doc.plain.slice(sentence.end - 2, sentence.end))) return null;
  for (let at = sentence.endToken - 2; at > Math.max(first, sentence.endToken - 6); at--) {
    const chain = /^(?:-|--|:)$/.test(word(doc, at)) ? chainFrom(doc, at + 1, sentence.endToken) : null;
    if (chain?.endToken === sentence.endToken && sources.has(word(doc, chain.endToken - 1))) return spanOf(doc, chain, sentence.firstToken);
  }
  const colon = Math.min(sentence.firstToken + 6, first);
  for (let at = sentence.firstToken + 1; at < colon; at++) {
    if (word(doc, at) !== ":") continue;
    const chain = chainFrom(doc, sentence.firstToken, at);
    return chain && chain.endToken === at ? spanOf(doc, chain, sentence.firstToken) : null;
  }
  return null;
}
