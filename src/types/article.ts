/** Where an article came from. */
export interface Source {
  /** The caller's name for the article: the path, or the `id` of an ndjson line. */
  readonly id: string;
  readonly path: string | null;
  /** Of the bytes as read, in hexadecimal. */
  readonly sha256: string;
  /** Length of the decoded text in UTF-16 code units. */
  readonly characters: number;
}

/** One dispatch as decoded; `text` never changes after this point. */
export interface Article {
  readonly source: Source;
  readonly text: string;
  /** Day of publication, YYYY-MM-DD, where the caller knows it. */
  readonly date: string | null;
  /** Doubts that arose while reading: bytes that did not decode, markup that was left out. */
  readonly notices: readonly string[];
}
