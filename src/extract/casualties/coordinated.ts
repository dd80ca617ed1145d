import { isOfWhom } from "./of-whom.ts";
import { reach, type Scene } from "./scene.ts";
import { wordOf } from "./word-at.ts";

/** Prepositions that a clause may follow: “after 12 people were killed”. */
export const clausal: ReadonlySet<string> = new Set([
  "after",
  "before",
  "as",
  "since",
  "until",
  "than",
  "that",
  "like",
  "with",
  "while",
  "though",
  "once",
  "amid",
  "but",
  "because",
]);

/** The figure at `at`, and those coordinated with it on its left. */
export function coordinated(scene: Scene, at: number): readonly number[] {
  const { parts, figures } = scene;
  const found = [at];
  const least = Math.max(0, at - reach);
  for (let next = at; ;) {
    // “20 soldiers, two of them were wounded”, “200 protesters, 60 of whom were released”
    if (figures[next]?.ofThem || isOfWhom(scene, next)) break;
    let left = next - 1;
    if (parts[left]?.kind === "conjunction" && parts[left - 1]?.kind === "comma") left--;
    if (parts[left]?.kind !== "conjunction" && parts[left]?.kind !== "comma") break;
    left--;
    while (left - 1 > least && !figures[left] && parts[left]?.kind === "noun" && parts[left - 1]?.kind === "preposition") left -= 2;
    // “a baby, her mother and two women”
    if (!figures[left] && scene.doc.pos[parts[left]?.firstToken ?? -1] === "PRP$" && parts[left - 1]?.kind === "comma" && figures[left - 2])
      left -= 2;
    // “reported, citing a doctor, that 12 people had died”
    if (parts[next - 1]?.kind === "comma" && wordOf(scene, parts[next]) === "that") break;
    if (left < least || parts[left]?.kind !== "noun" || !figures[left]) break;
    // “of the 40 miners, six died”: the miners stand for themselves
    // and “including those of seven children, and 17 people were taken to hospital”
    const isApart = parts[next - 1]?.kind === "comma" || parts[next - 2]?.kind === "comma";
    if (isApart && parts[left - 1]?.kind === "preposition" && !clausal.has(wordOf(scene, parts[left - 1]))) break;
    found.unshift(left);
    next = left;
  }
  return found;
}
