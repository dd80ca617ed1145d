import { partsOf, type Part } from "../../text/clauses.ts";
import { quantityAt } from "../../text/numbers.ts";
import type { Document } from "../../types/document.ts";
import type { Figure } from "./figure.ts";
import { figureAt } from "./figures.ts";
import { predicateAt, type Predicate } from "./predicates.ts";
import { bodies, harmNouns, people, stateNouns } from "./nouns.ts";
import { harmAdjectives, harmPhrases, harmVerbs } from "./verbs.ts";

/** A sentence that names harm, read as parts; `figures[i]` is the figure that part `i` states, if any. */
export interface Scene {
  /** The document with the tags of this sentence mended for words of harm. */
  readonly doc: Document;
  readonly sentence: number;
  readonly parts: readonly Part[];
  readonly figures: readonly (Figure | null)[];
  /** What the verb or adjective that part `i` is does to people, if anything. */
  readonly predicates: readonly (Predicate | null)[];
  /** The predicates alone: few parts are one. */
  readonly harms: readonly Predicate[];
  readonly headline: boolean;
}

const otherTriggers: readonly string[] = [
  "toll",
  "lives",
  "life",
  "cases",
  "blew",
  "detonated",
  "casualties",
  "remains",
  "custody",
  "injuries",
  "wounds",
  "burns",
  "hostages",
  "prisoners",
  "victims",
  "suicide",
];
const plainPhraseVerbs: ReadonlySet<string> = new Set(["be", "is", "are", "was", "were", "been", "being", "'s", "'re"]);
const triggers: ReadonlySet<string> = new Set([
  ...harmVerbs.keys(),
  ...harmAdjectives.keys(),
  ...harmNouns.keys(),
  ...stateNouns.keys(),
  ...bodies,
  ...otherTriggers,
  ...[...harmPhrases.keys()].filter((form) => !plainPhraseVerbs.has(form)),
]);
const scenes = new WeakMap<Document, readonly Scene[]>();

/** The sentences of a document in which a word of harm stands; read once, however many patterns ask. */
export function scenesOf(doc: Document): readonly Scene[] {
  let known = scenes.get(doc);
  if (!known) scenes.set(doc, (known = read(doc)));
  return known;
}

function read(doc: Document): Scene[] {
  const hot: number[] = [];
  doc.sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let at = firstToken; at < endToken; at++) {
      if (triggers.has(doc.tokens[at]?.lower ?? "")) {
        hot.push(sentence);
        break;
      }
    }
  });
  if (hot.length === 0) return [];
  const pos = [...doc.pos];
  const mended: Document = { ...doc, pos };
  return hot.map((sentence) => {
    const headline = isHeadline(doc, sentence);
    mend(mended, pos, sentence, headline);
    const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
    const parts: Part[] = [];
    const figures: (Figure | null)[] = [];
    const base = partsOf(mended, firstToken, endToken);
    for (let index = 0; index < base.length;) {
      const part = base[index];
      if (!part) break;
      const read = part.kind === "noun" ? figureAt(mended, base, index, headline) : null;
      const last = base[index + (read?.used ?? 1) - 1] ?? part;
      parts.push(read ? { ...part, endToken: last.endToken } : part);
      figures.push(read?.figure ?? null);
      index += read?.used ?? 1;
    }
    const predicates = parts.map((_, index) => predicateAt(mended, parts, index));
    const harms = predicates.filter((predicate) => predicate !== null);
    return { doc: mended, sentence, parts, figures, predicates, harms, headline };
  });
}

/** A line of its own, short, with no full stop: a headline, or a caption in its style. */
function isHeadline(doc: Document, sentence: number): boolean {
  const span = doc.sentences[sentence];
  const paragraph = span && doc.paragraphs[span.paragraph];
  if (!span || !paragraph || span.endToken - span.firstToken > 22) return false;
  return (
    span.start === paragraph.start &&
    span.end === paragraph.end &&
    !/[.!?"']$/.test(doc.plain.slice(Math.max(span.start, span.end - 2), span.end))
  );
}

const determiners: ReadonlySet<string> = new Set(["the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "no", "any"]);
const articles: ReadonlySet<string> = new Set(["the", "a", "an"]);
const behindTime: ReadonlySet<string> = new Set([
  "last",
  "this",
  "on",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "yesterday",
  "today",
]);

/** A tagger reads “71 Killed in Crash” as a name and “the wounded” as a verb; a word of harm is better known by its neighbours. */
function mend(doc: Document, pos: string[], sentence: number, headline: boolean): void {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  for (let at = firstToken; at < endToken; at++) {
    const word = doc.tokens[at]?.lower ?? "";
    const tag = pos[at] ?? "";
    if (articles.has(word)) pos[at] = "DT";
    else if (word.endsWith("ly") && ((tag.startsWith("VB") && word.length > 4) || isHarmVerb(doc, at + 1, endToken))) pos[at] = "RB";
    else if (word === "would-be") pos[at] = "JJ";
    else if (isHarm(word)) pos[at] = tagOfHarm(doc, pos, at, sentence, headline);
    else if (headline && tag.startsWith("NNP") && people.has(word)) pos[at] = word.endsWith("s") ? "NNS" : "NN";
  }
}

const isHarm = (word: string): boolean => harmVerbs.has(word) || harmAdjectives.has(word) || harmPhrases.has(word) || word === "left";
const isHarmVerb = (doc: Document, at: number, end: number): boolean => at < end && harmVerbs.has(doc.tokens[at]?.lower ?? "");

/** The tag of a word of harm, as its neighbours and the tags so far tell it. */
function tagOfHarm(doc: Document, pos: readonly string[], at: number, sentence: number, headline: boolean): string {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  const lower = (token: number): string => (token >= firstToken && token < endToken ? (doc.tokens[token]?.lower ?? "") : "");
  const [before, word, after] = [lower(at - 1), lower(at), lower(at + 1)];
  const tag = pos[at] ?? "";
  const verb = harmVerbs.get(word);
  const noun = pos[at + 1]?.startsWith("N") ?? false;
  if (verb && !verb.present && !verb.gerund) {
    if (determiners.has(before) && stateNouns.has(word) && !noun) return "NNS";
    // “the two wounded officers died”
    if (tag === "VBD" && noun && pos[at - 1] === "CD" && people.has(after)) return "VBN";
    // “thousands of displaced families”
    if (before === "of" && /^(?:N|JJ)/.test(pos[at + 1] ?? "")) return "JJ";
    if (behindTime.has(after)) return "VBD";
    return tag.startsWith("VB") ? tag : "VBN";
  }
  if (
    (verb?.gerund || (word.endsWith("ing") && harmPhrases.has(word))) &&
    !tag.startsWith("VB") &&
    quantityAt(doc.tokens, at + 1, endToken)
  )
    return "VBG";
  if (verb?.present && headline && tag.startsWith("NNP")) return word.endsWith("s") ? "VBZ" : "VBP";
  if (harmAdjectives.has(word) && determiners.has(before)) return noun ? "JJ" : "NNS";
  // a participle in all but form: “left 12 dead and accused …”
  if (harmAdjectives.has(word)) return noun || tag.startsWith("RB") ? "JJ" : "VBN";
  if (word === "left" && quantityAt(doc.tokens, at + 1, endToken)) return "VBD";
  return headline && tag.startsWith("NNP") && people.has(word) ? (word.endsWith("s") ? "NNS" : "NN") : tag;
}
