import { withPos } from "../../text/document.ts";
import { quotationsOf } from "../../text/quotation-marks.ts";
import type { Document } from "../../types/document.ts";
import { cueVerbs } from "./verbs.ts";

/** Tokens: how far behind a closing mark the verb of saying is looked for. */
const near = 8;

/**
 * The article with the tags put right of verbs of saying that their place beside a quotation shows for what they are,
 * whatever they are elsewhere: “…,” read the letter; “…,” Brandt notes; Brandt yelling: “…”.
 */
export function withVerbsBesideMarks(doc: Document): Document {
  const { quotations } = quotationsOf(doc);
  if (quotations.length === 0) return doc;
  const pos = [...doc.pos];
  let at = 0;
  for (const { outer, closed } of quotations) {
    while (at < doc.tokens.length && (doc.tokens[at]?.start ?? 0) < outer.start) at++;
    before(doc, pos, at - 1);
    let end = at;
    while (end < doc.tokens.length && (doc.tokens[end]?.start ?? 0) < outer.end) end++;
    if (closed && /[,?!]\W?$/.test(doc.plain.slice(outer.start, outer.end))) behind(doc, pos, end);
  }
  return withPos(doc, pos);
}

/** Brandt yelling: “…” */
function before(doc: Document, pos: string[], mark: number): void {
  if (!/^[,:]$/.test(doc.tokens[mark]?.text ?? "") || !reports(doc, mark - 1) || /^VB/.test(pos[mark - 1] ?? "")) return;
  const tag = tagOf(doc, mark - 1);
  if (pos[mark - 2] === "JJ" && doc.tokens[mark - 2]?.lower.endsWith("ly")) pos[mark - 2] = "RB";
  if (tag === "VBG" || /^(?:NN|PRP)/.test(pos[mark - 2] ?? "")) pos[mark - 1] = tag;
}

/** “…,” read the letter; “…,” Brandt notes. */
function behind(doc: Document, pos: string[], first: number): void {
  const sentence = doc.tokens[first]?.sentence;
  for (let at = first; at < first + near && doc.tokens[at]?.sentence === sentence; at++) {
    const [last = "", tag = "", next = ""] = [pos[at - 1], pos[at], pos[at + 1]];
    if (/^VB[DZ]$/.test(tag)) return;
    if (!reports(doc, at) || tagOf(doc, at) === "VBG") continue;
    const leads = at === first && /^(?:DT|PRP|NN|JJ|CD|SYM)/.test(next);
    const follows = at > first && /^(?:NN|PRP)/.test(last) && /^(?:[.,:]|IN|TO)$/.test(next);
    if (!leads && !follows) continue;
    pos[at] = tagOf(doc, at);
    return;
  }
}

/** Whether a word is a verb of saying in the past, the third person or as a participle. */
function reports(doc: Document, at: number): boolean {
  const lower = doc.tokens[at]?.lower ?? "";
  const classes = cueVerbs.get(lower);
  if (!classes || !(classes.has("say") || classes.has("tell") || classes.has("show"))) return false;
  return /(?:ed|s|ing)$/.test(lower) || /^(?:said|told|wrote|read)$/.test(lower);
}

function tagOf(doc: Document, at: number): "VBG" | "VBZ" | "VBD" {
  const lower = doc.tokens[at]?.lower ?? "";
  return lower.endsWith("ing") ? "VBG" : lower.endsWith("s") ? "VBZ" : "VBD";
}
