import type { Document } from "../../types/document.ts";
import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import type { Figure } from "./figure.ts";
import { isIllness, isOfIllness, speaksOfIllness } from "./illness.ts";
import { animals } from "./nouns.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { governingDoubt } from "./verb-doubts.ts";

const rule = "casualties/cases";
/** What a count of patients calls its cases. */
const medical: ReadonlySet<string> = new Set(
  "confirmed positive active symptomatic asymptomatic lab-confirmed laboratory-confirmed imported".split(" "),
);
/** “has confirmed eight cases” */
const counting = /^(?:confirm|report|record|register|log|logg|detect|count)(?:s|ed|ing)?$/;
const newness: ReadonlySet<string> = new Set(
  "new fresh more additional further daily local total community reported registered".split(" "),
);
const legal =
  /^(?:court|courts|criminal|legal|murder|rape|civil|police|fraud|corruption|abuse|trial|lawsuits?|judges?|judicial|prosecutors?|lawyers?|attorney|supreme|assault|theft|violence|torture|harassment)$/;

/** People who are cases of an illness: “45 confirmed cases of cholera”, “12 new cases”. */
export const cases: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The clinic saw [45 confirmed cases] of cholera.", value: { effect: "sickened", min: 45, max: 45, victims: null } },
    { text: "The virus spreads: [12 new cases] were found.", value: { effect: "sickened", min: 12, max: 12 } },
    { text: "The court heard 45 new cases." },
    { text: "The virus spreads, and the court heard 45 cases of fraud." },
    { text: "Farmers reported two cases of bird flu in ducks." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        if (!figure || figure.indefinite || figure.noun !== "cases" || !isOfPatients(scene, figure)) continue;
        const cue = { firstToken: figure.endToken - 1, endToken: figure.endToken };
        const people: Figure = { ...figure, class: "person", victims: null };
        yield tollOf(scene.doc, rule, "sickened", people, cue, governingDoubt(scene, index) ?? doubtOf(scene, people, null, cue));
      }
    }
  },
};

function isOfPatients({ doc, sentence }: Scene, figure: Figure): boolean {
  const { firstToken = 0, endToken = 0 } = doc.sentences[sentence] ?? {};
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  // “an increase of 678 cases”
  if (
    /^(?:of|by)$/.test(word(figure.firstToken - 1)) &&
    /^(?:increase|decrease|rise|drop|fall|decline|jump|rose|fell|up|down)/.test(word(figure.firstToken - 2))
  )
    return false;
  for (let at = figure.firstToken; at < figure.endToken; at++) if (legal.test(word(at))) return false;
  for (let at = firstToken; at < endToken; at++) if (animals.has(word(at)) && !isIllness(word(at + 1))) return false;
  if (word(figure.endToken) === "of")
    return isOfIllness(doc, { firstToken: figure.endToken, endToken: Math.min(endToken, figure.endToken + 6) });
  for (let at = figure.firstToken; at < figure.endToken; at++) if (medical.has(word(at)) || isIllness(word(at))) return true;
  if (hasLegalWord(doc, firstToken, endToken)) return false;
  // “12 new cases” in an article on a virus; “12 cases” alone may be crates
  let fresh = counting.test(word(figure.firstToken - 1));
  for (let at = figure.firstToken; at < figure.endToken; at++) fresh ||= newness.has(word(at));
  const before = doc.sentences[sentence - 1]?.firstToken ?? firstToken;
  return fresh ? speaksOfIllness(doc) : isOfIllness(doc, { firstToken: before, endToken });
}

function hasLegalWord({ tokens }: Document, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (legal.test(tokens[at]?.lower ?? "")) return true;
  return false;
}
