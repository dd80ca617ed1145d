import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { isBareSingular, isNamed, isTold } from "./bare-singular.ts";
import { isLabel, isYear } from "./no-count.ts";
import { classOf, harmNouns, stateNouns, type NounClass } from "./nouns.ts";

/** A number of people (or of what may be people) as a noun phrase states it. Token indexes, half open. */
export interface Figure {
  readonly firstToken: number;
  readonly endToken: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** The noun (phrase) for whom it counts; null for “wounded 71”. */
  readonly victims: { readonly firstToken: number; readonly endToken: number } | null;
  /** The counted noun in lower case; empty where there is none. */
  readonly noun: string;
  readonly class: NounClass | "none";
  /** “a policeman” or, in a headline, “Man”: no number stands there. */
  readonly indefinite: boolean;
  /** “six of them”, “three of whom”: a part of what was named before. */
  readonly ofThem: boolean;
}

const zeroWords: ReadonlySet<string> = new Set(["no", "nobody", "no-one", "none", "noone", "zero"]);
const totals: ReadonlySet<string> = new Set([
  "total",
  "estimate",
  "maximum",
  "minimum",
  "group",
  "crowd",
  "party",
  "crew",
  "gang",
  "average",
  "team",
]);
const more: ReadonlySet<string> = new Set(["more", "other", "others", "additional", "another", "further"]);
const plainPronouns: ReadonlySet<string> = new Set(["them", "us", "you", "those", "these", "whom", "which"]);
/** Nouns that need “of …” to say who is meant. */
const openNouns: ReadonlySet<string> = new Set([
  "member",
  "members",
  "employee",
  "employees",
  "victim",
  "victims",
  "resident",
  "residents",
  "supporter",
  "supporters",
  "civilians",
  "body",
  "bodies",
  "number",
]);

/** Reads the noun part at `index` as a figure, drawing in an “of …” behind it; `used` is how many parts it takes up. */
export function figureAt(
  doc: Document,
  parts: readonly Part[],
  index: number,
  headline: boolean,
): { readonly figure: Figure; readonly used: number } | null {
  const part = parts[index];
  const phrase = part?.phrase;
  if (!part || !phrase) return null;
  const word = (token: number): string => doc.tokens[token]?.lower ?? "";
  const behindOf =
    word(parts[index + 1]?.firstToken ?? -1) === "of" && parts[index + 1]?.kind === "preposition" ? parts[index + 2] : undefined;
  const inner = behindOf?.phrase ?? null;

  if (zeroWords.has(word(part.firstToken))) return zero(doc, part, inner && part.endToken - part.firstToken === 1 ? behindOf : undefined);

  const { quantity, head } = phrase;
  if (!quantity) {
    if (inner?.quantity && (totals.has(word(head)) || word(head) === "family")) {
      const counted = countedIn(doc, inner.quantity.endToken, inner.endToken, inner.head);
      if (word(head) === "family" && counted.noun !== "") return null;
      return {
        used: 3,
        figure: {
          firstToken: part.firstToken,
          endToken: inner.endToken,
          ...bounds(inner.quantity),
          ...counted,
          class: counted.noun ? counted.class : "person",
          indefinite: false,
          ofThem: false,
        },
      };
    }
    const told = headline || (index === 0 && isTold(doc, parts[1]));
    return indefinite(doc, part, told, behindOf);
  }

  const bare = head < quantity.endToken;
  if (isYear(doc, part.firstToken, quantity) || (bare && word(part.firstToken) === "the" && word(quantity.firstToken) === "one"))
    return null;
  const joined = bare ? null : harmBehindAnd(doc, parts, index);
  if (joined) {
    return {
      used: 3,
      figure: {
        firstToken: part.firstToken,
        endToken: joined.endToken,
        ...bounds(quantity),
        victims: { firstToken: quantity.endToken, endToken: joined.endToken },
        noun: word(joined.endToken - 1),
        class: "harm",
        indefinite: false,
        ofThem: false,
      },
    };
  }
  if (bare && inner && !(inner.quantity && inner.firstToken === inner.quantity.firstToken && !isVague(word(quantity.endToken - 1)))) {
    // “dozens of people”, “three of the five officers”, “two of them”
    const start = skipOpeners(doc, inner.quantity ? inner.quantity.endToken : inner.firstToken, inner.head);
    const counted = plainPronouns.has(word(inner.head))
      ? { victims: null, noun: "", class: "person" as const }
      : countedIn(doc, start, inner.endToken, inner.head);
    return {
      used: 3,
      figure: {
        firstToken: part.firstToken,
        endToken: inner.endToken,
        ...bounds(quantity),
        ...counted,
        class: counted.noun === "" ? "person" : counted.class,
        indefinite: false,
        ofThem: plainPronouns.has(word(inner.head)),
      },
    };
  }
  if (bare && isLabel(doc, part.firstToken, quantity.endToken)) return null;
  const counted = bare ? { victims: null, noun: "", class: "none" as const } : countedIn(doc, quantity.endToken, part.endToken, head);
  const reach = behindOf && inner && !inner.quantity && openNouns.has(counted.noun) ? behindOf.endToken : part.endToken;
  return {
    used: reach > part.endToken ? 3 : 1,
    figure: {
      firstToken: part.firstToken,
      endToken: reach,
      ...bounds(quantity),
      ...counted,
      victims: counted.victims && { firstToken: counted.victims.firstToken, endToken: reach },
      indefinite: false,
      ofThem: false,
    },
  };
}

