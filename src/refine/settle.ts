import type { Finding } from "../types/finding.ts";

/** Of findings whose evidence overlaps, keeps the one of the rule named first; returns them in reading order. */
export function settle<Value>(findings: readonly Finding<Value>[]): Finding<Value>[] {
  const kept: Finding<Value>[] = [];
  for (const finding of findings) {
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
