import { textOf } from "../text/text-of.ts";
import type { Document } from "../types/document.ts";
import type { Organisation } from "../types/report.ts";
import { type Body, type Form, joinOrganisations } from "./organisations/join.ts";
import { kindOf } from "./organisations/kind.ts";

/** The organisations an article names, in the order of first mention, each under its fullest name with its short form and every mention. */
export function organisationsOf(doc: Document): Organisation[] {
  return joinOrganisations(doc).map((body) => {
    const mentions = body.forms.flatMap((form) => form.mentions).sort((a, b) => a.start - b.start);
    const name = fullestOf(body);
    return {
      name: name.text,
      acronym: acronymOf(doc, body, name),
      kind: kindOf(
        [...body.forms].sort((a, b) => b.parsed.words.length - a.parsed.words.length).map(({ text }) => text),
        mentions.flatMap(({ firstToken, endToken }) =>
          [-2, -1, 0, 1].map((by) => doc.tokens[by < 0 ? firstToken + by : endToken + by]?.lower ?? ""),
        ),
      ),
      mentions: mentions.map(({ start, end }) => ({ start, end, text: textOf(doc, start, end) })),
    };
  });
}

/** The form with most words, no short form if there is another; among those the commonest, headlines in capitals last. */
function fullestOf({ forms }: Body): Form {
  // “Islamic State group”: the lower-case word is no part of the name where the name stands without it too
  const filler = / (?:group|movement|organi[sz]ation|network|party)$/;
  const wordsIn = (text: string): number => (filler.test(text) ? -0.1 : 0) + text.replace(filler, "").split(/\s+/).length;
  const weigh = ({ text, parsed, mentions }: Form): number =>
    (parsed.isShortForm ? 0 : 1e6) + wordsIn(text) * 1000 + (text === text.toUpperCase() ? 0 : 500) + Math.min(mentions.length, 400);
  return forms.reduce((best, form) => (weigh(form) > weigh(best) ? form : best));
}

/** “U.N.” or “UN”, whichever the article has more often. */
function commonestSpelling(doc: Document, { mentions, text }: Form): string {
  const counts = new Map<string, number>();
  for (const { start, end } of mentions) counts.set(textOf(doc, start, end), (counts.get(textOf(doc, start, end)) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [text, 0] as const)[0];
}

/** The short form that the text defines, else the commonest one that stands alone; null where the name itself is the short form. */
function acronymOf(doc: Document, { forms, definedAs }: Body, name: Form): string | null {
  if (definedAs[0] !== undefined && definedAs[0] !== name.text) return definedAs[0];
  const short = forms
    .filter(({ parsed }) => parsed.isShortForm && parsed !== name.parsed)
    .sort((a, b) => b.mentions.length - a.mentions.length);
  if (short[0]) return commonestSpelling(doc, short[0]);
  // “Daesh”: one word that the press uses for a longer name
  return (
    forms.find(
      ({ text, parsed }) =>
        parsed !== name.parsed && parsed.content.length === 1 && name.parsed.content.length > 1 && /^da'?esh$/i.test(text),
    )?.text ?? null
  );
}
