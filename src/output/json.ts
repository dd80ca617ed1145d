import type { Format } from "./format.ts";
import { harmlessJson } from "./harmless.ts";

/** One object an article: indented where a person reads it, one line each in a pipe. */
export const json: Format = {
  name: "json",
  help: "one object an article, indented on a terminal, one line each in a pipe",
  extension: ".json",
  async *write(entries, { pretty }) {
    for await (const { report } of entries) yield `${harmlessJson(report, pretty ? 2 : 0)}\n`;
  },
};
