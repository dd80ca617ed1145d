import { isCapitalised } from "../../text/capitals.ts";
import { nameByToken } from "../../text/name-index.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { bodyHead, isSureHead, opensBody, takes } from "./body-heads.ts";
import { nameAt } from "./names.ts";

/** In tokens; no body's name is longer. */
const longest = 14;

/** Words of the bodies that every state has: with the state's adjective in front, one name. */
const statesBodies: ReadonlySet<string> = new Set(
  `senate parliament congress army navy air force forces marine marines corps coast guard national supreme high constitutional court central reserve bank
   ministry foreign defense defence interior justice finance health house embassy consulate cabinet treasury assembly special security
   intelligence council taliban department state police football association federation olympic committee`.split(/\s+/),
);
/** “Larkian”, “Burmese”, “Turkish”, “Pakistani”. */
const ofAState = /(?:an|ese|ish|ch|i|ek|k|ss|U\.?S\.?|U\.?K\.?)$/;

/**
 * Makes bodies whole: what is called a movement, a ministry or a court is one, with all that stands behind its “of” or “for”
 * and the state in front of it.
 */
export function wholeBodies(doc: Document): Name[] {
  const names = nameByToken(doc);
  const whole: Name[] = [];
  for (const name of doc.names) {
    const last = whole.at(-1);
    if (last && name.start < last.end) continue;
    const body = withTail(doc, retyped(doc, name), names);
    if (hasEmbassy(doc, body)) {
      whole.push(nameAt(doc, "ORG", body.firstToken, body.endToken + 1));
      continue;
    }
    if (last && last.endToken === body.firstToken && isStateOf(doc, last, body))
      whole[whole.length - 1] = nameAt(doc, "ORG", last.firstToken, body.endToken);
    else whole.push(body);
  }
  return whole;
}

/** “the U.S. embassy”, “the Larkian consulate”: a body with a name though its noun is in lower case. */
const hasEmbassy = (doc: Document, { type, firstToken, endToken, start, end }: Name): boolean =>
  /^(?:embassy|consulate)$/.test(doc.tokens[endToken]?.text ?? "") &&
  endToken - firstToken < 3 &&
  doc.tokens[firstToken - 1]?.lower === "the" &&
  (type === "MISC" ? ofAState.test(doc.text.slice(start, end)) : type === "LOC" && /^U\.?[SK]\.?$/.test(doc.text.slice(start, end)));

/** “Larkian | Senate”, “U.S. | Air Force”. */
function isStateOf(doc: Document, state: Name, body: Name): boolean {
  if (body.type !== "ORG" || state.endToken - state.firstToken > 2) return false;
  const text = doc.text.slice(state.start, state.end);
  if (!(state.type === "MISC" ? ofAState.test(text) : state.type === "LOC" && /^U\.?[SK]\.?$/.test(text))) return false;
  const words = doc.tokens.slice(body.firstToken, body.endToken);
  return words.length < 5 && words.every(({ lower }) => statesBodies.has(lower));
}

/** “World Food Organization” tagged as an event is the body that its last noun says. */
function retyped(doc: Document, name: Name): Name {
  if (name.type !== "MISC" || name.endToken - name.firstToken < 2) return name;
  const head = bodyHead(doc, name);
  return head >= 0 && isSureHead(doc, head) ? typed(name, "ORG") : name;
}

/**
 * “Movement | for the | Recovery of the Delta”, “Relief Committee | of the | Red Lantern”: a body whose name breaks off
 * before its “of” or “for” goes on over the name behind.
 */
function withTail(doc: Document, name: Name, names: readonly (Name | null)[]): Name {
  if (name.type !== "ORG" || name.endToken - name.firstToken > longest) return name;
  const firstToken = withNumber(doc, name);
  let end = name.endToken;
  const text = (at: number): string => doc.tokens[at]?.text ?? "";
  if (opensBody(text(end - 1))) end = behindPreposition(doc, end, names) ?? end;
  // “Centre for Media, Democracy and Peace”: the list belongs to it, but not where the next item is a name of its own
  if (/^(?:for|of|on)$/.test(doc.tokens[end - 2]?.lower ?? "") && end - 2 > firstToken && opensBody(text(end - 3)))
    end = overList(doc, end, names);
  if (end === name.endToken && isLabelOfParty(doc, name)) end++;
  return end === name.endToken && firstToken === name.firstToken ? name : nameAt(doc, "ORG", firstToken, end);
}

