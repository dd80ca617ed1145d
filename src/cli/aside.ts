/** The thread of `readAside`: one article, one report. */
import { parentPort, workerData } from "node:worker_threads";
import { analyse, type AnalyseOptions } from "../index.ts";
import type { Article } from "../types/article.ts";

const { article, options } = workerData as { readonly article: Article; readonly options: AnalyseOptions };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage(analyse(article, options));
