/** Bundles the program into dist/cli, in chunks, so that `newsx --help` reads no more than it shows. */
import { existsSync } from "node:fs";
import { build } from "esbuild";

const entries = ["src/cli/main.ts", "src/batch/worker.ts"].filter((entry) => existsSync(entry));

await build({
  entryPoints: entries,
  outdir: "dist/cli",
  entryNames: "[name]",
  chunkNames: "[name]-[hash]", // beside the entries: data is found by its path from the module's own folder
  bundle: true,
  external: ["tinypool"], // it finds its own worker beside its own file
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifyWhitespace: true, // a third less to read at every start; names stay, for stack traces
  legalComments: "linked",
  logLevel: "warning",
  // commander and cli-table3 are CommonJS and ask for node's own modules by require
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
});
