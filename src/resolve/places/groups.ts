import type { Gazetteer, GazetteerPlace } from "../../language/gazetteer.ts";
import { foldPlace } from "../../language/place-name.ts";
import { textOf } from "../../text/text-of.ts";
import type { Document } from "../../types/document.ts";
import type { Dateline } from "../../types/report.ts";
import { candidatesFor, keyOf } from "./candidates.ts";
import type { CountryWeights } from "./choose.ts";
import type { Hint, PlaceGroup, PlaceMention } from "./mention.ts";
import { isWellKnown } from "./pieces.ts";
import { isUnplaced } from "./silly.ts";

/** Mentions that share a name, in order of first mention. */
export function groupsOf(
  mentions: readonly PlaceMention[],
  hints: readonly (readonly Hint[])[],
  dateline: Dateline | null,
  doc: Document,
  gazetteer: Gazetteer,
): PlaceGroup[] {
  const byKey = new Map<string, { mentions: PlaceMention[]; hints: Hint[]; posted: GazetteerPlace | null }>();
  mentions.forEach((mention, at) => {
    const isContainer = isStateBehindTown(mentions[at - 1], mention, gazetteer);
    const posted = previousIsTown(mentions[at - 1], mention)
      ? (gazetteer.postal(mention.text) ?? gazetteer.abbreviated(`${mention.text}.`))
      : null;
    const key = posted
      ? `region:${posted.index}`
      : isContainer
        ? `region ${keyOf(mention.text, gazetteer)}`
        : keyOf(mention.text, gazetteer);
    const group = byKey.get(key) ?? { mentions: [], hints: [], posted };
    group.mentions.push(mention);
    group.hints.push(...(hints[at] ?? []));
    byKey.set(key, group);
  });
  const others = new Set(mentions.map(({ text }) => foldPlace(text)));
  const groups = [...byKey].map(([key, { posted, ...group }]) => {
    const { places: all, within } = posted
      ? { places: [posted], within: false }
      : candidatesFor(group.mentions[0]?.text ?? "", others, gazetteer);
    const places = key.startsWith("region ") ? all.filter(({ feature }) => feature === "region") : all;
    const opens = isInDateline(group.mentions, dateline);
    return { key, ...group, candidates: places, within, weight: 1 + Math.log2(group.mentions.length) + (opens ? 2 : 0) };
  });
  return groups.filter(
    ({ mentions: own, candidates, hints: said }) =>
      said.length || isInDateline(own, dateline) || !isUnplaced(own, candidates.length > 0, doc),
  );
}

const isInDateline = (mentions: readonly PlaceMention[], dateline: Dateline | null): boolean =>
  dateline !== null && mentions.some(({ start, end }) => start < dateline.end && dateline.start < end);

/** “Horry County, SC”, “Lexington, Ky”: a postal code, or an abbreviation without its dot, counts only there. */
const previousIsTown = (town: PlaceMention | undefined, state: PlaceMention): boolean =>
  town !== undefined && state.start - town.end === 2 && /^(?:[A-Z]{2,3}|[A-Z][a-z]{1,4})$/.test(state.text);

/** “Bronx, New York”, “Tacoma, Washington”: behind a town of it the state is meant, whatever the name means elsewhere. */
function isStateBehindTown(town: PlaceMention | undefined, state: PlaceMention, gazetteer: Gazetteer): boolean {
  if (!town || state.start - town.end !== 2) return false;
  const region = gazetteer.find(state.text).find(({ feature, primary }) => feature === "region" && primary);
  if (!region || keyOf(town.text, gazetteer) === keyOf(state.text, gazetteer)) return false;
  return gazetteer.find(town.text).some(({ feature, region: lies }) => feature !== "region" && lies === region.region);
}

/** Countries spoken of by their people: “Malian troops” weighs for Mali. */
export function peoplesNamed(doc: Document, gazetteer: Gazetteer): CountryWeights {
  const weights = new Map<string, number>();
  for (const { type, start, end } of doc.names) {
    if (type !== "MISC" && type !== "ORG") continue;
    for (const word of textOf(doc, start, end).split(/[\s-]/)) {
      const country = gazetteer.countryOfPeople(word) ?? gazetteer.countryNamed(word);
      if (country) weights.set(country, Math.min(2, (weights.get(country) ?? 0) + 0.4));
    }
  }
  return weights;
}

/** Places in the names of bodies, “Henderson County Commissioners Court”: no mentions, but they tell where the story plays. */
export function placesOfBodies(doc: Document, known: ReadonlySet<string>, gazetteer: Gazetteer): PlaceGroup[] {
  const bodies = new Map<string, PlaceGroup>();
  for (const { type, start, end } of doc.names) {
    if (type !== "ORG" && type !== "MISC") continue;
    const words = doc.plain.slice(start, end).split(/\s+/);
    for (let count = Math.min(3, words.length - 1); count > 0 && bodies.size < 100; count--) {
      const name = words.slice(0, count).join(" ");
      const key = keyOf(name, gazetteer);
      if (known.has(key) || bodies.has(key)) break;
      if (!(count > 1 && / (?:County|Parish)$/.test(name) && gazetteer.find(name).length) && !isWellKnown(name, gazetteer)) continue;
      const { places } = candidatesFor(name, known, gazetteer);
      bodies.set(key, { key, mentions: [], candidates: places, hints: [], within: false, weight: 0.6 });
      break;
    }
  }
  return [...bodies.values()];
}
