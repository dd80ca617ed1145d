import { Worker } from "node:worker_threads";
import type { AnalyseOptions } from "../index.ts";
import { failureOf, InputError } from "../input/index.ts";
import type { Article } from "../types/article.ts";
import type { Failure, Report } from "../types/report.ts";

/**
 * Reads one article in a thread of its own, so that this one hears Ctrl-C while it lasts, and an article that needs more
 * memory than there is ends that thread and not the program. Throws the reason of `signal`, and what the engine throws.
 */
export async function readAside(article: Article, options: AnalyseOptions, signal: AbortSignal): Promise<Report | Failure> {
  const worker = new Worker(new URL("./aside.cjs", import.meta.url), { workerData: { article, options } });
  try {
    return await new Promise<Report>((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      signal.addEventListener("abort", () => failed(signal.reason as Error), { once: true });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    const { id, path } = article.source;
    return failureOf(id, path, new InputError("too-large", "needs more memory than node gives to one article; split it"));
  } finally {
    await worker.terminate();
  }
}
