import type { Gazetteer } from "../../language/gazetteer.ts";
import type { Span } from "../../types/span.ts";
import { facilityWords, leadingWords, naturalWords, strayWords } from "./words.ts";

/** Between places that were taken as one: “Gatineau, Que.”, “Oakport Township north of Moorhead”, “Winnipeg. She”. */
const seam =
  /[,;]\s+|(?<!\b(?:St|Mt|Ft|ST|MT|FT|Ste|No|[A-Z]))\.\s+(?=\p{Lu})|\s*[–—]\s*|\s+-\s+|\s\/\s|\s(?:north|south|east|west|northeast|northwest|southeast|southwest)\sof\s|\s(?:along|near|outside|in|and|from|to|at)\s(?:the\s)?/gu;
/** Which side of a country is no part of its name: “northern Mali”, “mid-Ohio”, “central Israel”. */
const side =
  /^(?:the\s)?(?:(?:far|deep|much\sof)\s)?(?:(?:(?:north|south|east|west|mid)(?:ern)?-?){1,2}(?:ern)?|central|mainland|rural|downtown|greater|upper|lower|inner|outer|eastern|western)[\s-]+(?=\p{Lu})/iu;
const sideLower =
  /^(?:the\s)?(?:(?:(?:north|south|east|west|mid)(?:ern)?-?){1,2}(?:ern)?|central|mainland|rural|downtown|southernmost|northernmost)[\s-]+(?=\p{Lu})/u;
const behind =
  /-(?:based|area|born|led|backed|controlled|held|administered|wide|style|occupied|run|owned|bound|ruled|made|trained|sponsored|funded|brokered|registered|listed)$/i;
const office =
  /^(?:The\s)?(?:City|Town|Village|State|Government|People|Port|Township|Municipality|Emirate|Shah|King|Queen|Prince|Bishop|Archbishop|Duke)\s(?:of|in)\s(?:the\s)?(?=\p{Lu})/u;
/** “Anna of Bergen”, but not “Republic of Chile” or “Isthmus of Rivas”. */
const personOf =
  /^(?!(?:Republic|Kingdom|Sultanate|Emirates?|Union|Isthmus|Gulf|Bay|Straits?|Sea|Cape|Isles?|Islands?|Mount|Lake|River|Valley|Plains?|Province|District|Region|Territory|Port|Horn|Rock|Forest)\s)\p{Lu}\p{Ll}+\sof\s(?=\p{Lu})/u;
const owner = /^\p{Lu}[\p{L}.-]+['’]s?\s(?=\p{Lu})/u;

/** Names of places that are words first. */
const generic =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|centre|center|new|old|upper|lower|capital|village|city|valley|general|national|international|regional|memorial|union|police|grand|royal|white|black|green|red|blue|best|young|university|college|union|victoria|liberty|freedom|independence|hope|man|bay|lake|river|hill|park|port|plateau|delta|federal|republic)$/i;

/**
 * The places in a stretch that was tagged as one: cut where two were run together, and rid of words around the name.
 * Offsets are into the article, as is `start`.
 */
export function piecesOf(text: string, start: number, gazetteer: Gazetteer): Span[] {
  if (isKnown(text, gazetteer)) return [{ start, end: start + text.length }];
  const twins = /^(\p{Lu}[^\s-]+(?:\s\p{Lu}[^\s-]+)?)-(\p{Lu}[^\s-]+)$/u.exec(text);
  // “Fargo-Moorhead”, “Amsterdam-London”
  if (twins?.[1] && twins[2] && isKnown(twins[1], gazetteer) && isKnown(twins[2], gazetteer)) {
    const seamAt = start + twins[1].length;
    return [
      { start, end: seamAt },
      { start: seamAt + 1, end: start + text.length },
    ];
  }
  const owned = ofOwner(text, start, gazetteer);
  if (owned) return owned;
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(seam)) {
    const left = text.slice(from, match.index);
    // “Bosnia and Herzegovina” was known whole; “Church of St. Peter and St. Paul” is one building
    if (/^\s(?:and|in|at)\s/.test(match[0]) && endsBuilding(text) && /^(?:Church|Cathedral|Saint|St\.?|Sts\.?|SS)\s/.test(text)) continue;
    if (
      /^\s(?:and|in|at|to|from)\s/.test(match[0]) &&
      !isKnown(left, gazetteer) &&
      !isKnown(text.slice(match.index + match[0].length), gazetteer)
    )
      continue;
    if (match.index > from) spans.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
    // what follows a full stop is another sentence
    if (match[0].startsWith(".")) {
      from = text.length;
      break;
    }
  }
  if (from < text.length) spans.push({ start: start + from, end: start + text.length });
  return spans
    .map((span) => trimmed(text.slice(span.start - start, span.end - start), span.start, gazetteer))
    .filter((span) => span.end - span.start > 1);
}

