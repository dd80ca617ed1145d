import { phrasesOf } from "../../text/subjects.ts";
import type { Document } from "../../types/document.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { cueSpan, isPassive, spanOf, speakerOf } from "./beside.ts";
import { clauseEnd } from "./clause-end.ts";
import { readingOf } from "./reading.ts";
import type { Cue } from "./reading.ts";
import { bareClauseVerbs } from "./verbs.ts";

/** X said that …; X told reporters …; saying …: a clause of indirect speech behind its verb. */
export const saidThat: Extractor<Utterance> = {
  rule: "quotes/said-that",
  examples: [
    { text: "The ministry said that [two wells had run dry in the hills].", value: { kind: "indirect" } },
    { text: "Officials say [the fever has spread to the coast]." },
    { text: "A porter told the court [he never saw the van]." },
    { text: "She said nothing." },
    { text: "They report to the council." },
  ],
  *find(doc) {
    const reading = readingOf(doc);
    for (const cue of reading.cues) {
      if (reading.holder[cue.verb] !== -1 || (!cue.classes.has("say") && !cue.classes.has("tell"))) continue;
      const first = clauseStart(doc, cue);
      if (first === null || isPassive(doc, cue)) continue;
      const { firstToken: floor = 0 } = doc.sentences[doc.tokens[cue.verb]?.sentence ?? 0] ?? {};
      const speaker = speakerOf(doc, reading, cue, floor);
      const end = clauseEnd(doc, reading, first);
      if (!speaker || end - first < 2) continue;
      yield {
        rule: saidThat.rule,
        ...spanOf(doc, first, end),
        value: { kind: "indirect", speaker: spanOf(doc, speaker.firstToken, speaker.endToken), cue: cueSpan(doc, cue.verb) },
      };
    }
  },
};

/** The first token of the clause a verb of saying brings, or null: behind “that”, or at once with a subject and a finite verb. */
function clauseStart(doc: Document, { verb, classes }: Cue): number | null {
  const sentence = doc.tokens[verb]?.sentence ?? 0;
  const end = doc.sentences[sentence]?.endToken ?? verb;
  const { byStart } = phrasesOf(doc, sentence);
  let at = verb + 1;
  for (let turns = 0; turns < 4 && at < end; turns++) {
    const word = doc.tokens[at]?.lower ?? "";
    if (/^(?:that|whether|if|how|why|what)$/.test(word) && !(word === "that" && /^(?:VB|,|\.)/.test(doc.pos[at + 1] ?? "")))
      return word === "that" ? at + 1 : at;
    const phrase = byStart.get(at);
    const hearer = phrase && turns === 0 && classes.has("tell") && !classes.has("say");
    if (phrase && !hearer && bareClauseVerbs.has(doc.tokens[verb]?.lower ?? "") && startsClause(doc, phrase.endToken, end)) return at;
    if (hearer || (phrase && classes.has("tell") && turns === 0)) at = phrase.endToken;
    else if (/^(?:IN|TO|RB)$/.test(doc.pos[at] ?? "") && at - verb < 10) {
      const next = byStart.get(at + 1);
      at = next ? next.endToken : at + 1;
    } else if (phrase && at - verb < 8 && /day$/.test(doc.tokens[phrase.head]?.lower ?? "")) at = phrase.endToken;
    else return null;
  }
  return null;
}

/** Whether a finite verb follows a subject that ends before token `at`, perhaps behind a phrase that hangs on it. */
function startsClause(doc: Document, at: number, end: number): boolean {
  for (let next = at; next < Math.min(end, at + 14); next++) {
    const tag = doc.pos[next] ?? "";
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true;
    if (!/^(?:RB|IN|DT|NN|NNS|NNP|NNPS|JJ|CD|POS|PRP|CC|W|,|VBG|VBN|TO|``|''|\$)/.test(tag)) return false;
  }
  return false;
}
