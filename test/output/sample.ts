import type { Article } from "../../src/types/article.ts";
import type { Attribution, Casualty, CasualtyEffect, Organisation, Person, Place, Quote, Report } from "../../src/types/report.ts";
import type { Span, TextSpan } from "../../src/types/span.ts";

/** The n-th (from 1) place where `words` stand in `text`. */
function at(text: string, words: string, nth = 1): TextSpan {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return { start, end: start + words.length, text: words };
}

function all(text: string, ...forms: readonly string[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const form of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      if (!spans.some((span) => start < span.end && start + form.length > span.start))
        spans.push({ start, end: start + form.length, text: form });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

const harbour = `Ferry sinks off Freetown, dozens missing

FREETOWN (Corsa) - A ferry carrying market traders sank off the coast of Sierra Leone on Tuesday, killing at least 17 people and leaving dozens missing, officials said.

Harbour master Amara Sesay-Kanu said the Queen of Lungi capsized within sight of Freetown. "We heard them shouting, and the sea was too high to reach them," Sesay-Kanu told reporters at Kissy Dockyard.

The National Shipping Board had put the dead at 12 earlier in the day. The Red Cross, which sent divers, said between 40 and 60 passengers were still missing. About 85 people were rescued by fishermen from Tagrin, including nine children.

President Mariatu Dole-Bangs called it “a wound to every family on this coast” and promised an inquiry. Opposition leader Joseph Tarawallie, of the All Coast Congress (ACC), said that the vessel had been sailing "without a valid certificate since March".

Two crew members were detained in Conakry, Guinea. Up to 300 people have drowned in these waters since 2009, according to the ACC.
`;

const attribution = (text: string, words: string, name: string | null, nth = 1): Attribution => ({ name, ...at(text, words, nth) });

interface FigureParts {
  readonly effect: CasualtyEffect;
  readonly evidence: string;
  readonly figure: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate?: boolean;
  readonly victims?: string;
  readonly attribution?: Attribution;
  readonly place?: string;
  readonly date?: string;
  readonly partOf?: number;
}

function casualty(text: string, parts: FigureParts): Casualty {
  const evidence = at(text, parts.evidence);
  const inside = at(parts.evidence, parts.figure);
  return {
    effect: parts.effect,
    min: parts.min,
    max: parts.max,
    approximate: parts.approximate ?? false,
    victims: parts.victims ?? null,
    ...evidence,
    figure: { start: evidence.start + inside.start, end: evidence.start + inside.end, text: parts.figure },
    attribution: parts.attribution ?? null,
    place: parts.place ?? null,
    date: parts.date ?? null,
    partOf: parts.partOf ?? null,
    repeats: null,
    supersedes: null,
  };
}

/** Wraps an article and some findings as the pipeline would. */
export function report(id: string, text: string, findings: Partial<Report>): Report {
  return {
    schema: "newsx/1",
    ok: true,
    source: { id, path: id, sha256: "0".repeat(64), characters: text.length },
    dateline: null,
    people: [],
    organisations: [],
    places: [],
    casualties: [],
    quotes: [],
    notices: [],
    ...findings,
  };
}

export function article(id: string, text: string, date: string | null = null): Article {
  return { source: { id, path: id, sha256: "0".repeat(64), characters: text.length }, text, date, notices: [] };
}

const people: Person[] = [
  { name: "Amara Sesay-Kanu", roles: ["Harbour master"], mentions: all(harbour, "Amara Sesay-Kanu", "Sesay-Kanu") },
  { name: "Mariatu Dole-Bangs", roles: ["President"], mentions: all(harbour, "Mariatu Dole-Bangs") },
  { name: "Joseph Tarawallie", roles: ["Opposition leader"], mentions: all(harbour, "Joseph Tarawallie") },
];

const organisations: Organisation[] = [
  { name: "National Shipping Board", acronym: null, kind: "government", mentions: all(harbour, "National Shipping Board") },
  { name: "Red Cross", acronym: null, kind: "international", mentions: all(harbour, "Red Cross") },
  { name: "All Coast Congress", acronym: "ACC", kind: "party", mentions: all(harbour, "All Coast Congress", "ACC") },
];

const places: Place[] = [
  {
    name: "Freetown",
    kind: "city",
    country: "SL",
    latitude: 8.484,
    longitude: -13.23,
    geonameId: 2409306,
    mentions: all(harbour, "Freetown", "FREETOWN"),
  },
  {
    name: "Sierra Leone",
    kind: "country",
    country: "SL",
    latitude: 8.5,
    longitude: -11.5,
    geonameId: 2403846,
    mentions: all(harbour, "Sierra Leone"),
  },
  {
    name: "Kissy Dockyard",
    kind: "facility",
    country: "SL",
    latitude: null,
    longitude: null,
    geonameId: null,
    mentions: all(harbour, "Kissy Dockyard"),
  },
  { name: "Tagrin", kind: "city", country: "SL", latitude: 8.58, longitude: -13.19, geonameId: 2403326, mentions: all(harbour, "Tagrin") },
  {
    name: "Conakry",
    kind: "city",
    country: "GN",
    latitude: 9.538,
    longitude: -13.677,
    geonameId: 2422465,
    mentions: all(harbour, "Conakry"),
  },
  {
    name: "Guinea",
    kind: "country",
    country: "GN",
    latitude: 10.83,
    longitude: -10.67,
    geonameId: 2420477,
    mentions: all(harbour, "Guinea"),
  },
];

const casualties: Casualty[] = [
  casualty(harbour, {
    effect: "killed",
    evidence: "killing at least 17 people",
    figure: "at least 17 people",
    min: 17,
    max: null,
    victims: "people",
    place: "Sierra Leone",
    date: "2019-03-05",
    attribution: attribution(harbour, "officials", null),
  }),
  casualty(harbour, {
    effect: "missing",
    evidence: "dozens missing, officials",
    figure: "dozens",
    min: 24,
    max: 99,
    place: "Sierra Leone",
    date: "2019-03-05",
    attribution: attribution(harbour, "officials", null),
  }),
  casualty(harbour, {
    effect: "killed",
    evidence: "the dead at 12",
    figure: "12",
    min: 12,
    max: 12,
    date: "2019-03-05",
    attribution: attribution(harbour, "The National Shipping Board", "National Shipping Board"),
  }),
  casualty(harbour, {
    effect: "missing",
    evidence: "between 40 and 60 passengers were still missing",
    figure: "between 40 and 60 passengers",
    min: 40,
    max: 60,
    victims: "passengers",
    attribution: attribution(harbour, "The Red Cross", "Red Cross"),
  }),
  casualty(harbour, {
    effect: "freed",
    evidence: "About 85 people were rescued",
    figure: "About 85 people",
    min: 85,
    max: 85,
    approximate: true,
    victims: "people",
    place: "Tagrin",
  }),
  casualty(harbour, {
    effect: "freed",
    evidence: "rescued by fishermen from Tagrin, including nine children",
    figure: "nine children",
    min: 9,
    max: 9,
    victims: "children",
    place: "Tagrin",
    partOf: 4,
  }),
  casualty(harbour, {
    effect: "detained",
    evidence: "Two crew members were detained",
    figure: "Two crew members",
    min: 2,
    max: 2,
    victims: "crew members",
    place: "Conakry",
  }),
  casualty(harbour, {
    effect: "killed",
    evidence: "Up to 300 people have drowned",
    figure: "Up to 300 people",
    min: null,
    max: 300,
    victims: "people",
    attribution: attribution(harbour, "the ACC", "All Coast Congress"),
  }),
];

const quote = (kind: Quote["kind"], words: string, speaker: Attribution | null, cue: TextSpan | null): Quote => ({
  ...at(harbour, words),
  kind,
  speaker,
  cue,
});

const quotes: Quote[] = [
  quote(
    "direct",
    "We heard them shouting, and the sea was too high to reach them,",
    { name: "Amara Sesay-Kanu", ...at(harbour, "Sesay-Kanu", 2) },
    at(harbour, "told reporters"),
  ),
  quote(
    "indirect",
    "between 40 and 60 passengers were still missing",
    attribution(harbour, "The Red Cross", "Red Cross"),
    at(harbour, "said", 3),
  ),
  quote(
    "partial",
    "a wound to every family on this coast",
    attribution(harbour, "President Mariatu Dole-Bangs", "Mariatu Dole-Bangs"),
    at(harbour, "called it"),
  ),
  quote(
    "partial",
    "without a valid certificate since March",
    attribution(harbour, "Opposition leader Joseph Tarawallie", "Joseph Tarawallie"),
    at(harbour, "said that"),
  ),
];

const span = ({ start, end }: Span): Span => ({ start, end });

/** A made-up dispatch with every layer, overlaps among them, a figure contradicted by another, and a place not on the map. */
export const ferry = {
  article: article("ferry.txt", harbour, "2019-03-06"),
  report: report("ferry.txt", harbour, {
    dateline: { place: "Freetown", agency: "Corsa", date: "2019-03-06", ...span(at(harbour, "FREETOWN (Corsa) -")) },
    people,
    organisations,
    places,
    casualties,
    quotes,
  }),
};
