import type { Language } from "../language/language.ts";
import type { Document } from "../types/document.ts";
import type { Finding, Utterance } from "../types/finding.ts";
import type { Dateline, Person, Quote } from "../types/report.ts";
import type { Span, TextSpan } from "../types/span.ts";
import { speakerNames } from "./speakers.ts";

/** Quotes as the report has them: words sliced out, speakers resolved through the people of the article. */
export function quotesOf(
  doc: Document,
  utterances: readonly Finding<Utterance>[],
  people: readonly Person[],
  language: Pick<Language, "personNouns">,
  dateline: Dateline | null,
): Quote[] {
  const words = ({ start, end }: Span): TextSpan => ({ start, end, text: doc.text.slice(start, end) });
  const names = speakerNames(doc, utterances, people, language);
  return utterances.map((finding, index) => {
    const { kind, speaker, cue } = finding.value;
    const { start, end, text } = words(kind === "indirect" ? behindDateline(finding, doc, dateline) : finding);
    return {
      start,
      end,
      text,
      kind,
      speaker: speaker && { name: names[index] ?? null, ...words(speaker) },
      cue: cue && words(cue),
    };
  });
}

/** A clause that opens the story begins behind the dateline, which nobody said. */
function behindDateline({ start, end }: Span, doc: Document, dateline: Dateline | null): Span {
  if (!dateline || start >= dateline.end || end <= dateline.end) return { start, end };
  const [gap = ""] = /^[\s–—-]*/.exec(doc.text.slice(dateline.end, end)) ?? [];
  return { start: Math.min(dateline.end + gap.length, end - 1), end };
}
