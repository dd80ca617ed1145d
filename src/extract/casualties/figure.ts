import type { NounClass } from "./nouns.ts";

/** A number of people (or of what may be people) as a noun phrase states it. Token indexes, half open. */
export interface Figure {
  readonly firstToken: number;
  readonly endToken: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** The noun (phrase) for whom it counts; null for “wounded 71”. */
  readonly victims: { readonly firstToken: number; readonly endToken: number } | null;
  /** The counted noun in lower case; empty where there is none. */
  readonly noun: string;
  readonly class: NounClass | "none";
  /** “a policeman” or, in a headline, “Man”: no number stands there. */
  readonly indefinite: boolean;
  /** “six of them”, “three of whom”: a part of what was named before. */
  readonly ofThem: boolean;
}

/** A figure, and how many parts of its sentence it takes up. */
export interface Reading {
  readonly figure: Figure;
  readonly used: number;
}
