import type { Language } from "../language/language.ts";
import { quotationsOf } from "../text/quotation-marks.ts";
import type { Quotation } from "../text/quotation-marks.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Span } from "../types/span.ts";

/** The share of a clause of indirect speech that a quotation in it must hold to stand for it. */
const mostly = 0.35;

/**
 * One utterance for each pair of marks, that of the rule named first, in reading order; and where nobody stands beside a
 * quotation, the speaker of what was said just before: with the same verb in the same paragraph, with none in a new one.
 */
export function settleSpeakers(
  doc: Document,
  findings: readonly Finding<Utterance>[],
  { personNouns }: Pick<Language, "personNouns">,
): Finding<Utterance>[] {
  const marked = new Map<number, Finding<Utterance>>();
  for (const finding of findings) if (finding.value.kind !== "indirect" && !marked.has(finding.start)) marked.set(finding.start, finding);
  const utterances = withClauses([...marked.values()].sort(inReadingOrder), findings);
  const marks = new Map(quotationsOf(doc).quotations.map((quotation) => [quotation.start, quotation]));
  return handDown(doc, handBack(utterances, marks), personNouns);
}

/** “…⏎“…,” she said: a quotation taken up in the next paragraph gives its speaker to the one it goes on from. */
function handBack(utterances: readonly Finding<Utterance>[], marks: ReadonlyMap<number, Quotation>): Finding<Utterance>[] {
  const settled = [...utterances];
  for (let index = settled.length - 2; index >= 0; index--) {
    const [here, next] = [settled[index], settled[index + 1]];
    if (!here || !next || here.value.speaker || !next.value.speaker) continue;
    if (marks.get(next.start)?.reopened) settled[index] = { ...here, value: { ...here.value, speaker: next.value.speaker } };
  }
  return settled;
}

function handDown(doc: Document, utterances: readonly Finding<Utterance>[], personNouns: ReadonlySet<string>): Finding<Utterance>[] {
  let last: Finding<Utterance> | null = null;
  let paragraph = 0;
  let lastParagraph = -1;
  let reached = -1;
  return utterances.map((finding) => {
    const nested = finding.start < reached;
    reached = Math.max(reached, finding.end);
    while (paragraph + 1 < doc.paragraphs.length && (doc.paragraphs[paragraph + 1]?.start ?? 0) <= finding.start) paragraph++;
    let settled = finding;
    if (last && !finding.value.speaker && !hasOther(doc, finding)) {
      const { speaker, cue } = last.value;
      settled = { ...finding, value: { ...finding.value, speaker, cue: paragraph === lastParagraph ? cue : null } };
    }
    const { speaker } = settled.value;
    if (speaker && !nested && handsDown(doc, settled, speaker, personNouns)) {
      last = settled;
      lastParagraph = paragraph;
    }
    return settled;
  });
}

/** “…,” organising director Mara Brandt told us: somebody stands beside it, though nobody knows who, and it is not who spoke before. */
function hasOther({ plain }: Document, { end, value }: Finding<Utterance>): boolean {
  if (value.kind === "indirect" || plain.charAt(end - 1) !== ",") return false;
  return /^["']* *(?!["'])\p{Lu}[^.!?\n]*\p{Ll}/u.test(plain.slice(end, end + 60));
}

function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The utterances with the clauses of indirect speech that they leave room for: a clause whose words stand mostly inside
 * marks is the quotation already, and of clauses that overlap the one of the rule named first is kept.
 */
function withClauses(quoted: readonly Finding<Utterance>[], findings: readonly Finding<Utterance>[]): Finding<Utterance>[] {
  const kept: Finding<Utterance>[] = [];
  let at = 0;
  let reached = -1;
  for (const clause of findings.filter(({ value }) => value.kind === "indirect").sort(inReadingOrder)) {
    if (clause.start < reached) continue;
    while (at < quoted.length && (quoted[at]?.end ?? 0) <= clause.start) at++;
    let inside = 0;
    for (let next = at; next < quoted.length && (quoted[next]?.start ?? 0) < clause.end; next++) {
      const { start = 0, end = 0, value } = quoted[next] ?? {};
      // “I held on”, she said, weeping: a clause that begins with a whole sentence in marks is that sentence
      if (value?.kind === "direct" && Math.abs(start - clause.start) < 2) inside = Infinity;
      inside = Math.max(inside, Math.min(end, clause.end) - Math.max(start, clause.start));
    }
    if (inside > (clause.end - clause.start) * mostly) continue;
    kept.push(clause);
    reached = clause.end;
  }
  return [...quoted, ...kept].sort(inReadingOrder);
}

const nobody = /^(?:i|we|you|that|who|which|this|nobody|no one|everyone|everybody|anyone|people|many|some|others|one|one of them)$/;
const pronouns: ReadonlySet<string> = new Set(["he", "she", "they", "it"]);

/**
 * Whether the next quotation with nobody beside it may be this speaker's. Who speaks inside marks goes on speaking; of indirect
 * speech, whose subject may be “the survey” or “oil prices”, only a person or a body with a name does.
 */
function handsDown(doc: Document, { value }: Finding<Utterance>, speaker: Span, personNouns: ReadonlySet<string>): boolean {
  const words = doc.plain.slice(speaker.start, speaker.end).toLowerCase();
  if (nobody.test(words)) return false;
  if (value.kind !== "indirect" || pronouns.has(words)) return true;
  if (words.split(/[^\p{L}]+/u).some((word) => personNouns.has(word) || personNouns.has(word.replace(/s$/, "")))) return true;
  let low = 0;
  let high = doc.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.names[middle]?.end ?? 0) <= speaker.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; (doc.names[at]?.start ?? speaker.end) < speaker.end; at++) if (/PER|ORG/.test(doc.names[at]?.type ?? "")) return true;
  return false;
}