/** “3,501 refugee and migrant fatalities”: the noun that is counted stands behind the “and”. */
function harmBehindAnd(doc: Document, parts: readonly Part[], index: number): Part | null {
  const part = parts[index];
  const next = parts[index + 2];
  if (
    !part?.phrase ||
    doc.pos[part.phrase.head] !== "NN" ||
    parts[index + 1]?.kind !== "conjunction" ||
    !next?.phrase ||
    next.phrase.quantity
  )
    return null;
  if (part.phrase.quantity?.min === 1 && part.phrase.quantity.max === 1) return null;
  return harmNouns.has(doc.tokens[next.phrase.head]?.lower ?? "") ? next : null;
}

function bounds({ min, max, approximate }: { readonly min: number | null; readonly max: number | null; readonly approximate: boolean }) {
  return { min, max, approximate };
}

const isVague = (word: string): boolean => /s$/.test(word);

/** The noun between the number and the end of the phrase, “more” and “other” left out. */
function countedIn(doc: Document, from: number, end: number, head: number): Pick<Figure, "victims" | "noun" | "class"> {
  const token = doc.tokens[head];
  if (!token || head < from) return { victims: null, noun: "", class: "none" };
  const noun = token.lower;
  if (noun === "more") return { victims: null, noun: "", class: "none" };
  let start = from;
  while (start < head && more.has(doc.tokens[start]?.lower ?? "")) start++;
  const capital = /^\p{Lu}/u.test(token.text) && token.start !== doc.sentences[token.sentence]?.start;
  return { victims: { firstToken: start, endToken: end }, noun, class: classOf(noun, capital) };
}

function skipOpeners(doc: Document, from: number, head: number): number {
  let start = from;
  while (
    start < head &&
    (doc.pos[start] === "DT" || doc.pos[start] === "PRP$" || doc.pos[start] === "PDT" || more.has(doc.tokens[start]?.lower ?? ""))
  )
    start++;
  return start;
}

/** “no one”, “nobody”, “none of the injured”, “no suspects”, “no casualties”. */
function zero(doc: Document, part: Part, of: Part | undefined): { figure: Figure; used: number } | null {
  const head = part.phrase?.head ?? part.firstToken;
  const first = doc.tokens[part.firstToken]?.lower;
  const noun = first === "no" && doc.tokens[head]?.lower !== "one" && head > part.firstToken ? (doc.tokens[head]?.lower ?? "") : "";
  const counted = of?.phrase
    ? countedIn(doc, skipOpeners(doc, of.firstToken, of.phrase.head), of.endToken, of.phrase.head)
    : noun
      ? countedIn(doc, part.firstToken + 1, part.endToken, head)
      : { victims: null, noun: "", class: "person" as const };
  // “no one” is two tokens, and the chunker may stop at “no”
  const endToken = of?.endToken ?? part.endToken;
  return {
    used: of ? 3 : 1,
    figure: { firstToken: part.firstToken, endToken, min: 0, max: 0, approximate: false, ...counted, indefinite: false, ofThem: false },
  };
}

/** “a policeman”, “another”, “an Iraqi”, “both men”; in a headline a bare “Man” too. */
function indefinite(doc: Document, part: Part, headline: boolean, of: Part | undefined): { figure: Figure; used: number } | null {
  const head = part.phrase?.head ?? part.firstToken;
  const first = doc.tokens[part.firstToken]?.lower ?? "";
  const tag = doc.pos[head] ?? "";
  const one = (victims: Figure["victims"], noun: string, count = 1, end = part.endToken): Figure => ({
    firstToken: part.firstToken,
    endToken: end,
    min: count,
    max: count,
    approximate: false,
    victims,
    noun,
    class: "person",
    indefinite: true,
    ofThem: false,
  });
  if (first === "another" && head === part.firstToken) return { used: 1, figure: one(null, "") };
  if (first === "both" && head > part.firstToken)
    return { used: 1, figure: one({ firstToken: part.firstToken + 1, endToken: part.endToken }, doc.tokens[head]?.lower ?? "", 2) };
  const article = first === "a" || first === "an" || first === "another";
  if (!article && !(headline && isBareSingular(doc, part))) return null;
  if (tag !== "NN" && tag !== "NNP" && tag !== "JJ") return null;
  // “Ali Sow, a farmer who was killed”: a named person, with an apposition
  if (article && doc.tokens[part.firstToken - 1]?.text === "," && isNamed(doc, part.firstToken - 2)) return null;
  const start = article ? part.firstToken + 1 : part.firstToken;
  const counted = countedIn(doc, start, part.endToken, head);
  if (counted.class === "body") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "body" } };
  if (counted.class === "harm") return { used: 1, figure: { ...one(counted.victims, counted.noun), class: "harm" } };
  if (counted.class !== "person" || counted.noun === "number" || stateNouns.get(counted.noun) === "injured") return null;
  const reach = of?.phrase && openNouns.has(counted.noun) ? of.endToken : part.endToken;
  return {
    used: reach > part.endToken ? 3 : 1,
    figure: one(counted.victims && { ...counted.victims, endToken: reach }, counted.noun, 1, reach),
  };
}
