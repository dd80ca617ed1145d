import type { Source } from "./article.ts";
import type { Span, TextSpan } from "./span.ts";

export type Layer = "people" | "places" | "organisations" | "casualties" | "quotes";

export interface Dateline extends Span {
  readonly place: string;
  readonly agency: string | null;
  /** YYYY-MM-DD where the dateline and the day of publication give one. */
  readonly date: string | null;
}

export interface Person {
  /** The fullest form in the text, without title. */
  readonly name: string;
  /** Titles, offices and descriptions as the text puts them, the most informative first. */
  readonly roles: readonly string[];
  readonly mentions: readonly TextSpan[];
}

export type OrganisationKind =
  | "armed-group"
  | "government"
  | "party"
  | "company"
  | "media"
  | "international"
  | "sport"
  | "education"
  | "health"
  | "other";

export interface Organisation {
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: OrganisationKind;
  readonly mentions: readonly TextSpan[];
}

export type PlaceKind = "country" | "region" | "city" | "natural" | "facility" | "other";

export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, null where it spans several countries or is unknown. */
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonameId: number | null;
  readonly mentions: readonly TextSpan[];
}

export type CasualtyEffect = "killed" | "injured" | "missing" | "captured" | "detained" | "freed" | "displaced" | "sickened" | "casualties";

/** A person or body named as the source of words or figures: `text` as it stands, `name` resolved where it could be. */
export interface Attribution extends TextSpan {
  readonly name: string | null;
}

export interface Casualty extends TextSpan {
  readonly effect: CasualtyEffect;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly victims: string | null;
  readonly figure: TextSpan;
  readonly attribution: Attribution | null;
  readonly place: string | null;
  /** YYYY-MM-DD of the event, where the text and the day of publication give one. */
  readonly date: string | null;
  /** Index of the total that this figure is a part of. */
  readonly partOf: number | null;
  /** Index of the earlier figure that this one says again. */
  readonly repeats: number | null;
  /** Index of the older figure that this one replaces. */
  readonly supersedes: number | null;
}

export type QuoteKind = "direct" | "partial" | "indirect";

export interface Quote extends TextSpan {
  readonly kind: QuoteKind;
  readonly speaker: Attribution | null;
  readonly cue: TextSpan | null;
}

/** What a record was made with: with `source.sha256` it says whether the record is what a new run would give. */
export interface Receipt {
  /** Version of newsx. */
  readonly newsx: string;
  /** Day of publication that was given, YYYY-MM-DD. */
  readonly date: string | null;
  /** The layers that were asked for; the others are empty. */
  readonly only: readonly Layer[];
  /** sha256 of the lexicon's rows, where one was given. */
  readonly lexicon: string | null;
}

/** What newsx took from one article. All keys are always there: unknown is null, none is an empty list. */
export interface Report {
  readonly schema: "newsx/1";
  readonly ok: true;
  readonly source: Source;
  readonly dateline: Dateline | null;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly casualties: readonly Casualty[];
  readonly quotes: readonly Quote[];
  /** Doubts about the text, in words: a mark never closed, bytes that did not decode. */
  readonly notices: readonly string[];
  /** Which rule found what, and what was seen and left out; there only where it was asked for. */
  readonly explain?: Explanation;
  /** Only in the reports of `newsx batch`. */
  readonly receipt?: Receipt;
}

/** Something that stands beside a word of harm and is no casualty, with the reason and the rule that saw it. */
export interface Rejection extends TextSpan {
  readonly rule: string;
  readonly reason: string;
}

export interface Explanation {
  /** The rule behind each record of `casualties`, in the same order. */
  readonly casualties: readonly { readonly rule: string }[];
  /** Numbers next to a word of harm that became no record. */
  readonly rejected: readonly Rejection[];
  /** Why each of `places`, in the same order, was taken for this place and no other of its name. */
  readonly places: readonly { readonly why: string }[];
}

/** What stands in place of a report where an input could not be read. */
export interface Failure {
  readonly schema: "newsx/1";
  readonly ok: false;
  readonly source: { readonly id: string; readonly path: string | null };
  readonly error: { readonly code: string; readonly message: string };
}
