import type { Document } from "../types/document.ts";
import type { Extractor, Finding } from "../types/finding.ts";

/** Everything that any of the rules finds, rule by rule in the order given. */
export function propose<Value>(rules: readonly Extractor<Value>[], doc: Document): Finding<Value>[] {
  return rules.flatMap((rule) => [...rule.find(doc)]);
}
