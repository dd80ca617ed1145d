import { loadTagger, type Tagger } from "./tagger.ts";

/** What newsx knows of English, read once from data/packed; every stage takes it as an argument. */
export interface Language {
  readonly code: "en";
  readonly tagger: Tagger;
}

/** Loads the packed data. */
export function loadLanguage(): Language {
  return { code: "en", tagger: loadTagger() };
}
