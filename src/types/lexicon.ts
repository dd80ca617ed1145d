import type { Layer } from "./report.ts";

/** What a user says a name means. Rows with one canonical name are one entity. */
export interface LexiconRow {
  /** As it stands in the text; its spelling in capitals counts too. */
  readonly name: string;
  /** The layer the name belongs to; `none` hides it from all of them. */
  readonly layer: Extract<Layer, "people" | "places" | "organisations"> | "none";
  /** The name under which it is reported. */
  readonly canonical: string;
  /** Degrees, WGS 84; for places. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 alpha-2; for places. */
  readonly country: string | null;
}

export type Lexicon = readonly LexiconRow[];
