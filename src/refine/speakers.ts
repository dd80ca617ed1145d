import { quotationsOf } from "../text/quotation-marks.ts";
import type { Quotation } from "../text/quotation-marks.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";

/**
 * One utterance for each pair of marks, that of the rule named first, in reading order; and where nobody stands beside a
 * quotation, the speaker of what was said just before: with the same verb in the same paragraph, with none in a new one.
 */
export function settleSpeakers(doc: Document, findings: readonly Finding<Utterance>[]): Finding<Utterance>[] {
  const byStart = new Map<number, Finding<Utterance>>();
  for (const finding of findings) if (!byStart.has(finding.start)) byStart.set(finding.start, finding);
  const utterances = [...byStart.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const marks = new Map(quotationsOf(doc).quotations.map((quotation) => [quotation.start, quotation]));
  return handDown(doc, handBack(utterances, marks));
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

function handDown(doc: Document, utterances: readonly Finding<Utterance>[]): Finding<Utterance>[] {
  let last: Finding<Utterance> | null = null;
  let paragraph = 0;
  let lastParagraph = -1;
  return utterances.map((finding) => {
    while (paragraph + 1 < doc.paragraphs.length && (doc.paragraphs[paragraph + 1]?.start ?? 0) <= finding.start) paragraph++;
    let settled = finding;
    if (last && !finding.value.speaker) {
      const { speaker, cue } = last.value;
      settled = { ...finding, value: { ...finding.value, speaker, cue: paragraph === lastParagraph ? cue : null } };
    }
    if (settled.value.speaker) {
      last = settled;
      lastParagraph = paragraph;
    }
    return settled;
  });
}
