/** Bundles the program into dist/cli, in chunks, so that `newsx --help` reads no more than it shows, and what its pages run into dist/page. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform, type Plugin } from "esbuild";
import { globSync } from "tinyglobby";
import { recordSchema } from "../src/output/schema.ts";

/** The JSON Schema as data: what builds it is not needed to print it. */
const schemaAsData: Plugin = {
  name: "schema-as-data",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/output\/schema\.ts$/ }, () => ({ contents: `export const recordSchema = ${JSON.stringify(recordSchema)};` })),
};

/**
 * What libraries load at start and newsx has no use for: commander's way to run commands that are programs of their own, and
 * chalk's own judgement of the terminal (src/cli/color.ts decides). Each takes two or three milliseconds.
 */
const unused: Plugin = {
  name: "unused",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "child_process", namespace: "unused" } : null,
    );
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: "supports-color", namespace: "unused" }));
    onLoad({ filter: /child_process/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
    onLoad({ filter: /supports-color/, namespace: "unused" }, () => ({ contents: "export default { stdout: false, stderr: false };" }));
  },
};

/** The engine is a script of its own, which the program loads in compiled form. */
const engineApart: Plugin = {
  name: "engine-apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/index\.ts$/ }, ({ importer }) =>
      /\/src\/(?:cli|batch)\/[^/]+$/.test(importer) ? { path: join(import.meta.dirname, "../src/cli/engine.ts") } : null,
    ),
};

const engine = await build({
  entryPoints: ["src/index.ts"],
  outfile: "dist/cli/engine.cjs",
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  charset: "utf8",
  minify: true,
  banner: { js: "(function (module, require, __url) {" },
  footer: { js: "})" },
  define: { "import.meta.url": "__url" },
  legalComments: "none", // in licenses.txt
  metafile: true,
  logLevel: "warning",
});

const { metafile, outputFiles } = await build({
  entryPoints: ["src/cli/main.ts", "src/cli/aside.ts", "src/batch/worker.ts"],
  outdir: "dist/cli",
  write: false,
  entryNames: "[name]",
  outExtension: { ".js": ".cjs" },
  chunkNames: "[name]-[hash]", // beside the entries: data is found by its path from the module's own folder
  bundle: true,
  external: ["tinypool"], // it finds its own worker beside its own file
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8", // tables of entities as they are, not as escapes
  minify: true, // half to read at every start
  legalComments: "none", // in licenses.txt
  metafile: true,
  logLevel: "warning",
  plugins: [schemaAsData, engineApart, unused],
});

// esbuild splits only ES modules, and node starts CommonJS sooner (docs/PERFORMANCE.md), so each chunk is made that. What is
// not in a chunk may be an ES module and stays an import().
mkdirSync("dist/cli", { recursive: true });
for (const { path, text } of outputFiles) {
  const { code } = await transform(text.replaceAll(/\bimport\((?="\.\/)/g, "__later("), {
    format: "cjs",
    platform: "node",
    target: "node20",
    charset: "utf8",
    minify: true,
    define: { "import.meta.url": "__url" },
  });
  const helpers = {
    __later: "const __later = async (path) => require(path);",
    __url: 'const __url = require("node:url").pathToFileURL(__filename).href;',
  };
  const asked = Object.entries(helpers).filter(([name]) => code.includes(name));
  writeFileSync(path, [...asked.map(([, helper]) => helper), code].join("\n"));
}

// What a page of many articles draws itself with; it is written into the page.
await build({
  entryPoints: ["src/page/draw.ts"],
  outdir: "dist/page",
  bundle: true,
  format: "iife",
  target: "es2023",
  charset: "utf8",
  minify: true,
  logLevel: "warning",
});

/** The licences of what was bundled, as they ask. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
      const [file] = globSync("licen[cs]e*", { cwd: folder, caseSensitiveMatch: false });
      return `${name} ${version}, ${license}\n\n${file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}
writeFileSync("dist/cli/licenses.txt", licences(Object.keys({ ...engine.metafile.inputs, ...metafile.inputs })));
