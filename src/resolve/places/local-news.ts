import type { Document } from "../../types/document.ts";
import type { CountryWeights } from "./choose.ts";

/** What local news of the United States speaks of, and hardly anybody else's: each sort counts once. */
const marks: readonly RegExp[] = [
  /\b(?:[A-Z]\w+ County|County (?:Commission|Sheriff|Court|Jail|Board))/,
  /\b[Ss]heriff(?:'s)?\b/,
  /\b(?:Township|Twp\.|[Ss]electm[ae]n|[Cc]ity [Mm]anager|[Aa]lderm[ae]n)/,
  /\b(?:[Ss]chool [Bb]oard|[Ss]chool [Dd]istrict|Elementary School|Middle School|Junior High)\b/,
  /\bHigh School\b/,
  /\b[Cc]ity [Cc]ouncil\b/,
  /\b(?:Trooper|[Ss]tate [Pp]atrol|[Hh]ighway [Pp]atrol|[Ss]tate [Tt]rooper|[Gg]rand [Jj]ury|[Mm]isdemeanor|[Ff]elony)/,
  /\b(?:Interstate \d|I-\d{1,3}\b|U\.S\. \d|State Route|Highway \d|FM \d|Parkway)/,
  /\(\d{3}\) \d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b/,
  /\b(?:[Dd]owntown|[Cc]ommunity [Cc]enter|[Rr]ecreation [Cc]enter|[Mm]edical [Cc]enter|[Cc]ourthouse)\b/,
];
/** What one sort of mark weighs, and all of them at most, beside the rank of a place. */
const EACH = 1;
const MOST = 4;
const FOREIGN = 2;

/**
 * How much the article sounds like a local paper of the United States, which seldom says that it is one: what its towns
 * gain before their namesakes abroad. Peoples of other countries, spoken of, take from it.
 */
export function localNews(doc: Document, peoples: CountryWeights): number {
  const kinds = marks.filter((mark) => mark.test(doc.plain)).length;
  if (kinds === 0) return 0;
  let foreign = 0;
  for (const [country, weight] of peoples) if (country !== "US") foreign += weight;
  return Math.max(0, Math.min(MOST, kinds * EACH) - foreign * FOREIGN);
}
