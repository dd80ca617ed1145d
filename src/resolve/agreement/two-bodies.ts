import type { Document, Name } from "../../types/document.ts";
import { bodyHead, isSureHead } from "./body-heads.ts";
import { nameAt } from "./names.ts";

/** Last words of the names of newspapers, which are no heads of other bodies. */
const paper = /^(?:post|times|herald|tribune|gazette|journal|radio|television)$/;

/** “Bank of Larkia and Bank of the Fens”, “Fenland Post and Radio Free Larkia”: where both sides of an “and” are bodies, they are two. */
export function twoBodies(doc: Document): Name[] {
  return doc.names.flatMap((name) => {
    if (name.type !== "ORG" && name.type !== "MISC") return [name];
    for (let at = name.firstToken + 1; at < name.endToken - 1; at++) {
      if (doc.tokens[at]?.lower !== "and") continue;
      const left = nameAt(doc, "ORG", name.firstToken, at);
      const right = nameAt(doc, "ORG", at + 1, name.endToken);
      if (isBody(doc, left) && isBody(doc, right)) return [left, right];
    }
    return [name];
  });
}

function isBody(doc: Document, name: Name): boolean {
  if (name.endToken - name.firstToken < 2) return false;
  const head = bodyHead(doc, name);
  const words = doc.tokens.slice(name.firstToken, name.endToken);
  return (head >= 0 && isSureHead(doc, head)) || paper.test(words.at(-1)?.lower ?? "") || /^(?:radio|bank)$/.test(words[0]?.lower ?? "");
}
