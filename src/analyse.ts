import { casualtyRules, casualtyTrust } from "./extract/casualties/index.ts";
import { unjoined } from "./extract/casualties/unjoined.ts";
import { propose } from "./extract/propose.ts";
import { quoteRulesWith } from "./extract/quotes/index.ts";
import { withVerbsBesideMarks } from "./extract/quotes/verbs-beside-marks.ts";
import type { Language } from "./language/language.ts";
import { oneEffect } from "./refine/one-effect.ts";
import { relate } from "./refine/relations.ts";
import { settleSpeakers } from "./refine/speakers.ts";
import { agree } from "./resolve/agreement.ts";
import { casualtiesOf } from "./resolve/casualties.ts";
import { explanationOf } from "./resolve/casualties/explanation.ts";
import { datelineOf } from "./resolve/dateline.ts";
import { withDateline } from "./resolve/dateline-names.ts";
import { indexLexicon, renameOrganisations, renamePeople, renamePlaces, withLexicon } from "./resolve/lexicon.ts";
import { organisationsOf } from "./resolve/organisations.ts";
import { peopleOf } from "./resolve/people.ts";
import { reasonedPlacesOf, reasonsFor } from "./resolve/places.ts";
import { quotesOf } from "./resolve/quotes.ts";
import { statesArePlaces } from "./resolve/states-as-bodies.ts";
import { tag } from "./tag/tag.ts";
import { quotationsOf } from "./text/quotation-marks.ts";
import { whyIllegible, whyUncertain } from "./text/legible.ts";
import { segment } from "./text/segment.ts";
import { tokenize } from "./text/tokenize.ts";
import type { Article } from "./types/article.ts";
import type { Lexicon } from "./types/lexicon.ts";
import type { Report } from "./types/report.ts";

/** What is taken from a text that newsx cannot read. */
const nothing = {
  schema: "newsx/1",
  ok: true,
  dateline: null,
  people: [],
  organisations: [],
  places: [],
  casualties: [],
  quotes: [],
} as const;

export interface AnalyseOptions {
  /** True for a report that says which rule found what, and what was seen and left out. */
  readonly explain?: boolean;
  /** Names the user knows better; see `LexiconRow`. */
  readonly lexicon?: Lexicon;
}

/** The whole pipeline: an article in, a report out. */
export function analyse(article: Article, language: Language, { explain = false, lexicon = [] }: AnalyseOptions = {}): Report {
  const illegible = whyIllegible(article.text);
  if (illegible !== null) return { ...nothing, source: article.source, notices: [...article.notices, illegible] };

  const own = indexLexicon(lexicon);
  const named = statesArePlaces(agree(tag(tokenize(segment(article)), language)), language);
  const read = withLexicon(withVerbsBesideMarks(named), own);
  const dateline = datelineOf(read, language);
  const doc = withDateline(read, dateline);

  const people = renamePeople(peopleOf(doc, language), own);
  const organisations = renameOrganisations(organisationsOf(doc), own);
  const reasoned = reasonedPlacesOf(doc, language, dateline);
  const places = renamePlaces(
    reasoned.map(({ place }) => place),
    own,
  );
  const quotes = quotesOf(doc, settleSpeakers(doc, propose(quoteRulesWith(language.clauses), doc), language), people, language, dateline);
  const proposed = propose(casualtyRules, doc);
  const { tolls, rejected } = oneEffect(proposed, casualtyTrust);
  const casualties = casualtiesOf(doc, tolls, relate(doc, tolls), { quotes, people, organisations, places, dateline });

  return {
    schema: "newsx/1",
    ok: true,
    source: article.source,
    dateline,
    people,
    organisations,
    places,
    casualties,
    quotes,
    notices: [...article.notices, ...whyUncertain(doc.plain), ...quotationsOf(doc).notices],
    ...(explain && {
      explain: { ...explanationOf(doc, tolls, rejected, unjoined(doc, proposed)), places: reasonsFor(places, reasoned) },
    }),
  };
}
