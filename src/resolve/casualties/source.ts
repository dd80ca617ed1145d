import { chainFrom, subjectOf } from "../../text/subjects.ts";
import type { Chain } from "../../text/subjects.ts";
import type { Document, TokenizedSentence } from "../../types/document.ts";
import type { Quote } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";

/** Who gives a figure: the words that name them, and the words it is given in (a clause, a quotation, a sentence). */
export interface SourceSpan extends Span {
  /** Where the words begin that the source answers for: of two sources the later one is the inner. */
  readonly from: number;
}

/** Verbs by which a body or a person gives a figure; those of plain saying and those of counting. */
const giving: ReadonlySet<string> = new Set(
  `say says said saying tell tells told telling report reports reported reporting state states stated stating claim claims claimed claiming confirm confirms confirmed confirming announce announces announced announcing
  add adds added adding note notes noted noting record records recorded recording count counts counted counting document documents documented documenting register registers registered registering log logs logged tally tallied
  estimate estimates estimated estimating show shows showed showing list lists listed indicate indicates indicated acknowledge acknowledges acknowledged admit admits admitted declare declares declared verify verifies verified
  inform informed disclose disclosed reveal reveals revealed believe believes believed warn warns warned explain explained insist insists insisted tweet tweeted write wrote testify testified recall recalled allege alleges alleged`.split(
    /\s+/,
  ),
);
/** “put the toll at 40” gives a figure, “put out a fire” none. */
const putting: ReadonlySet<string> = new Set(["put", "puts", "putting"]);
const put: ReadonlySet<string> = new Set(["it", "the", "that", "its", "their"]);
const citing: ReadonlySet<string> = new Set(["citing", "quoting", "cited", "quoted"]);
const pronouns: ReadonlySet<string> = new Set([
  "it",
  "he",
  "she",
  "they",
  "this",
  "that",
  "which",
  "who",
  "we",
  "i",
  "you",
  "there",
  "what",
  "those",
  "these",
  "one",
  "some",
  "many",
  "all",
  "others",
]);
/** Words of the text that can be reached from a figure to its source: sentences are shorter, hostile ones are not. */
const reach = 80;

