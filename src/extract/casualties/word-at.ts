import type { Part } from "../../text/clauses.ts";
import type { Scene } from "./scene.ts";

/** The first word of a part in lower case; empty where there is no part. */
export function wordOf(scene: Scene, part: Part | undefined): string {
  return part ? wordAt(scene, part.firstToken) : "";
}

/** The word at a token in lower case; empty where there is none. */
export function wordAt({ doc }: Scene, token: number | undefined): string {
  return doc.tokens[token ?? -1]?.lower ?? "";
}
