/** Writes man/newsx.1, the manual page that npm installs, from the command definitions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { manPage } from "../src/cli/man-page.ts";
import { buildProgram } from "../src/cli/program.ts";
import { version } from "../src/cli/version.ts";

mkdirSync("man", { recursive: true });
writeFileSync(
  "man/newsx.1",
  manPage(
    buildProgram(() => Promise.resolve()),
    version,
  ),
);
