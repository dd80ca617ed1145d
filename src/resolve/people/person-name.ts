import { fold } from "../../text/fold.ts";

/** A person's name taken apart for comparing. */
export interface PersonName {
  /** Folded words that carry the name, in order; particles and suffixes left out; an initial is one letter. */
  readonly parts: readonly string[];
  /** Folded generation mark (“jr”, “sr”, “ii”), or null. */
  readonly suffix: string | null;
}

const particles: ReadonlySet<string> = new Set(
  "al el ul ad as ash at ar an bin ibn bint ben van von de del della der den di da das dos do du la le ter ten y e of the st".split(" "),
);
const suffixes: ReadonlySet<string> = new Set("jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xvi".split(" "));
const prefixedParticle = /^(?:al|el|ul|ad|as|ash|at|ar|an|az|ed|es|er)-(?=.)/;

/** Takes the words of a name apart: “Mohamed bin Salman al-Saud Jr.” → mohamed, salman, saud + jr. */
export function personName(words: readonly string[]): PersonName {
  const parts: string[] = [];
  let suffix: string | null = null;
  for (const word of words) {
    const folded = fold(word);
    if (!/[\p{L}\p{N}]/u.test(folded)) continue;
    if (parts.length > 0 && suffixes.has(folded)) suffix = folded;
    else if (/^(?:\p{Lu}\.){2,}$/u.test(word)) parts.push(...folded);
    else if (!particles.has(folded)) parts.push(folded.replace(prefixedParticle, ""));
  }
  return { parts: parts.length > 0 ? parts : words.map(fold).filter((word) => word !== ""), suffix };
}

/** Whether the name is one word long, such as a surname or a first name alone. */
export const isShort = (name: PersonName): boolean => name.parts.length === 1;
