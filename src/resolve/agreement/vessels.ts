import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { keyOf } from "./names.ts";

const kinds: ReadonlySet<string> = new Set(
  "ship ferry boat vessel trawler tanker freighter yacht liner frigate destroyer submarine warship steamer schooner barge tugboat".split(
    " ",
  ),
);
const prefixes: ReadonlySet<string> = new Set(["MV", "M/V", "MT", "MS", "SS", "HMS", "USS", "RMS", "INS"]);

/** Ships are no places, bodies or people: “the MV Santa Lucena”, “the ferry Aurora”, and each other mention of these. */
export function vessels(doc: Document): Name[] {
  const ships = new Set<string>();
  for (const { firstToken, endToken } of doc.names) {
    const isPrefixed = prefixes.has(doc.tokens[firstToken]?.text ?? "") && endToken - firstToken > 1;
    const before = doc.tokens[firstToken - 1];
    if (isPrefixed) ships.add(keyOf(doc, firstToken + 1, endToken)).add(keyOf(doc, firstToken, endToken));
    else if (before && (kinds.has(before.text) || prefixes.has(before.text))) ships.add(keyOf(doc, firstToken, endToken));
  }
  if (ships.size === 0) return [...doc.names];
  return doc.names.map((name) => (ships.has(keyOf(doc, name.firstToken, name.endToken)) ? typed(name, "MISC") : name));
}
