import { isCapitalised } from "../../text/capitals.ts";
import { nameByToken } from "../../text/name-index.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { nameAt } from "./names.ts";

/** What a body is called by in lower case. */
const sort =
  /^(?:group|organi[sz]ation|charity|nonprofit|non-profit|company|firm|startup|retailer|chain|manufacturer|newspaper|daily|weekly|tabloid|magazine|website|broadcaster|channel|station|network|party|militia|militiamen|militants|rebels|gang|coalition|alliance|movement|airline|bank|agency|ngo|union|club|team|band|platform|initiative|tank|faction|brigade|foundation|association|publisher|consultancy|watchdog)$/;
const calling: ReadonlySet<string> = new Set(["called", "calling", "named", "dubbed", "known"]);
const longest = 6;
/** “Larkian”, “First Nations”, “Shiite”: peoples in front of a group are not its name. */
const people = /(?:ans?|ese|ish|i|is|ic|ab|abs|ites?|ch|nations?|states|party)$/i;

/** What the text calls a group, a company or a newspaper is one: “a militia calling itself River Guards”, “River Light, a charity that …”. */
export function calledBodies(doc: Document): Name[] {
  const names = nameByToken(doc);
  const called: Name[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    if (!calling.has(doc.tokens[at]!.lower)) continue;
    const body = afterCalled(doc, at, names);
    if (body) called.push(body);
  }
  const numbered = numberedBodies(doc);
  const taken = new Set(called.map(({ firstToken }) => firstToken));
  const retyped = doc.names
    .filter(({ firstToken }) => !taken.has(firstToken))
    .map((name): Name => {
      const isBody = (name.type === "MISC" && isCalled(doc, name)) || numbered.has(doc.text.slice(name.start, name.end));
      return isBody ? typed(name, "ORG") : name;
    });
  return [...retyped, ...called];
}

/** Names such as M23 of which the article knows rebels, fighters or a spokesman: no roads. */
function numberedBodies(doc: Document): ReadonlySet<string> {
  const bodies = new Set<string>();
  for (const { firstToken, endToken, type, start, end } of doc.names) {
    if (type === "PER" || endToken - firstToken !== 1 || !/^\p{Lu}+-?\d+$/u.test(doc.tokens[firstToken]?.text ?? "")) continue;
    if (
      /^(?:rebels?|fighters?|insurgents?|militants?|guerrillas?|militia|gunmen|soldiers|spokes\p{L}+|leaders?|commanders?)$/u.test(
        doc.tokens[endToken]?.lower ?? "",
      )
    )
      bodies.add(doc.text.slice(start, end));
  }
  return bodies;
}

/** “a group called X”, “militiamen calling themselves X”, “a party known as X”: at the verb, the name behind it. */
function afterCalled(doc: Document, at: number, names: readonly (Name | null)[]): Name | null {
  const verb = doc.tokens[at]?.lower ?? "";
  if (!sort.test(doc.tokens[at - 1]?.lower ?? "")) return null;
  let from = at + 1;
  if (verb === "calling" && !/^(?:itself|themselves)$/.test(doc.tokens[from]?.lower ?? "")) return null;
  if (verb === "calling") from++;
  if (verb === "known" && doc.tokens[from++]?.lower !== "as") return null;
  while (/^(?:the|"|')$/.test(doc.tokens[from]?.lower ?? "")) from++;
  const name = names[from];
  if (name) return name.firstToken === from && name.type !== "PER" && name.type !== "LOC" ? typed(name, "ORG") : null;
  let end = from;
  while (
    end - from < longest &&
    !names[end] &&
    isCapitalised(doc.tokens[end]?.text ?? "") &&
    doc.tokens[end]?.sentence === doc.tokens[at]?.sentence
  )
    end++;
  return end > from ? nameAt(doc, "ORG", from, end) : null;
}

/** “the River Light newspaper”, “River Light, an aid group”, “a charity, River Light,”. */
function isCalled(doc: Document, { firstToken, endToken }: Name): boolean {
  if (endToken - firstToken < 2 || people.test(doc.tokens[endToken - 1]?.text ?? "")) return false;
  const lower = (at: number): string => doc.tokens[at]?.lower ?? "";
  if (sort.test(lower(endToken))) return true;
  if (lower(endToken) !== "," || !/^(?:an?|the)$/.test(lower(endToken + 1))) return false;
  for (let at = endToken + 2; at < endToken + 7; at++) {
    if (!/^(?:NN|JJ|VBN|VBG|HYPH|POS)/.test(doc.pos[at] ?? "") && lower(at) !== "-") return false;
    if (sort.test(lower(at)) && !/^(?:NN|HYPH)/.test(doc.pos[at + 1] ?? "")) return true;
  }
  return false;
}
