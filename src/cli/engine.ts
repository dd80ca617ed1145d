import { fileURLToPath } from "node:url";
import { setV8Flags } from "../batch/v8-flags.ts";
import type * as Engine from "../index.ts";
import { loadCompiled } from "./compiled.ts";

/*
 * The engine as the bundled program has it, in the place of ../index.ts (scripts/bundle-cli.ts): one script, loaded in the
 * form that V8 made of it in an earlier process. Parsing and compiling it anew takes as long as reading a dispatch.
 */

// The engine is a great many rules and patterns that each run now and then, and compiling them for speed takes more time than
// reading the first articles. A function may run four times as long as V8 would let it before it is compiled, a pattern 200 times.
setV8Flags("--interrupt-budget=600000 --regexp-tier-up-ticks=200 --no-regexp-peephole-optimization");

const { exports, keep } = loadCompiled(fileURLToPath(new URL("./engine.cjs", import.meta.url)));
const engine = exports as typeof Engine;

/** Characters from which an article has called most of the functions that articles call. */
const typical = 1000;

export const { keepLayers } = engine;

export const analyse: typeof Engine.analyse = (article, options) => {
  const report = engine.analyse(article, options);
  if (article.text.length >= typical) keep();
  return report;
};
