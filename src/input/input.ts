import type { Article } from "../types/article.ts";
import type { Failure } from "../types/report.ts";

export type InputKind = "text" | "html" | "ndjson";

/** One thing to read: the article, or why there is none. `inBand`: it was a line of ndjson, whose failures are records and no more. */
export type Input =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly failure: Failure; readonly inBand: boolean };

/** Why an input could not be read; the message says what and what next, and leaves the name out. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** Short and stable, for programs: `not-found`, `not-text`, … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error record that stands in place of a report. */
export function failureOf(id: string, path: string | null, error: InputError): Failure {
  return { schema: "newsx/1", ok: false, source: { id, path }, error: { code: error.code, message: error.message } };
}
