import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** What a script exports, and how to keep its compiled form: called once it has run what it will run the next time too. */
export interface Compiled {
  readonly exports: unknown;
  /** Writes the compiled form, unless there was one; it never fails and never says anything. */
  keep(): void;
}

/** How many compiled forms are kept, of other versions of newsx and node too; the oldest goes. */
const most = 6;

/**
 * Loads a CommonJS script, from the form that V8 compiled it to in an earlier process if there is one. That form depends on
 * the script, on node and on its flags, so it is made on the machine itself, and lies in the user's folder for such things;
 * where it cannot be read or written, or NODE_DISABLE_COMPILE_CACHE is set, the script is compiled as any other. V8 trusts
 * what it is given, so only a file that belongs to the user and is as it was written is taken.
 */
export function loadCompiled(path: string): Compiled {
  const source = readFileSync(path, "utf8");
  const key = hash(`${process.version} ${process.arch} ${cachedDataVersionTag()}`, source);
  const folder = process.env["NODE_DISABLE_COMPILE_CACHE"] ? null : cacheFolder();
  const file = folder === null ? null : join(folder, `${basename(path)}-${key.slice(0, 16)}.v8`);
  const cachedData = file === null ? undefined : readKept(file);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as unknown };
  (script.runInThisContext() as (...outer: unknown[]) => void)(module, createRequire(path), pathToFileURL(path).href);

  let isKept = !isMainThread || (cachedData !== undefined && script.cachedDataRejected !== true);
  const keep = (): void => {
    if (isKept || folder === null || file === null) return;
    isKept = true;
    write(folder, file, script.createCachedData());
  };
  return { exports: module.exports, keep };
}

/** Where programs keep what they can make again; null where no home is known. The environment knows it sooner than node:os. */
function cacheFolder(): string | null {
  const { XDG_CACHE_HOME: own, LOCALAPPDATA: local, HOME: home } = process.env;
  if (own && isAbsolute(own)) return join(own, "newsx");
  if (process.platform === "win32") return local ? join(local, "newsx", "Cache") : null;
  return home ? join(home, ...(process.platform === "darwin" ? ["Library", "Caches"] : [".cache"]), "newsx") : null;
}

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};

/** Bytes of the check sum in front of a kept form. */
const sumBytes = 64;

/** A kept form, if it is whole and the user's own. */
function readKept(path: string): Buffer | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const { uid } = fstatSync(file);
      if (process.getuid && uid !== process.getuid()) return undefined;
      const bytes = readFileSync(file);
      const compiled = bytes.subarray(sumBytes);
      return bytes.toString("latin1", 0, sumBytes) === hash(compiled) ? compiled : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function write(folder: string, path: string, compiled: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    // not { recursive: true }: below /proc node would try for ever, and a home that is not there is not to be made
    for (const each of [dirname(folder), folder]) if (!existsSync(each)) mkdirSync(each, { mode: 0o700 });
    try {
      writeFileSync(temporary, Buffer.concat([Buffer.from(hash(compiled), "latin1"), compiled]), { mode: 0o600 });
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
    // also what a process that was killed in mid-writing left
    const kept = readdirSync(folder).filter((name) => /\.cjs-\w+\.v8(?:\.\d+)?$/.test(name));
    const byAge = kept.map((name) => join(folder, name)).map((file) => ({ file, made: statSync(file).mtimeMs }));
    for (const { file } of byAge.sort((a, b) => b.made - a.made).slice(most)) rmSync(file);
  } catch {
    // a full disk, a folder that is closed or none: the next run tries again
  }
}
