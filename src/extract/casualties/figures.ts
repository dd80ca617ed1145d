import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { isTold } from "./bare-singular.ts";
import { countedBehindAnd } from "./behind-and.ts";
import { countedIn, openNouns, skipOpeners } from "./counted.ts";
import type { Figure, Reading } from "./figure.ts";
import { indefinite } from "./indefinite.ts";
import { isLabel, isYear } from "./no-count.ts";
import { isNobody, nobody } from "./nobody.ts";
import { classOf, people } from "./nouns.ts";
import { whoTheyWere } from "./who-they-were.ts";

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
const stateWords: ReadonlySet<string> = new Set(["dead", "injured", "wounded", "missing"]);
const plainPronouns: ReadonlySet<string> = new Set(["them", "us", "you", "those", "these", "whom", "which"]);
/** Reads the noun part at `index` as a figure, drawing in an “of …” behind it. */
export function figureAt(doc: Document, parts: readonly Part[], index: number, headline: boolean): Reading | null {
  const part = parts[index];
  const phrase = part?.phrase;
  if (!part || !phrase) return null;
  const word = (token: number): string => doc.tokens[token]?.lower ?? "";
  const behindOf =
    word(parts[index + 1]?.firstToken ?? -1) === "of" && parts[index + 1]?.kind === "preposition" ? parts[index + 2] : undefined;
  const inner = behindOf?.phrase ?? null;

  // “no fewer than 30 pupils” are some
  if (isNobody(word(part.firstToken)) && (phrase.quantity?.firstToken !== part.firstToken || phrase.quantity.max === 0))
    return nobody(doc, part, inner && part.endToken - part.firstToken === 1 ? behindOf : undefined);

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
  const joined = bare ? null : countedBehindAnd(doc, parts, index);
  if (joined) {
    return {
      used: 3,
      figure: {
        firstToken: part.firstToken,
        endToken: joined.endToken,
        ...bounds(quantity),
        victims: { firstToken: quantity.endToken, endToken: joined.endToken },
        noun: word(joined.endToken - 1),
        class: classOf(word(joined.endToken - 1), false),
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
    // “seven of the dead were patients”: the dead are no word for who
    const they = plainPronouns.has(word(inner.head)) ? whoOfThem(doc, parts, index + 3) : null;
    const victims = they ?? ((stateWords.has(counted.noun) && whoTheyWere(doc, parts, index + 2)) || counted.victims);
    // “dozens of bloated bodies of women”
    const further = openNouns.has(counted.noun) && word(parts[index + 3]?.firstToken ?? -1) === "of" ? parts[index + 4] : undefined;
    if (further?.phrase && victims && !further.phrase.quantity) {
      const { endToken } = further;
      return {
        used: 5,
        figure: {
          firstToken: part.firstToken,
          endToken,
          ...bounds(quantity),
          ...counted,
          victims: { ...victims, endToken },
          indefinite: false,
          ofThem: false,
        },
      };
    }
    return {
      used: they ? 4 : 3,
      figure: {
        firstToken: part.firstToken,
        endToken: they?.endToken ?? inner.endToken,
        ...bounds(quantity),
        ...counted,
        victims,
        class: counted.noun === "" ? "person" : counted.class,
        indefinite: false,
        ofThem: plainPronouns.has(word(inner.head)),
      },
    };
  }
  const quoted = bare ? nounBehindQuote(doc, parts, index) : null;
  if (quoted) {
    const counted = countedIn(doc, quoted.firstToken, quoted.endToken, quoted.phrase?.head ?? quoted.firstToken);
    return {
      used: 3,
      figure: { firstToken: part.firstToken, endToken: quoted.endToken, ...bounds(quantity), ...counted, indefinite: false, ofThem: false },
    };
  }
  const summed = bare ? wholeBehind(doc, parts, index) : null;
  if (summed) {
    const counted = countedIn(doc, summed.firstToken, summed.endToken, summed.phrase?.head ?? summed.firstToken);
    return {
      used: 4,
      figure: { firstToken: part.firstToken, endToken: summed.endToken, ...bounds(quantity), ...counted, indefinite: false, ofThem: false },
    };
  }
  if (bare && (isLabel(doc, quantity.firstToken, quantity.endToken) || isOfThings(doc, quantity.endToken))) return null;
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

/** “26 debates, 17 of which had been held”, “the religion, one of the oldest”: what has no noun for people in front. */
function isOfThings({ tokens, pos }: Document, behind: number): boolean {
  if (tokens[behind]?.lower !== "of") return false;
  return tokens[behind + 1]?.lower === "which" || (tokens[behind + 1]?.lower === "the" && pos[behind + 2] === "JJS");
}

/** “children” of “four of them children” */
function whoOfThem(doc: Document, parts: readonly Part[], index: number): Figure["victims"] {
  const noun = parts[index];
  return noun?.phrase && !noun.phrase.quantity && people.has(doc.tokens[noun.phrase.head]?.lower ?? "") && doc.pos[noun.firstToken] !== "DT"
    ? { firstToken: noun.firstToken, endToken: noun.endToken }
    : null;
}

/** The noun of a sum that stands behind its number: “brings to 100 the number of soldiers killed”. */
function wholeBehind(doc: Document, parts: readonly Part[], index: number): Part | null {
  const sum = parts[index + 1];
  const noun = parts[index + 3];
  if (!sum?.phrase || !/^(?:number|total)$/.test(doc.tokens[sum.phrase.head]?.lower ?? "")) return null;
  return doc.tokens[parts[index + 2]?.firstToken ?? -1]?.lower === "of" && noun?.phrase && !noun.phrase.quantity ? noun : null;
}

/** The noun that a number in marks counts: “no fewer than 180” people. */
function nounBehindQuote(doc: Document, parts: readonly Part[], index: number): Part | null {
  const noun = parts[index + 2];
  if (parts[index - 1]?.kind !== "quote" || parts[index + 1]?.kind !== "quote" || !noun?.phrase || noun.phrase.quantity) return null;
  return people.has(doc.tokens[noun.phrase.head]?.lower ?? "") && !/^(?:DT|PRP)/.test(doc.pos[noun.firstToken] ?? "") ? noun : null;
}

function bounds({ min, max, approximate }: { readonly min: number | null; readonly max: number | null; readonly approximate: boolean }) {
  return { min, max, approximate };
}

const isVague = (word: string): boolean => /s$/.test(word);
