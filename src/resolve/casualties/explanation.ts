import type { Document } from "../../types/document.ts";
import type { Finding, Toll } from "../../types/finding.ts";
import type { Explanation, Rejection } from "../../types/report.ts";

/** Which rule took each figure, and what was seen and left out, in reading order. */
export function explanationOf(
  doc: Document,
  tolls: readonly Finding<Toll>[],
  doubted: readonly Finding<Toll>[],
  unread: readonly Rejection[],
): Omit<Explanation, "places"> {
  const rejected = doubted.map(({ start, end, rule, value }): Rejection => ({
    start,
    end,
    text: doc.text.slice(start, end),
    rule,
    reason: value.doubt ?? "",
  }));
  return {
    casualties: tolls.map(({ rule }) => ({ rule })),
    rejected: [...rejected, ...unread].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
