import { setFlagsFromString } from "node:v8";

/** Sets flags for every heap of this process, its workers' too, where V8 is one that knows them: another would say so on stderr. */
export function setV8Flags(flags: string): void {
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString(flags);
}
