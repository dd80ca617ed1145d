import type { Scene } from "./scene.ts";
import { wordAt } from "./word-at.ts";

/** Whether the number at part `index` is a part of those in front, with a clause of its own: “200 protesters, 60 of whom were released”. */
export function isOfWhom({ doc, parts }: Scene, index: number): boolean {
  const behind = parts[index]?.endToken ?? 0;
  return doc.tokens[behind]?.lower === "of" && /^(?:whom|which)$/.test(doc.tokens[behind + 1]?.lower ?? "");
}

/** Whether that clause only says who they were, so that they share the lot of all: “12 rebels, three of whom were commanders”. */
export function saysWhoTheyWere(scene: Scene, index: number): boolean {
  const { parts } = scene;
  for (let at = index + 1; at < Math.min(parts.length, index + 6); at++) {
    if (!parts[at]?.verb) continue;
    return /^(?:is|are|was|were)$/.test(wordAt(scene, parts[at]?.verb?.main)) && parts[at + 1]?.kind === "noun";
  }
  return false;
}
