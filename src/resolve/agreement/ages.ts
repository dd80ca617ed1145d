import { isCapitalised } from "../../text/capitals.ts";
import { nameByToken } from "../../text/name-index.ts";
import { typed } from "../../text/name.ts";
import type { Document, Name } from "../../types/document.ts";
import { nameAt } from "./names.ts";

/** Who has an age, or a number behind the name, is a person: “26-year-old Tarik”, “Tom Walden | III”. */
export function ages(doc: Document): Name[] {
  const names = nameByToken(doc);
  const aged: Name[] = [];
  for (let at = 1; at < doc.tokens.length; at++) {
    const token = doc.tokens[at];
    if (!token || !doc.tokens[at - 1]?.lower.endsWith("-year-old") || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) continue;
    const name = names[at];
    if (name) {
      if (name.type === "LOC" && name.firstToken === at && !isFollowedByNoun(doc, name.endToken, names)) aged.push(typed(name, "PER"));
      continue;
    }
    if (!(doc.pos[at] ?? "").startsWith("NNP")) continue;
    let end = at + 1;
    while (!names[end] && isCapitalised(doc.tokens[end]?.text ?? "") && doc.tokens[end]?.sentence === token.sentence) end++;
    if (!isFollowedByNoun(doc, end, names)) aged.push(nameAt(doc, "PER", at, end));
  }
  const taken = new Set(aged.map(({ firstToken }) => firstToken));
  return [...doc.names.filter(({ firstToken }) => !taken.has(firstToken)), ...aged].map((name) => {
    const next = doc.tokens[name.endToken]?.text ?? "";
    const isNumbered = name.type === "PER" && name.endToken - name.firstToken > 1 && /^(?:II|III|IV|Jr\.?|Sr\.?)$/.test(next);
    return isNumbered ? nameAt(doc, "PER", name.firstToken, name.endToken + 1) : name;
  });
}

/** “a 26-year-old Larkville man”: the town is his, not his name. */
const isFollowedByNoun = (doc: Document, at: number, names: readonly (Name | null)[]): boolean =>
  /^(?:N|J)/.test(doc.pos[at] ?? "") || Boolean(names[at]);
