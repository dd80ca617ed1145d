import type { Document } from "../../types/document.ts";
import type { Stretch } from "./toll.ts";

const illnesses: ReadonlySet<string> = new Set(
  `virus coronavirus covid covid-19 cholera ebola measles malaria dengue flu influenza meningitis polio zika mers sars h5n1 h1n1 h7n9 monkeypox mpox plague typhoid anthrax tuberculosis hiv aids diphtheria pneumonia
  fever infection infections infected infectious outbreak outbreaks epidemic pandemic disease diseases illness illnesses variant omicron hepatitis rabies chikungunya smallpox chickenpox listeria salmonella botulism
  poisoning poisoned tainted contaminated encephalitis leprosy mumps rubella norovirus legionnaires diarrhea diarrhoea symptoms ill sick cancer leukemia`.split(
    /\s+/,
  ),
);
const ending = /(?:itis|osis|pox|virus|flu|fever|aemia|emia)$/;
const wounds = /^(?:injur|wound|burn|shot|shoot|stab|blast|crash|explo|gunshot|bomb|collision)/;

/** Whether a word, in lower case, names an illness or what goes with one. */
export const isIllness = (word: string): boolean => illnesses.has(word) || ending.test(word);

const ill = new WeakMap<Document, boolean>();

/** Whether an article speaks of an illness anywhere. */
export function speaksOfIllness(doc: Document): boolean {
  let known = ill.get(doc);
  if (known === undefined) ill.set(doc, (known = doc.tokens.some(({ lower }) => isIllness(lower))));
  return known;
}

/** Whether a stretch of text speaks of an illness and of no wound: “170 people with the disease were treated in hospital”. */
export function isOfIllness({ tokens }: Document, { firstToken, endToken }: Stretch): boolean {
  let found = false;
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens[at]?.lower ?? "";
    if (wounds.test(word)) return false;
    found ||= isIllness(word);
  }
  return found;
}
