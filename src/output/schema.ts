import { Type, type Static, type TSchema } from "typebox";
import type { Failure, Report } from "../types/report.ts";

const offset = (description: string) => Type.Integer({ minimum: 0, description });
const orNull = <Schema extends TSchema>(schema: Schema, description: string) => Type.Union([schema, Type.Null()], { description });
const count = Type.Integer({ minimum: 0 });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const closed = { additionalProperties: false } as const;

const span = {
  start: offset("first UTF-16 code unit, counted in the article's text"),
  end: offset("just behind the last UTF-16 code unit"),
};
const words = { ...span, text: Type.String({ description: "text.slice(start, end)" }) };
const textSpan = (description: string) => Type.Object(words, { ...closed, description });
const mentions = Type.Array(textSpan("one place where the text names it"), { description: "every mention, in reading order" });

const attribution = Type.Object(
  { ...words, name: orNull(Type.String(), "resolved: the name of a person or organisation of the report, or the words as they stand") },
  { ...closed, description: "who is named as the source" },
);

const source = Type.Object(
  {
    id: Type.String({ description: "the caller's name for the article: its path, or the id of its ndjson line" }),
    path: orNull(Type.String(), "the file it was read from"),
    sha256: Type.String({ description: "of the bytes as read, in hexadecimal" }),
    characters: offset("length of the decoded text in UTF-16 code units"),
  },
  closed,
);

const dateline = Type.Object(
  {
    ...span,
    place: Type.String(),
    agency: orNull(Type.String(), "the news agency in brackets"),
    date: orNull(day, "YYYY-MM-DD, where the dateline and the day of publication give one"),
  },
  { ...closed, description: "the place line that opens a wire story" },
);

const person = Type.Object(
  {
    name: Type.String({ description: "the fullest form in the text, without title" }),
    roles: Type.Array(Type.String(), { description: "titles, offices and descriptions as the text puts them, the most informative first" }),
    mentions,
  },
  closed,
);

const organisation = Type.Object(
  {
    name: Type.String({ description: "the fullest form in the text" }),
    acronym: orNull(Type.String(), "its short form in the text"),
    kind: Type.Enum(["armed-group", "government", "party", "company", "media", "international", "sport", "education", "health", "other"]),
    mentions,
  },
  closed,
);

const place = Type.Object(
  {
    name: Type.String({ description: "the fullest form in the text" }),
    kind: Type.Enum(["country", "region", "city", "natural", "facility", "other"]),
    country: orNull(Type.String({ pattern: "^[A-Z]{2}$" }), "ISO 3166-1 alpha-2; null where it spans several countries or is unknown"),
    latitude: orNull(Type.Number({ minimum: -90, maximum: 90 }), "degrees, WGS 84"),
    longitude: orNull(Type.Number({ minimum: -180, maximum: 180 }), "degrees, WGS 84"),
    geonameId: orNull(Type.Integer(), "its record in GeoNames"),
    mentions,
  },
  closed,
);

const casualty = Type.Object(
  {
    ...words,
    effect: Type.Enum(["killed", "injured", "missing", "captured", "detained", "freed", "displaced", "sickened", "casualties"]),
    min: orNull(count, "lower bound as the words state it; null if open"),
    max: orNull(count, "upper bound as the words state it; null if open"),
    approximate: Type.Boolean({ description: "“about”, “nearly”, “some” and the like" }),
    victims: orNull(Type.String(), "who they are, in the words of the text"),
    figure: textSpan("the number with its noun"),
    attribution: orNull(attribution, "to whom the text gives the figure"),
    place: orNull(Type.String(), "where, in the words of the text"),
    date: orNull(day, "YYYY-MM-DD of the event"),
    partOf: orNull(Type.Integer({ minimum: 0 }), "index, in casualties, of the total that this figure is a part of"),
    repeats: orNull(Type.Integer({ minimum: 0 }), "index of the earlier figure that this one says again"),
    supersedes: orNull(Type.Integer({ minimum: 0 }), "index of the older figure that this one replaces"),
  },
  { ...closed, description: "one figure that the text states, with the stretch that holds the figure and its effect" },
);

const quote = Type.Object(
  {
    ...words,
    kind: Type.Enum(["direct", "partial", "indirect"]),
    speaker: orNull(attribution, "who says it"),
    cue: orNull(textSpan("the words that report it"), "“said”, “told AFP”, “according to”"),
  },
  { ...closed, description: "what stands inside the marks; for indirect speech, the clause" },
);

const explanation = Type.Object(
  {
    casualties: Type.Array(Type.Object({ rule: Type.String() }, closed), {
      description: "the rule behind each of casualties, in the same order",
    }),
    rejected: Type.Array(Type.Object({ ...words, rule: Type.String(), reason: Type.String() }, closed), {
      description: "numbers beside a word of harm that became no record, and why",
    }),
    places: Type.Array(Type.Object({ why: Type.String() }, closed), {
      description: "why each of places, in the same order, was taken for this place and no other of its name",
    }),
  },
  { ...closed, description: "with --explain only" },
);

const receipt = Type.Object(
  {
    newsx: Type.String({ description: "version of newsx" }),
    date: orNull(day, "the day of publication that was given"),
    only: Type.Array(Type.Enum(["people", "places", "organisations", "casualties", "quotes"]), {
      description: "the layers that were asked for",
    }),
    lexicon: orNull(Type.String(), "sha256 of the rows of the lexicon that was given"),
  },
  { ...closed, description: "only in reports of newsx batch: what it was made with, so that a second run knows what is done" },
);

const report = Type.Object(
  {
    schema: Type.Literal("newsx/1"),
    ok: Type.Literal(true),
    source,
    dateline: orNull(dateline, "null if there is none"),
    people: Type.Array(person),
    organisations: Type.Array(organisation),
    places: Type.Array(place),
    casualties: Type.Array(casualty),
    quotes: Type.Array(quote),
    notices: Type.Array(Type.String(), { description: "doubts about the text, in words" }),
    explain: Type.Optional(explanation),
    receipt: Type.Optional(receipt),
  },
  { ...closed, description: "what newsx took from one article; all keys are always there: unknown is null, none is an empty list" },
);

const failure = Type.Object(
  {
    schema: Type.Literal("newsx/1"),
    ok: Type.Literal(false),
    source: Type.Object({ id: Type.String(), path: Type.Union([Type.String(), Type.Null()]) }, closed),
    error: Type.Object(
      {
        code: Type.String({ description: "short and stable, for programs: not-found, not-text, not-json, …" }),
        message: Type.String({ description: "what is wrong and what next, for people" }),
      },
      closed,
    ),
  },
  { ...closed, description: "what stands in place of a report where an input could not be read" },
);

/** The JSON Schema (draft 2020-12) of one record: a report, or what stands in its place. Offsets are UTF-16 code units, half open. */
export const recordSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://newsx.invalid/schema/newsx-1.json",
  title: "newsx record",
  description: "One record of newsx. Offsets are UTF-16 code units into the article's text as decoded, half open: text.slice(start, end).",
  oneOf: [report, failure],
};

/** Without readonly and written out, so that two types can be held against each other. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// A field added to src/types/report.ts and not here (or the other way round) fails to compile on one of these lines.
true satisfies Same<Plain<Static<typeof report>>, Plain<Report>>;
true satisfies Same<Plain<Static<typeof failure>>, Plain<Failure>>;
