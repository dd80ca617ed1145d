// The faulty worker, on a machine where loading takes longer than the deadline for an article.
import { setTimeout as sleep } from "node:timers/promises";

await sleep(3500);
export { read, ready } from "./faulty-worker.mjs";