/** “Larkville's Penn Park”, “Syria's Idlib”: two places, where the owner is one. */
function ofOwner(text: string, start: number, gazetteer: Gazetteer): Span[] | null {
  const match = /^(\p{Lu}[\p{L} .-]*?)['’]s\s(?:\p{Ll}[\p{L}-]*\s){0,4}(?=\p{Lu})/u.exec(text);
  if (!match?.[1] || /^(?:St\.?|Saint|Land|Martha|King|Queen|Prince)\b/.test(match[1]) || !isTown(match[1], gazetteer)) return null;
  return [{ start, end: start + match[1].length }, ...piecesOf(text.slice(match[0].length), start + match[0].length, gazetteer)];
}

/** A country, a region, or a town by its main name that is no small one: “Wilson’s Farm” belongs to a Wilson. */
const isTown = (name: string, gazetteer: Gazetteer): boolean =>
  gazetteer
    .find(name)
    .some(({ primary, feature, population }) => primary && (feature === "country" || feature === "region" || population >= 80_000));

function trimmed(text: string, start: number, gazetteer: Gazetteer): Span {
  let from = 0;
  let to = text.length;
  const rest = (): string => text.slice(from, to);
  const cut = (pattern: RegExp, mustKnow: boolean): void => {
    const match = pattern.exec(rest());
    if (!match || isKnown(rest(), gazetteer)) return;
    if (match.index === 0 && (!mustKnow || isKnown(rest().slice(match[0].length), gazetteer))) from += match[0].length;
    else if (match.index > 0 && (!mustKnow || isKnown(rest().slice(0, match.index), gazetteer))) to = from + match.index;
  };
  cut(behind, false);
  cut(sideLower, false);
  const large = side.exec(rest());
  if (large && !isKnown(rest(), gazetteer) && isLarge(rest().slice(large[0].length), gazetteer)) from += large[0].length;
  cut(/^[a-z]+(?:-[a-z]+)*-(?=\p{Lu})/u, true);
  cut(office, false);
  cut(personOf, !startsBuilding(rest()));
  const possessor = owner.exec(rest());
  if (possessor && !isKnown(rest(), gazetteer) && isWellKnown(rest().slice(possessor[0].length), gazetteer)) from += possessor[0].length;
  while (/\s/.test(rest())) {
    const last = rest().slice(rest().lastIndexOf(" ") + 1);
    if (!strayWords.has(last.toLowerCase()) || isKnown(rest(), gazetteer)) break;
    to = from + rest().lastIndexOf(" ");
  }
  return { start: start + from, end: start + to };
}

/** Whether the gazetteer has the very name. */
export function isKnown(text: string, gazetteer: Gazetteer): boolean {
  return gazetteer.abbreviated(text) !== null || gazetteer.find(text).length > 0;
}

/** A country, a first-order region or a town of some size, under its main name; “Central” and “Village” are none. */
export function isWellKnown(text: string, gazetteer: Gazetteer): boolean {
  if (generic.test(text)) return false;
  return gazetteer
    .find(text)
    .some(({ primary, feature, population }) => feature === "country" || (primary && (feature === "region" || population >= 100_000)));
}

/** A country or a first-order region. */
function isLarge(text: string, gazetteer: Gazetteer): boolean {
  return (
    gazetteer.abbreviated(text) !== null ||
    gazetteer.find(text).some(({ feature, primary }) => primary && (feature === "country" || feature === "region"))
  );
}

const startsBuilding = (text: string): boolean => leadingWords.has((text.split(" ", 1)[0] ?? "").toLowerCase()) || endsBuilding(text);

/** Whether the last word says that it is a building, a road or a piece of nature. */
export function endsBuilding(text: string): boolean {
  const last = text.slice(text.lastIndexOf(" ") + 1).toLowerCase();
  return text.includes(" ") && (facilityWords.has(last) || naturalWords.has(last));
}

/** Whether the last word, or the first, is that of a water, a height, a wood. */
export function endsNature(text: string): boolean {
  const words = text.toLowerCase().split(" ");
  return naturalWords.has(words.at(-1) ?? "") || ["lake", "mount", "river", "cape"].includes(words[0] ?? "");
}
