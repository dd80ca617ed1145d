import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { isTold } from "./bare-singular.ts";
import { countedIn, openNouns, skipOpeners } from "./counted.ts";
import type { Reading } from "./figure.ts";
import { indefinite } from "./indefinite.ts";
import { isLabel, isYear } from "./no-count.ts";
import { isNobody, nobody } from "./nobody.ts";
import { harmNouns } from "./nouns.ts";

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

  if (isNobody(word(part.firstToken))) return nobody(doc, part, inner && part.endToken - part.firstToken === 1 ? behindOf : undefined);

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
