import { type ClauseModel, loadClauseModel } from "./clause-model.ts";
import { type Gazetteer, loadGazetteer } from "./gazetteer.ts";
import { loadPersonNouns } from "./person-nouns.ts";
import { loadTagger, type Tagger } from "./tagger.ts";

/** What newsx knows of English, read once from data/packed; every stage takes it as an argument. */
export interface Language {
  readonly code: "en";
  readonly tagger: Tagger;
  /** What verbs of saying report. */
  readonly clauses: ClauseModel;
  /** Read from the disk when a place first needs it. */
  readonly gazetteer: Gazetteer;
  /** Singular nouns that name a person, lower case. */
  readonly personNouns: ReadonlySet<string>;
}

/** Loads the packed data. */
export function loadLanguage(): Language {
  let gazetteer: Gazetteer | undefined;
  return {
    code: "en",
    tagger: loadTagger(),
    clauses: loadClauseModel(),
    get gazetteer() {
      return (gazetteer ??= loadGazetteer());
    },
    personNouns: loadPersonNouns(),
  };
}
