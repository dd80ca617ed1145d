import type { Gazetteer } from "../language/gazetteer.ts";
import type { Document } from "../types/document.ts";
import type { Dateline, Place } from "../types/report.ts";
import { choose } from "./places/choose.ts";
import { describe } from "./places/describe.ts";
import { groupsOf, peoplesNamed, placesOfBodies } from "./places/groups.ts";
import { hintsOf } from "./places/hints.ts";
import { surroundingsOf, whereabouts } from "./places/infer.ts";
import { localNews } from "./places/local-news.ts";
import type { SettledGroup } from "./places/mention.ts";
import { placeMentions } from "./places/mentions.ts";

/** A place, and why it was taken for this one and no other of its name, in words. */
export interface ReasonedPlace {
  readonly place: Place;
  readonly why: string;
}

/** Joins the names of places that mean the same, and puts on the map those that can be. */
export function placesOf(doc: Document, language: { readonly gazetteer: Gazetteer }, dateline: Dateline | null): Place[] {
  return reasonedPlacesOf(doc, language, dateline).map(({ place }) => place);
}

/** As `placesOf`, with the reasons that `--explain` shows. */
export function reasonedPlacesOf(doc: Document, language: { readonly gazetteer: Gazetteer }, dateline: Dateline | null): ReasonedPlace[] {
  // the gazetteer is read from the disk only where there is something to look up
  if (!dateline && !doc.names.length) return [];
  const { gazetteer } = language;
  const mentions = placeMentions(doc, dateline, gazetteer);
  const groups = groupsOf(mentions, hintsOf(doc, mentions, gazetteer), dateline, doc, gazetteer);
  const bodies = placesOfBodies(doc, new Set(groups.map(({ key }) => key)), gazetteer);
  const peoples = peoplesNamed(doc, gazetteer);
  const settled = merged(choose([...groups, ...bodies], peoples, localNews(doc, peoples), gazetteer).slice(0, groups.length), gazetteer);
  const around = surroundingsOf(settled, peoples);
  return settled.map((group) => {
    const isPlaced = group.place !== null && !group.within;
    const where = isPlaced ? null : whereabouts(group, around);
    return { place: describe(group, where, gazetteer), why: where?.near ? where.why : group.place ? group.why : (where?.why ?? group.why) };
  });
}

/** Groups that were taken for one place become one: “Kyiv” and “Kiev”, “N.H.” and “New Hampshire”. */
function merged(groups: readonly SettledGroup[], gazetteer: Gazetteer): SettledGroup[] {
  const byPlace = new Map<number | string, SettledGroup>();
  for (const group of groups) {
    const { place, within } = group;
    const key = within || !place ? group.key : (gazetteer.geonameIdOf(place) ?? place.index);
    const same = byPlace.get(key);
    byPlace.set(key, same ? { ...same, mentions: [...same.mentions, ...group.mentions].sort((a, b) => a.start - b.start) } : group);
  }
  return [...byPlace.values()];
}

/** The reasons for places that may since have been joined or renamed, in their order; found again by the first mention. */
export function reasonsFor(places: readonly Place[], reasoned: readonly ReasonedPlace[]): { why: string }[] {
  const byStart = new Map(reasoned.flatMap(({ place, why }) => place.mentions.map(({ start }) => [start, why] as const)));
  return places.map(({ mentions }) => ({ why: byStart.get(mentions[0]?.start ?? -1) ?? "named in the user's list" }));
}
