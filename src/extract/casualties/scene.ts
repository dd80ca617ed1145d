import { partsOf, type Part } from "../../text/clauses.ts";
import { withPos } from "../../text/document.ts";
import type { Document } from "../../types/document.ts";
import type { Figure } from "./figure.ts";
import { figureAt } from "./figures.ts";
import { predicateAt, type Predicate } from "./predicates.ts";
import { mendTags } from "./mended-tags.ts";
import { bodies, harmNouns, stateNouns } from "./nouns.ts";
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

/** How many parts a walk through a scene may take: news sentences are shorter, and hostile ones must stay linear. */
export const reach = 60;

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
  "condition",
  "prison",
  "jail",
  "detention",
  "injuries",
  "wounds",
  "burns",
  "hostages",
  "prisoners",
  "victims",
  "suicide",
  "shelters",
  "centres",
  "centers",
  "camps",
  "swapped",
  "exchanged",
  "exchange",
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
  const mended = withPos(doc, pos);
  return hot.map((sentence) => {
    const headline = isHeadline(doc, sentence);
    mendTags(mended, pos, sentence, headline);
    const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
    const parts: Part[] = [];
    const figures: (Figure | null)[] = [];
    const base = partsOf(mended, firstToken, endToken);
    for (let index = 0; index < base.length;) {
      const part = base[index];
      if (!part) break;
      const read = part.kind === "noun" ? figureAt(mended, base, index, headline) : null;
      const last = base[index + (read?.used ?? 1) - 1] ?? part;
      parts.push(
        read ? { kind: part.kind, firstToken: part.firstToken, endToken: last.endToken, phrase: part.phrase, verb: part.verb } : part,
      );
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
