import type { Failure, Receipt, Report } from "../types/report.ts";

/** A record of a batch: a report that carries its receipt, or a failure, which is tried again in the next run. */
export type Record = Report | Failure;

/** The record that a line or file holds; null where it is no whole record, for instance the half of one. */
export function recordOf(json: string): Record | null {
  try {
    const value = JSON.parse(json) as Record | null;
    return value?.schema === "newsx/1" && typeof value.source?.id === "string" ? value : null;
  } catch {
    return null;
  }
}

/** Whether a record is what a new run over the same bytes would give. */
export function stillHolds(record: Record, id: string, sha256: string, receipt: Receipt): boolean {
  return (
    record.ok && record.source.id === id && record.source.sha256 === sha256 && JSON.stringify(record.receipt) === JSON.stringify(receipt)
  );
}
