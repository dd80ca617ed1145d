import type { Article } from "./article.ts";
import type { Span } from "./span.ts";

/** A sentence and the paragraph (index into `paragraphs`) that holds it. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** An article cut into paragraphs and sentences; spans leave out the white space around. */
export interface Segmented extends Article {
  /** The text with typographic variants made plain, unit for unit: offsets into `text` hold here too. */
  readonly plain: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** A word, number or mark. `text` is taken from `plain`, so quotes and dashes in it are ASCII. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
}

/** A sentence with its tokens: `tokens.slice(firstToken, endToken)`. */
export interface TokenizedSentence extends Sentence {
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Tokenized extends Segmented {
  readonly sentences: readonly TokenizedSentence[];
  readonly tokens: readonly Token[];
}

/** What kind of name a span is. Nationalities, events, products and languages are MISC. */
export type NameType = "PER" | "LOC" | "ORG" | "MISC";

/** A name as tagged: `tokens.slice(firstToken, endToken)`; titles and possessives outside. */
export interface Name extends Span {
  readonly type: NameType;
  readonly firstToken: number;
  readonly endToken: number;
}

/** An article with a Penn Treebank part of speech for each token, and the names in reading order. */
export interface Document extends Tokenized {
  readonly pos: readonly string[];
  readonly names: readonly Name[];
}
