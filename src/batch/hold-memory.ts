import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/*
 * Left to itself V8 lets each heap grow to many times what is in use, since memory is cheap and collecting takes time: a
 * folder of 100,000 articles took twice the memory of one of 1,000. What follows costs some hundredths of the time.
 */

/** Has V8 leave the young part of all heaps of this process, its workers' too, as large as it is now. */
export function holdMemory(): void {
  // a V8 that does not know the flag any more would say so on stderr
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString("--semi-space-growth-factor=1");
}

/** A function that collects the garbage of this thread at every `every`th call; node has it, but shows it to none that does not ask. */
export function collectorOf(every: number): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let calls = 0;
  return () => {
    if (++calls % every === 0) collect();
  };
}
