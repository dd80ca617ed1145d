import { hashOf } from "../../language/hash.ts";
import { quotationsOf } from "../../text/quotation-marks.ts";
import type { Quotation } from "../../text/quotation-marks.ts";
import type { Document } from "../../types/document.ts";
import { cueVerbs, nounsToo, plainlyVerbs } from "./verbs.ts";
import type { CueClass } from "./verbs.ts";

/** A quotation with its place among the tokens. */
export interface Quoted extends Quotation {
  readonly index: number;
  /** The last token before its opening mark and the first behind its closing mark. */
  readonly before: number;
  readonly after: number;
  /** Its own words: `tokens.slice(firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the quotation around it, or -1. */
  readonly within: number;
}

/** A verb that can report speech, at token `verb`. */
export interface Cue {
  readonly verb: number;
  readonly classes: ReadonlySet<CueClass>;
}

/** What the rules of reported speech all look at. */
export interface Reading {
  readonly quoted: readonly Quoted[];
  readonly cues: readonly Cue[];
  /** The cues, and words of their forms that are taken for nouns or adjectives: whether they report is the model's to say. */
  readonly candidates: readonly Cue[];
  readonly cueAt: ReadonlyMap<number, Cue>;
  /** For each token, the innermost quotation that holds it, or -1; the marks themselves stand outside. */
  readonly holder: Int32Array;
  /** For each token a hash of its word and of its part of speech, and what it is among the flags below. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly flags: Uint8Array;
}

/** What a token is to the clause it stands in. */
export const flag = { comma: 1, finite: 2, that: 4, quote: 8, stop: 16, cue: 32 } as const;

const flagOfWord: ReadonlyMap<string, number> = new Map([
  [",", flag.comma],
  ["that", flag.that],
  [";", flag.stop],
  [":", flag.stop],
]);
const flagOfTag: ReadonlyMap<string, number> = new Map([
  [":", flag.comma],
  ...["VBD", "VBZ", "VBP", "MD"].map((tag) => [tag, flag.finite] as const),
  ["''", flag.quote],
  ["``", flag.quote],
]);
const according: ReadonlySet<CueClass> = new Set(["source"]);

/** Every rule needs the same reading of the same unchanging document. */
const readings = new WeakMap<Document, Reading>();

/** The quotations and the verbs of saying of an article. */
export function readingOf(doc: Document): Reading {
  let reading = readings.get(doc);
  if (!reading) readings.set(doc, (reading = readSpeech(doc)));
  return reading;
}

function readSpeech(doc: Document): Reading {
  const { tokens } = doc;
  const holder = new Int32Array(tokens.length).fill(-1);
  const quoted: Quoted[] = [];
  const around: Quoted[] = [];
  let at = 0;
  quotationsOf(doc).quotations.forEach((quotation, index) => {
    while (around.length > 0 && (around.at(-1)?.outer.end ?? 0) <= quotation.outer.start) around.pop();
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quotation.start) at++;
    const firstToken = at;
    let endToken = firstToken;
    while (endToken < tokens.length && (tokens[endToken]?.end ?? 0) <= quotation.end) holder[endToken++] = index;
    let before = firstToken - 1;
    while (before >= 0 && (tokens[before]?.end ?? 0) > quotation.outer.start) before--;
    let after = endToken;
    while (after < tokens.length && (tokens[after]?.start ?? 0) < quotation.outer.end) after++;
    const { start, end, outer, family, depth, opened, closed, reopened } = quotation;
    const within = around.at(-1)?.index ?? -1;
    const each = { start, end, outer, family, depth, opened, closed, reopened, index, before, after, firstToken, endToken, within };
    quoted.push(each);
    around.push(each);
  });

  const cues: Cue[] = [];
  const candidates: Cue[] = [];
  const words = new Int32Array(tokens.length);
  const tags = new Int32Array(tokens.length);
  const flags = new Uint8Array(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    const { lower } = tokens[token]!;
    const tag = doc.pos[token] ?? "";
    words[token] = hashOf(lower);
    tags[token] = hashOf(tag);
    flags[token] = (flagOfWord.get(lower) ?? 0) | (flagOfTag.get(tag) ?? 0);
    const source = lower === "according" && tokens[token + 1]?.lower === "to";
    const classes = source ? according : cueVerbs.get(lower);
    // “state media”
    if (!classes || (lower === "state" && /^(?:NN|JJ)/.test(doc.pos[token + 1] ?? ""))) continue;
    const cue = { verb: token, classes };
    const reports = source || plainlyVerbs.has(lower) || tag.startsWith("VB") || announces(doc, token) || follows(doc, token);
    if (reports) cues.push(cue);
    if (reports) flags[token]! |= flag.cue;
    if (reports || /(?:ing|ed)$/.test(lower) || nounsToo.has(lower)) candidates.push(cue);
  }
  const cueAt = new Map(cues.map((cue) => [cue.verb, cue]));
  return { quoted, cues, candidates, cueAt, holder, words, tags, flags };
}

/** “… while chanting, “Hands up””: a word that a mark and a quotation follow, whatever it is taken for. */
function announces(doc: Document, verb: number): boolean {
  return (
    /^[,:]$/.test(doc.tokens[verb + 1]?.text ?? "") &&
    /^(?:"|'|``|'')$/.test(doc.tokens[verb + 2]?.text ?? "") &&
    /(?:ing|ed|s)$/.test(doc.tokens[verb]?.lower ?? "")
  );
}

/** “…,” noted members of the team: a past tense right behind what it reports. */
function follows(doc: Document, verb: number): boolean {
  return (
    /ed$/.test(doc.tokens[verb]?.lower ?? "") &&
    /^(?:"|'|'')$/.test(doc.tokens[verb - 1]?.text ?? "") &&
    /^[,?!]$/.test(doc.tokens[verb - 2]?.text ?? "")
  );
}
