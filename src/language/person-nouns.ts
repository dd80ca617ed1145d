import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packedFolder } from "./sections.ts";

/** Singular nouns that name a person (“spokesman”, “goalkeeper”, “widow”), lower case; made from data/sources/person-nouns.txt. */
export function loadPersonNouns(): ReadonlySet<string> {
  return new Set(readFileSync(join(packedFolder(), "person-nouns.txt"), "utf8").split("\n").filter(Boolean));
}
