/** What newsx knows of English, read once from data/packed; every stage takes it as an argument. */
export interface Language {
  readonly code: "en";
}

/** Loads the packed data. */
export function loadLanguage(): Language {
  return { code: "en" };
}
