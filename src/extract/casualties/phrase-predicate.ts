import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { objectFollows } from "./object-follows.ts";
import type { Predicate } from "./predicates.ts";
import { harmPhrases, type HarmPhrase } from "./verbs.ts";

/** “taken hostage”, “lost their lives”, “forced 200 people from their homes”. */
export function phraseAt(doc: Document, parts: readonly Part[], index: number, word: string): Predicate | null {
  const part = parts[index];
  const verb = part?.verb;
  const candidates = harmPhrases.get(word);
  if (!part || !verb || !candidates) return null;
  const object = objectFollows(doc, parts, index);
  const { main } = verb;
  for (const candidate of candidates) {
    const passive = verb.voice === "passive";
    const direct = matchAt(doc, candidate, part.endToken, 2, part.endToken + 4);
    if (candidate.patient === "subject") {
      if (direct !== null && !passive) return made(index, main, candidate, "subject", direct);
      continue;
    }
    if (direct !== null) {
      // “gunned down 12 people” has its object behind the particle, “rounded up in raids” in front
      let behind = index + 1;
      while (behind < parts.length && (parts[behind]?.firstToken ?? 0) < direct) behind++;
      const objectBehind = !passive && parts[behind]?.kind === "noun" && parts[behind]?.phrase !== null;
      return made(index, main, candidate, passive || !objectBehind ? "subject" : "object", direct, behind);
    }
    if (passive || object === null) continue;
    const far = matchAt(doc, candidate, parts[object]?.endToken ?? part.endToken, Infinity, clauseEnd(parts, index));
    if (far !== null) return made(index, main, candidate, "object", far);
  }
  return null;
}

function made(
  part: number,
  firstToken: number,
  { effect, loose }: HarmPhrase,
  role: "subject" | "object",
  endToken: number,
  objectFrom = part + 1,
): Predicate {
  return { part, shape: "phrase", effect, role, loose, firstToken, endToken, objectFrom };
}

/** The token behind one of the phrases, looked for from `from` on and begun after at most `skips` adverbs; null if there is none. */
function matchAt(doc: Document, { phrases }: HarmPhrase, from: number, skips: number, end: number): number | null {
  for (let at = from, skipped = 0; at < end; at++, skipped++) {
    for (const words of phrases) {
      let offset = 0;
      while (offset < words.length && isWord(doc, at + offset, words[offset]!)) offset++;
      if (offset === words.length) return at + offset;
    }
    if (skips !== Infinity && (skipped >= skips || !(doc.pos[at] ?? "").startsWith("RB"))) return null;
  }
  return null;
}

/** `*` stands for one word of whatever kind: “in police custody”, “to a field hospital”. */
function isWord({ tokens }: Document, at: number, word: string): boolean {
  const token = tokens[at];
  return token?.lower === word || (word === "*" && token !== undefined && /^\p{L}/u.test(token.text));
}

/** The token where the reach of a verb ends: the next comma, mark, conjunction of clauses or verb. */
function clauseEnd(parts: readonly Part[], index: number): number {
  const limit = Math.min(parts.length, index + 16);
  for (let at = index + 1; at < limit; at++) {
    const part = parts[at];
    if (
      part &&
      (part.kind === "mark" ||
        part.kind === "relative" ||
        part.kind === "subordinator" ||
        (part.kind === "verb" && (part.verb?.form === "finite" || part.verb?.form === "gerund")))
    )
      return part.firstToken;
  }
  return parts[limit - 1]?.endToken ?? 0;
}
