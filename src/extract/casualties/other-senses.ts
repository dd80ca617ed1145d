import type { Figure } from "./figure.ts";
import { delegates } from "./nouns.ts";
import type { Predicate } from "./predicates.ts";
import type { Scene } from "./scene.ts";

/** Whether a verb of harm or rescue has another sense for what it is said of: beaten, won, filmed, published, held as a meeting is, rescued dead. */
export function isOtherwise(scene: Scene, predicate: Predicate, figure: Figure, index: number): boolean {
  return (
    isEscape(scene, predicate, figure) ||
    isBeaten(scene, predicate, figure) ||
    isInPurse(scene, predicate, figure) ||
    isWon(predicate, figure) ||
    isFilmed(scene, predicate) ||
    isPublished(scene, predicate, index) ||
    isMeeting(scene, predicate, figure) ||
    isDead(scene, predicate, figure)
  );
}

const combatants: ReadonlySet<string> = new Set(
  "militants militant terrorists terrorist rebels rebel insurgents insurgent fighters fighter gunmen gunman soldiers soldier jihadists jihadist extremists guerrillas".split(
    " ",
  ),
);

/** “three candidates were eliminated”: beaten; only those who fight are killed by that word. */
function isBeaten({ doc }: Scene, { firstToken }: Predicate, { noun }: Figure): boolean {
  return /^(?:eliminat|neutrali)/.test(doc.tokens[firstToken]?.lower ?? "") && !combatants.has(noun);
}

const purses: ReadonlySet<string> = new Set(
  "candidate candidates voter voters consumer consumers taxpayer taxpayers investor investors shareholder shareholders homeowner homeowners borrower borrowers".split(
    " ",
  ),
);

/** “a crisis that hurt millions of Americans”, “hurt one candidate”: in their purses, or their hopes. */
function isInPurse({ doc }: Scene, { firstToken }: Predicate, { min, noun }: Figure): boolean {
  return /^hurt/.test(doc.tokens[firstToken]?.lower ?? "") && (purses.has(noun) || (min !== null && min >= 100_000));
}

/** “captured 1,944 delegates”, “freed the delegates to vote”: won, and let go. */
function isWon({ effect, loose }: Predicate, { noun }: Figure): boolean {
  return loose && (effect === "captured" || effect === "freed") && delegates.has(noun);
}

const pictures: ReadonlySet<string> = new Set("camera cameras video videos film tape cctv footage lens dashcam".split(" "));

/** “one captured by a dashboard camera” */
function isFilmed({ doc }: Scene, { firstToken }: Predicate): boolean {
  if (!/^captur/.test(doc.tokens[firstToken]?.lower ?? "") || !/^(?:by|on|in)$/.test(doc.tokens[firstToken + 1]?.lower ?? "")) return false;
  for (let at = firstToken + 2; at < firstToken + 6; at++) if (pictures.has(doc.tokens[at]?.lower ?? "")) return true;
  return false;
}

const papers: ReadonlySet<string> = new Set("poll survey study sample video footage list report".split(" "));

/** “a poll of 400 voters released on Friday”: what is counted by the poll was not freed. */
function isPublished({ doc, parts }: Scene, { firstToken }: Predicate, index: number): boolean {
  const of = parts[index]?.firstToken ?? 0;
  return (
    /^releas/.test(doc.tokens[firstToken]?.lower ?? "") && doc.tokens[of - 1]?.lower === "of" && papers.has(doc.tokens[of - 2]?.lower ?? "")
  );
}

/** “700 of the entrepreneurs was held”: one thing was, such as the meeting that brought them together. */
function isMeeting({ doc, parts }: Scene, { part, firstToken, shape }: Predicate, { min, endToken }: Figure): boolean {
  if (shape !== "passive" || doc.tokens[firstToken]?.lower !== "held" || min === null || min < 2) return false;
  const first = parts[part]?.firstToken ?? firstToken;
  return first > endToken && /^(?:was|is|has)$/.test(doc.tokens[first]?.lower ?? "");
}

const chased: ReadonlySet<string> = new Set(
  "gunman gunmen attacker attackers assailant assailants suspect suspects robber robbers thief thieves bomber bombers prisoner prisoners inmate inmates convict convicts official driver".split(
    " ",
  ),
);
const getaways: ReadonlySet<string> = new Set(["scene", "foot", "motorcycle", "motorbike", "car", "vehicle", "custody", "police"]);

/** “two gunmen fled”, “a man fled the scene”: nobody was driven from home. */
function isEscape({ doc }: Scene, { effect, firstToken }: Predicate, { noun, indefinite }: Figure): boolean {
  if (effect !== "displaced" || !/^fle/.test(doc.tokens[firstToken]?.lower ?? "")) return false;
  for (let at = firstToken + 1; at < firstToken + 6; at++) if (getaways.has(doc.tokens[at]?.lower ?? "")) return true;
  return indefinite || chased.has(noun);
}

/** “dragged three drowned men from the river”: too late. */
function isDead({ doc }: Scene, { effect }: Predicate, { firstToken, endToken }: Figure): boolean {
  if (effect !== "freed") return false;
  for (let at = firstToken; at < endToken; at++)
    if (/^(?:dead|drowned|lifeless|slain|charred)$/.test(doc.tokens[at]?.lower ?? "")) return true;
  return false;
}
