import type { Document, Name } from "../../types/document.ts";

/** Nouns that head the name of a body and of little else: what ends in one, or has one before “of” or “for”, is a body. */
const heads: ReadonlySet<string> = new Set(
  `association agency authority ministry department committee commission council bureau union federation confederation institute institution
   university college academy society foundation movement party coalition alliance army brigade brigades battalion regiment corps command police
   guards parliament senate assembly representatives tribunal court organisation organization company corporation bank exchange secretariat mission
   directorate chamber congress consulate embassy ministries authorities staff forum club league fund network news pac chiefs inspectorate
   post herald tribune gazette register chronicle sentinel examiner inquirer telegraph prosecution museum gendarmerie consortium cooperative syndicate guild politburo`.split(
    /\s+/,
  ),
);
/** Nouns that head a body's name only with “of” or “for” behind them: a “Centre” alone may be a building, a “Group” anything. */
const headsBeforeOf: ReadonlySet<string> = new Set(
  "center centre centers centres group front forces office board service services bureau school observatory campaign task force".split(" "),
);
/** Of the heads, those that name a contest or a broadcast as often: “Premier League”, “Evening News”. */
const weak: ReadonlySet<string> = new Set("league news congress club assembly party exchange staff forum".split(" "));

/** The token of the noun that heads the name, the last before its first preposition; −1 where that is no noun of bodies. */
export function bodyHead(doc: Document, { firstToken, endToken }: Pick<Name, "firstToken" | "endToken">): number {
  const lower = (at: number): string => doc.tokens[at]?.lower ?? "";
  let end = firstToken;
  while (end < endToken && !/^(?:of|for|on|to|against)$/.test(lower(end))) end++;
  const head = end - 1;
  if (head < firstToken || !/^\p{Lu}/u.test(doc.tokens[head]?.text ?? "")) return -1;
  const isWhole = end < endToken;
  return heads.has(lower(head)) || (isWhole && headsBeforeOf.has(lower(head))) || isHouse(doc, head) || isAgency(doc, firstToken, head)
    ? head
    : -1;
}

/** “House of Representatives”, “House of Commons”. */
const isHouse = (doc: Document, head: number): boolean =>
  doc.tokens[head]?.lower === "house" &&
  /^(?:representatives|commons|lords|assembly|delegates|keys)$/.test(doc.tokens[head + 2]?.lower ?? "");

/** Of armies and offices, “for” tells the purpose: “the Army for help”. */
const neverFor = /^(?:army|police|command|guards?|brigades?|forces|parliament|senate|office)$/;

/** Whether the name of a body may go on behind its noun with this preposition. */
export const takes = (noun: string, preposition: string): boolean =>
  preposition === "for" || preposition === "against"
    ? !neverFor.test(noun)
    : preposition === "of" || (preposition === "on" && takesOn.test(noun));

/** “Commission on Floods”, but “the army on Monday”. */
const takesOn = /^(?:force|commission|committee|council|office|centre|center|institute|forum)$/;

/** “World Food Programme”, “United Nations Development Program”: elsewhere a programme is a plan. */
const isAgency = (doc: Document, first: number, head: number): boolean =>
  /^programm?e?$/.test(doc.tokens[head]?.lower ?? "") && /^(?:un|u\.n\.|united|world)$/.test(doc.tokens[first]?.lower ?? "");

/** Whether the noun at a head leaves no doubt, whatever the tagger took the name for. */
export const isSureHead = (doc: Document, head: number): boolean => !weak.has(doc.tokens[head]?.lower ?? "");

/** Whether a single noun may open the name of a body: “Center” of “Center for the Study of Floods”. */
export function opensBody(word: string): boolean {
  const lower = word.toLowerCase();
  return heads.has(lower) || headsBeforeOf.has(lower);
}
