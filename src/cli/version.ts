import { readFileSync } from "node:fs";

/** As package.json has it; the folder depth is the same in src/cli and dist/cli. */
export const version: string = (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
  .version;
