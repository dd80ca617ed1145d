export { finishedIn } from "./finished.ts";
export { LockedError } from "./lock.ts";
export { runBatch, type Progress } from "./run.ts";
export { BatchStopped, NoArticles } from "./stopped.ts";
export type { NameCount, Summary } from "./summary.ts";
