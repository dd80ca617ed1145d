import { reach, type Scene } from "./scene.ts";

/** Part indexes of the figures that are the subject of the verb part at `index` over a relative clause or a list of names. */
export function distantSubject(scene: Scene, index: number): readonly number[] {
  const named = namedOneByOne(scene, index);
  return named.length > 0 ? named : beforeRelative(scene, index);
}

/** “The 15 tourists who had been on board the boat were rescued”: the verb that follows the one verb of a relative clause. */
function beforeRelative({ parts, figures }: Scene, index: number): readonly number[] {
  if (parts[index]?.verb?.form !== "finite") return [];
  let verbs = 0;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const part = parts[at];
    if (part?.verb?.form === "finite" && ++verbs > 1) return [];
    if (part?.kind === "relative") return verbs === 1 && figures[at - 1] && parts[at - 2]?.kind !== "preposition" ? [at - 1] : [];
    if (!part || /^(?:subordinator|conjunction|mark|comma)$/.test(part.kind)) return [];
  }
  return [];
}

/** “Three porters, Ali (26), Omar (23) and Sam (24), died”: a figure with the names of those it counts between it and the verb. */
function namedOneByOne({ parts, figures }: Scene, index: number): readonly number[] {
  if (parts[index]?.verb?.form !== "finite" || !/^(?:comma|mark)$/.test(parts[index - 1]?.kind ?? "")) return [];
  let commas = 0;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const kind = parts[at]?.kind;
    if (kind === "verb" || kind === "relative" || kind === "subordinator" || kind === "other") return [];
    if (kind === "comma" && ++commas > 1 && figures[at - 1] && !figures[at - 1]?.indefinite)
      return parts[at - 2]?.kind === "preposition" ? [] : [at - 1];
  }
  return [];
}