/** The source that the sentence itself names for the figure at tokens `first`…`end`: innermost first; null if none. */
export function sourceInSentence(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  return (
    cited(doc, sentence, end) ??
    giverBefore(doc, sentence, first) ??
    accordingTo(doc, sentence, first, end) ??
    giverBehind(doc, sentence, end) ??
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
function cited(doc: Document, sentence: TokenizedSentence, end: number): SourceSpan | null {
  for (let at = end; at < Math.min(sentence.endToken, end + reach); at++) {
    if (!citing.has(word(doc, at))) continue;
    const chain = chainFrom(doc, at + 1, sentence.endToken);
    return chain && spanOf(doc, chain, at);
  }
  return null;
}

/** “officials said that …”, “with the agency reporting …”, “numbers that show …”: the nearest giver in front. */
function giverBefore(doc: Document, sentence: TokenizedSentence, first: number): SourceSpan | null {
  for (let at = first - 1; at > Math.max(sentence.firstToken, first - reach); at--) {
    if (word(doc, at) === ";") return null;
    const verbal = doc.pos[at]?.startsWith("VB") || (/(?:ed|said|told)$/.test(word(doc, at)) && doc.pos[at] === "NN");
    const gives = (giving.has(word(doc, at)) && verbal) || (putting.has(word(doc, at)) && put.has(word(doc, at + 1)));
    // “in total confirmed cases”: a participle in front of its noun gives nothing
    if (!gives || (doc.pos[at] === "VBN" && /^N/.test(doc.pos[at + 1] ?? "") && !/^VB/.test(doc.pos[at - 1] ?? ""))) continue;
    const chain =
      relativeAntecedent(doc, sentence, at) ?? subjectOf(doc, at, sentence.firstToken) ?? wordsUpTo(doc, at, sentence.firstToken);
    if (!chain || isPronoun(doc, chain)) return null;
    return spanOf(doc, chain, at);
  }
  return null;
}

function relativeAntecedent(doc: Document, sentence: TokenizedSentence, verb: number): Chain | null {
  if (word(doc, verb - 1) !== "that" && word(doc, verb - 1) !== "which") return null;
  for (let at = verb - 2; at >= Math.max(sentence.firstToken, verb - 8); at--) {
    const chain = chainFrom(doc, at, verb - 1);
    if (chain && chain.endToken === verb - 1 && (at === sentence.firstToken || !/^(?:NN|JJ|DT|CD|POS)/.test(doc.pos[at - 1] ?? "")))
      return chain;
  }
  return null;
}

/** Where a tagger takes “the bureau recorded” for one noun: the few words in front of the verb, back to a comma or a preposition. */
function wordsUpTo(doc: Document, verb: number, floor: number): Chain | null {
  let at = verb;
  // “the United Nations (UN) reporting”
  if (word(doc, at - 1) === ")" && word(doc, at - 3) === "(") at -= 3;
  const end = at;
  while (at > floor && end - at < 6 && /^(?:N|JJ|DT|POS|VBZ)/.test(doc.pos[at - 1] ?? "")) at--;
  return end - at > 1 || (end > at && /^N/.test(doc.pos[at] ?? "")) ? { firstToken: at, endToken: end, head: end - 1 } : null;
}

function isPronoun(doc: Document, { firstToken, endToken }: Chain): boolean {
  return endToken - firstToken === 1 && pronouns.has(word(doc, firstToken));
}

function accordingTo(doc: Document, sentence: TokenizedSentence, first: number, end: number): SourceSpan | null {
  const from = Math.max(sentence.firstToken, first - reach);
  for (let at = from; at < Math.min(sentence.endToken, end + reach); at++) {
    if (word(doc, at) !== "according" || word(doc, at + 1) !== "to") continue;
    const chain = chainFrom(doc, at + 2, sentence.endToken);
    return chain && !isPronoun(doc, chain) ? spanOf(doc, chain, from) : null;
  }
  return null;
}

/** “…, officials say”, “…, said the ministry” */
function giverBehind(doc: Document, sentence: TokenizedSentence, end: number): SourceSpan | null {
  for (let at = end; at < Math.min(sentence.endToken, end + reach); at++) {
    if (word(doc, at) !== ",") continue;
    if (giving.has(word(doc, at + 1)) && doc.pos[at + 1] !== "VBG") {
      const chain = chainFrom(doc, at + 2, sentence.endToken);
      if (chain && !isPronoun(doc, chain)) return spanOf(doc, chain, sentence.firstToken);
    }
    // “…, sources said”: “sources” may be tagged as a verb
    const short =
      giving.has(word(doc, at + 2)) && word(doc, at + 1).endsWith("s") ? { firstToken: at + 1, endToken: at + 2, head: at + 1 } : null;
    const chain = chainFrom(doc, at + 1, sentence.endToken) ?? short;
    if (!chain || isPronoun(doc, chain)) continue;
    let verb = chain.endToken;
    while (/^(?:RB|VBZ|VBP|VBD|MD)$/.test(doc.pos[verb] ?? "") && !giving.has(word(doc, verb)) && verb < chain.endToken + 3) verb++;
    if (giving.has(word(doc, verb))) return spanOf(doc, chain, sentence.firstToken);
  }
  return null;
}

/** “Activists: Shelling Leaves 90 Dead” */
function headed(doc: Document, sentence: TokenizedSentence, first: number): SourceSpan | null {
  if (/[.!?]["']?$/.test(doc.plain.slice(sentence.end - 2, sentence.end))) return null;
  const colon = Math.min(sentence.firstToken + 6, first);
  for (let at = sentence.firstToken + 1; at < colon; at++) {
    if (word(doc, at) !== ":") continue;
    const chain = chainFrom(doc, sentence.firstToken, at);
    return chain && chain.endToken === at ? spanOf(doc, chain, sentence.firstToken) : null;
  }
  return null;
}

/** How many utterances before a figure are looked at: nested ones begin close to each other. */
const depth = 12;

/** The innermost of the utterances around a span that has a speaker; null where there is none. */
export function utteranceAround(quotes: readonly Quote[], { start, end }: Span): Quote | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let best: Quote | null = null;
  for (let at = low - 1; at >= Math.max(0, low - depth); at--) {
    const quote = quotes[at];
    if (!quote?.speaker || quote.end < end) continue;
    if (!best || quote.end - quote.start < best.end - best.start) best = quote;
  }
  return best;
}
