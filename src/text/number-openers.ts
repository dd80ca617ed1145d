/** What a word in front of a number makes of it: a lower bound, an upper one, or a guess. */
export type Bound = "least" | "most" | "about";

/** Words in front of a number that open or loosen it, longest first where one begins another. */
const openers: readonly (readonly [string, Bound])[] = [
  ["at the very least", "least"],
  ["at least", "least"],
  ["at minimum", "least"],
  ["a minimum of", "least"],
  ["no fewer than", "least"],
  ["no less than", "least"],
  ["not fewer than", "least"],
  ["not less than", "least"],
  ["more than", "least"],
  ["greater than", "least"],
  ["upwards of", "least"],
  ["upward of", "least"],
  ["in excess of", "least"],
  ["north of", "least"],
  ["over", "least"],
  ["above", "least"],
  ["exceeding", "least"],
  ["as few as", "least"],
  ["well over", "least"],
  ["well above", "least"],
  ["just over", "least"],
  ["a little over", "least"],
  ["slightly over", "least"],
  ["far more than", "least"],
  ["as many as", "most"],
  ["as much as", "most"],
  ["up to", "most"],
  ["at most", "most"],
  ["at the most", "most"],
  ["no more than", "most"],
  ["not more than", "most"],
  ["a maximum of", "most"],
  ["fewer than", "most"],
  ["less than", "most"],
  ["under", "most"],
  ["just under", "most"],
  ["below", "most"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["about", "about"],
  ["around", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["approx.", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["close to", "about"],
  ["near to", "about"],
  ["an approximate", "about"],
  ["perhaps", "about"],
  ["probably", "about"],
];
/** Openers by their first word, the longest first. */
export const openersByFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly bound: Bound }[]> = (() => {
  const byFirst = new Map<string, { words: readonly string[]; bound: Bound }[]>();
  for (const [phrase, bound] of openers) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, bound }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return byFirst;
})();

/** The opener at token `at`, or undefined; `word` gives a token in lower case. */
export function openerAt(
  word: (index: number) => string,
  at: number,
): { readonly words: readonly string[]; readonly bound: Bound } | undefined {
  return openersByFirst.get(word(at))?.find(({ words }) => words.every((part, index) => word(at + index) === part));
}
