import { tokenAt } from "../../text/token-at.ts";
import type { Document } from "../../types/document.ts";
import type { Attribution, Organisation, Person, Quote } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import { sourceInSentence } from "./source.ts";
import { utteranceAround, utteranceOf } from "./utterance-around.ts";

/** Names by where their mentions begin and end. */
export interface Mentions {
  readonly byStart: ReadonlyMap<number, Named>;
  readonly byEnd: ReadonlyMap<number, Named>;
}

interface Named extends Span {
  readonly name: string;
  readonly person: boolean;
}

/** The mentions of the people and organisations of a report, to be looked up by offset. */
export function mentionsOf(people: readonly Person[], organisations: readonly Organisation[]): Mentions {
  const all: Named[] = [
    ...organisations.flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ start, end, name, person: false }))),
    ...people.flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ start, end, name, person: true }))),
  ];
  return { byStart: new Map(all.map((named) => [named.start, named])), byEnd: new Map(all.map((named) => [named.end, named])) };
}

/** To whom the text gives the figure at `figure`: the innermost source, by name where it is someone of the report. */
export function attributionOf(doc: Document, figure: Span, quotes: readonly Quote[], mentions: Mentions): Attribution | null {
  const first = tokenAt(doc, figure.start);
  const sentence = doc.sentences[doc.tokens[first]?.sentence ?? -1];
  const near = sentence ? sourceInSentence(doc, sentence, first, tokenAt(doc, figure.end - 1) + 1) : null;
  const said = utteranceAround(doc, quotes, figure);
  if (near && !near.unnamed && (!said || near.from >= said.start)) return named(doc, near, mentions);
  // “they say 12 people died, and one more …”: who they are the clause knows that their verb reports
  const speaker = (near && (!said || near.from >= said.start) ? utteranceOf(quotes, figure, near.from) : said)?.speaker;
  if (!speaker) return null;
  const source = named(doc, speaker, mentions);
  const pronoun = /^(?:he|she|they|it|who|him|her)$/i.test(speaker.text);
  return source.name === null && pronoun ? { ...source, name: speaker.name } : source;
}

/** Who the words mean: the person in them (“Lt. Lee”) or in front (“Ali Sow, a spokesman”), or the body they name. */
function named(doc: Document, { start, end }: Span, { byStart, byEnd }: Mentions): Attribution {
  const words = (from: number): Attribution => ({ start: from, end, text: doc.text.slice(from, end), name: null });
  const before = doc.plain.slice(Math.max(0, start - 2), start) === ", " ? byEnd.get(start - 2) : undefined;
  // “the singer Aurelio Martinez, authorities said”: they are not he
  const isOne = doc.pos[tokenAt(doc, end - 1)] !== "NNS" && !/^(?:police|officials)$/i.test(doc.plain.slice(start, end));
  if (before?.person && isOne) return { ...words(before.start), name: before.name };
  for (let token = tokenAt(doc, start); (doc.tokens[token]?.start ?? Infinity) < end; token++) {
    const mention = byStart.get(doc.tokens[token]?.start ?? -1);
    if (/^(?:IN|TO)$/.test(doc.pos[token] ?? "")) break;
    if (!mention || mention.end > end) continue;
    const rest = doc.plain.slice(mention.end, end);
    if (mention.person ? !rest.startsWith("'s") : rest.trim() === "") return { ...words(start), name: mention.name };
  }
  return words(start);
}
