export { finishedIn } from "./finished.ts";
export { LockedError } from "./lock.ts";
export { BatchStopped, runBatch, type Progress } from "./run.ts";
export type { NameCount, Summary } from "./summary.ts";
