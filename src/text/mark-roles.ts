import type { MarkEvent } from "./mark-events.ts";

/** An opening mark whose closing one has not come yet. */
export interface Opened {
  readonly event: MarkEvent;
  readonly depth: number;
  readonly reopened: boolean;
}

/** What a mark is, once it is known what stands open and which mark of its kind comes next in the paragraph. */
export function settleRole(event: MarkEvent, open: number, top: Opened | undefined, next: MarkEvent | undefined): "open" | "close" | null {
  switch (event.role) {
    case "open":
      // „German“: the closing mark is the opening one of English
      if (top?.event.family === event.family && top.event.low && !event.low) return "close";
      if (event.family === "single" && !event.certain && (next === undefined || next.role === "open")) return null;
      return "open";
    case "close":
      return event.family === "single" && open === 0 ? null : "close";
    case "weak-close":
      if (open === 0 || next?.role === "close" || next?.role === "weak-close") return null;
      return "close";
    default:
      return open > 0 ? "close" : "open";
  }
}

/** For each mark the index of the next one of its family. */
export function nextsOfFamily(events: readonly MarkEvent[]): Int32Array {
  const nexts = new Int32Array(events.length);
  const last = { double: events.length, single: events.length, angle: events.length };
  for (let index = events.length - 1; index >= 0; index--) {
    const family = events[index]?.family ?? "double";
    nexts[index] = last[family];
    last[family] = index;
  }
  return nexts;
}