/** “7th | Fenland Rifles Brigade”, “21st | Century Larkia Institute”: the number belongs to it. */
function withNumber(doc: Document, { firstToken, endToken }: Name): number {
  const before = doc.tokens[firstToken - 1];
  if (!before || !/^\d+(?:st|nd|rd|th)$/.test(before.text) || before.sentence !== doc.tokens[firstToken]?.sentence) return firstToken;
  const words = doc.tokens.slice(firstToken, endToken).map(({ lower }) => lower);
  return words.some((word) =>
    /^(?:century|corps|division|battalion|brigade|regiment|infantry|airborne|army|fleet|wing|squadron)$/.test(word),
  )
    ? firstToken - 1
    : firstToken;
}

/** “the Congress party”, “the Freedom and Justice party”: common words are a party's name only with the noun behind them. */
function isLabelOfParty(doc: Document, { firstToken, endToken }: Name): boolean {
  const label =
    /^(?:labou?r|congress|conservatives?|greens?|socialist|communist|democratic|republican|liberal|freedom|justice|unity|independence|national|people|peoples|'s|social|reform|progressive|progress|and|workers|workers'|development|truth|change|peace|law|order|home|new|christian|democrats|alliance|islamic|popular|patriotic)$/;
  return doc.tokens[endToken]?.text === "party" && doc.tokens.slice(firstToken, endToken).every(({ lower }) => label.test(lower));
}

/** The end of the name that follows “of the” or “for”, or null where none does. */
function behindPreposition(doc: Document, at: number, names: readonly (Name | null)[]): number | null {
  const preposition = doc.tokens[at];
  if (!preposition || preposition.sentence !== doc.tokens[at - 1]?.sentence) return null;
  if (!takes(doc.tokens[at - 1]?.lower ?? "", preposition.lower)) return null;
  const from = doc.tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const next = names[from];
  // a place behind “for” is where it works, and an “army of” a state has no name
  if (next) {
    const isPart =
      next.type === "MISC" ||
      next.type === "ORG" ||
      (next.type === "LOC" && preposition.lower === "for" && /^(?:tribunal|court|mission)$/.test(doc.tokens[at - 1]?.lower ?? "")) ||
      (next.type === "LOC" && preposition.lower === "of" && from === at + 1 && isWholeWithPlace(doc, at));
    return next.firstToken === from && isPart && !/^\p{Lu}{2,}$/u.test(doc.tokens[from]?.text ?? "") ? next.endToken : null;
  }
  let end = from;
  while (end - from < longest && !names[end] && isNoun(doc, end)) end++;
  return end > from ? end : null;
}

/** “Revolutionary Armed Forces | of Colombia”, “Football Federation | of Chile”: two words or more in front of the “of”. */
const isWholeWithPlace = (doc: Document, of: number): boolean =>
  isCapitalised(doc.tokens[of - 2]?.text ?? "") && !/^(?:ministry|department|house)$/.test(doc.tokens[of - 1]?.lower ?? "");

/** Over “, Democracy, Peace and Security”: words with a capital that are in no other name, the last behind “and”. */
function overList(doc: Document, from: number, names: readonly (Name | null)[]): number {
  let at = from;
  let end = from;
  for (let steps = 0; steps < longest; steps++) {
    const comma = doc.tokens[at]?.lower === ",";
    const isLast = doc.tokens[at + (comma ? 1 : 0)]?.lower === "and";
    if (!comma && !isLast) break;
    const item = at + (comma ? 1 : 0) + (isLast ? 1 : 0);
    const name = names[item];
    let next = item;
    if (name) {
      if (name.type !== "MISC" || name.firstToken !== item) break;
      next = name.endToken;
      if (doc.tokens.slice(item, next).some(({ lower }) => lower === "and")) return next;
    } else while (isNoun(doc, next) && !names[next]) next++;
    if (next === item) break;
    at = next;
    if (isLast) {
      end = next;
      break;
    }
  }
  return end;
}

const isNoun = (doc: Document, at: number): boolean =>
  ((isCapitalised(doc.tokens[at]?.text ?? "") && /^(?:NN|JJ|VBG)/.test(doc.pos[at] ?? "")) ||
    /^\d+(?:st|nd|rd|th)$/.test(doc.tokens[at]?.text ?? "")) &&
  doc.tokens[at]?.sentence === doc.tokens[at - 1]?.sentence &&
  !/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|president|prime|minister|king|queen|chairman|secretary|mr|mrs|ms)$/.test(
    doc.tokens[at]?.lower ?? "",
  );
