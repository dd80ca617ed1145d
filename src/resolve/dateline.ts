import type { Document } from "../types/document.ts";
import type { Dateline } from "../types/report.ts";

/** The place line that opens a wire story. */
export function datelineOf(_doc: Document): Dateline | null {
  return null;
}
