/** Whether two folded words are one name spelt two ways: one letter more, less or other, in words long enough to tell. */
export function areSpellingsOfOneName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  // “Mario” and “Maria”, “Daniel” and “Daniela” are two people: a final vowel tells men from women in many languages.
  if (at >= short.length - 1 && /[aeo]$/.test(long)) return false;
  if (at === 0) return false;
  const rest = long.slice(at + 1);
  return short.length === long.length ? rest === short.slice(at + 1) : rest === short.slice(at);
}
