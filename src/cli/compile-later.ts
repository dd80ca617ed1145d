import { setFlagsFromString } from "node:v8";

/**
 * Lets a function run four times as long as V8 would before it is compiled for speed, in all threads. The engine is a great many
 * rules that each run now and then: compiling them costs the first few hundred articles a fifth of their processor time.
 */
export function compileLater(): void {
  // a V8 that does not know the flag any more would say so on stderr
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString("--interrupt-budget=600000");
}
