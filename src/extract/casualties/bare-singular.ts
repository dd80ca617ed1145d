import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import { classOf } from "./nouns.ts";
import { harmVerbs } from "./verbs.ts";

const collective: ReadonlySet<string> = new Set(["police", "personnel", "clergy", "folk", "military", "people"]);

/** “Soldier killed in …” opens a caption: a participle of harm with no “was”. */
export function isTold(doc: Document, next: Part | undefined): boolean {
  const harm = harmVerbs.get(doc.tokens[next?.verb?.main ?? -1]?.lower ?? "");
  return !!harm && harm.patient !== "subject" && !harm.present && !harm.gerund && next?.verb?.main === next?.firstToken;
}

/** “Man arrested”, but not “Smith's killer held” or “Ahmed Ali killed”: the head a common noun for a person, nothing owned. */
export function isBareSingular(doc: Document, part: Part): boolean {
  const head = part.phrase?.head ?? -1;
  const noun = doc.tokens[head];
  if (!noun || doc.tokens[part.firstToken]?.lower === "the" || noun.lower.endsWith("s") || /men$|people$|children$/.test(noun.lower))
    return false;
  for (let at = part.firstToken; at < part.endToken; at++) {
    if (doc.pos[at] === "POS" || doc.pos[at] === "PRP$" || doc.tokens[at]?.lower === "'s") return false;
  }
  if (collective.has(noun.lower)) return false;
  for (let at = part.firstToken; at < part.endToken; at++) if (isNamed(doc, at)) return false;
  return classOf(noun.lower, false) === "person" || classOf(noun.lower, part.endToken - part.firstToken > 1) === "person";
}

const named = new WeakMap<Document, ReadonlySet<number>>();

/** Whether the token is part of a person's name. */
export function isNamed(doc: Document, token: number): boolean {
  let tokens = named.get(doc);
  if (!tokens) {
    const found = new Set<number>();
    for (const { type, firstToken, endToken } of doc.names)
      if (type === "PER") for (let at = firstToken; at < endToken; at++) found.add(at);
    named.set(doc, (tokens = found));
  }
  return tokens.has(token);
}
