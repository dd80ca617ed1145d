import type { Format } from "./format.ts";
import { harmlessJson } from "./harmless.ts";

/** One record a line, in the order of the input, each given out as soon as it is made. */
export const ndjson: Format = {
  name: "ndjson",
  help: "one record a line, in the order of the input",
  extension: ".ndjson",
  async *write(entries) {
    for await (const { report } of entries) yield `${harmlessJson(report)}\n`;
  },
};
