import type { GazetteerPlace } from "../../language/gazetteer.ts";
import type { TextSpan } from "../../types/span.ts";

/** A name of a place where it stands. */
export type PlaceMention = TextSpan;

/** What the words beside a mention say about it. */
export type Hint =
  | { readonly kind: "inside"; readonly places: readonly GazetteerPlace[]; readonly words: string }
  | { readonly kind: "country"; readonly country: string; readonly words: string }
  | { readonly kind: "sort"; readonly sort: "region" | "city"; readonly words: string };

/** All mentions that share a name, the places it may mean, and the hints beside any of them. */
export interface PlaceGroup {
  readonly key: string;
  readonly mentions: readonly PlaceMention[];
  readonly candidates: readonly GazetteerPlace[];
  /** The candidates are not the place itself but what its name says it belongs to: Winnipeg for “Winnipeg Zoo”. */
  readonly within: boolean;
  /** How loud it speaks for its country and region; the dateline's place louder than others. */
  readonly weight: number;
  readonly hints: readonly Hint[];
}

/** A group, and what it was taken to mean. */
export interface SettledGroup extends PlaceGroup {
  readonly place: GazetteerPlace | null;
  /** Why this place and no other of the name, in words. */
  readonly why: string;
}
