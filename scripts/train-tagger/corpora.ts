import { readFileSync } from "node:fs";
import { join } from "node:path";
import { begin, end, inside, nameTypes, single } from "../../src/tag/labels.ts";
import { plain } from "../../src/text/clean.ts";
import { splitWords } from "../../src/text/tokenize.ts";

/** A sentence with the label of each token; in a corpus without MISC, `open` says that 0 may stand for MISC. */
export interface Sample {
  readonly words: readonly string[];
  readonly labels: Uint8Array;
  readonly open: boolean;
}

export interface Corpus {
  readonly name: string;
  /** Articles; where the corpus does not mark them, each sentence is one. */
  readonly articles: readonly (readonly Sample[])[];
}

/** Reads a corpus of names: TOKEN TAB TAG, cut anew as `src/text` cuts running text. */
export function readNames(folder: string, name: string, open: boolean): Corpus {
  const articles: Sample[][] = [];
  let article: Sample[] = [];
  let rows: [string, string][] = [];
  let marked = false;
  const close = (): void => {
    if (rows.length > 0) article.push(sampleOf(rows, open));
    rows = [];
    if (!marked) closeArticle();
  };
  const closeArticle = (): void => {
    if (article.length > 0) articles.push(article);
    article = [];
  };
  for (const line of readFileSync(join(folder, "ner", `${name}.conll`), "utf8").split("\n")) {
    if (line.startsWith("-DOCSTART-")) {
      marked = true;
      closeArticle();
    } else if (line.trim() === "") close();
    else rows.push(line.split("\t") as [string, string]);
  }
  close();
  closeArticle();
  return { name, articles };
}

function sampleOf(rows: readonly (readonly [string, string])[], open: boolean): Sample {
  const starts: number[] = [];
  let text = "";
  for (const [word] of rows) {
    starts.push(text.length);
    text += `${plain(word)} `;
  }
  const words: string[] = [];
  const tags: string[] = [];
  let row = 0;
  for (const match of splitWords(text)) {
    while (row + 1 < rows.length && starts[row + 1]! <= match.index) row++;
    const tag = rows[row]![1];
    words.push(match[0]);
    tags.push(tag.startsWith("B-") && starts[row] !== match.index ? `I-${tag.slice(2)}` : tag);
  }
  return { words, labels: labelsOf(tags), open };
}

/** IOB2 to the labels of `src/tag/labels.ts`. */
function labelsOf(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag, i) => {
    if (tag === "O") return 0;
    const type = nameTypes.findIndex((each) => each === tag.slice(2));
    const starts = tag.startsWith("B-") || tags[i - 1]?.slice(2) !== tag.slice(2);
    const ends = tags[i + 1] !== `I-${tag.slice(2)}`;
    return 1 + 4 * type + (starts ? (ends ? single : begin) : ends ? end : inside);
  });
}

/** A sentence with Penn parts of speech. */
export interface PosSample {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

/** Reads a corpus of parts of speech: FORM, UPOS, XPOS, LEMMA; words that it cuts at hyphens are joined again. */
export function readPos(folder: string, name: string): PosSample[] {
  const samples: PosSample[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  for (const line of readFileSync(join(folder, "pos", `${name}.tsv`), "utf8").split("\n")) {
    if (line.startsWith("-DOCSTART-")) continue;
    if (line.trim() === "") {
      if (words.length > 0) samples.push(joinHyphens(words, tags));
      words = [];
      tags = [];
      continue;
    }
    const [form, , tag] = line.split("\t");
    words.push(plain(form!));
    tags.push(tag!);
  }
  return samples;
}

function joinHyphens(words: readonly string[], tags: readonly string[]): PosSample {
  const joined: PosSample & { words: string[]; tags: string[] } = { words: [], tags: [] };
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    if (tags[i] === "HYPH" && joined.words.length > 0 && next !== undefined) {
      const at = joined.words.length - 1;
      joined.words[at] += words[i]! + next;
      const tag = tags[i + 1]!;
      joined.tags[at] = /^(VBN|VBG|VBD|JJ)/.test(tag) ? "JJ" : tag;
      i++;
      continue;
    }
    joined.words.push(words[i]!);
    joined.tags.push(tags[i] === "HYPH" ? ":" : tags[i]!);
  }
  return joined;
}
