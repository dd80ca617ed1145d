import { fold } from "../../text/fold.ts";
import { smallWords } from "./organisation-name.ts";

/**
 * Whether the letters of a short form are the initials of the words, in order: small words may give a letter or none
 * (“MoD”, “ICRC”), and a compound word may give two (“Counterterrorism” → CT).
 */
export function areInitials(short: string, words: readonly string[]): boolean {
  const letters = fold(short).replace(/[^\p{L}\p{N}]/gu, "");
  const parts = words.flatMap((word) => fold(word).split(/[-/]/)).filter((part) => /^[\p{L}\p{N}]/u.test(part));
  if (letters.length < 2 || parts.length > 14) return false;
  // `reached` holds how many letters the words so far can account for
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if (smallWords.has(part)) next.add(at);
      if (letters[at] === part[0]) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(letters.length);
}
