import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { loadCompiled } from "../../src/cli/compiled.ts";
import { extract as extractBySources } from "../../src/index.ts";
import { dispatch, program, scratch, write } from "../batch/runs.ts";

vi.setConfig({ testTimeout: 60_000 });

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** `newsx extract` of one dispatch, with its folder for compiled scripts at `home`. */
function extract(home: string, more: NodeJS.ProcessEnv = {}): Run {
  const root = scratch();
  write(root, "article.txt", dispatch(1, 9));
  const env = { ...process.env, XDG_CACHE_HOME: home, ...more };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, "extract", "article.txt"], { cwd: root, env, encoding: "utf8" });
  return { stdout, stderr, status };
}

const plain = extract("", { NODE_DISABLE_COMPILE_CACHE: "1" });

/** The compiled scripts that are kept there. */
const kept = (home: string): string[] => readdirSync(join(home, "newsx")).map((name) => join(home, "newsx", name));

test("the first run keeps the engine as compiled, for its user alone; the next one reads it and writes nothing", () => {
  const home = scratch();
  expect(plain.status).toBe(0);
  expect(extract(home)).toEqual(plain);
  const [file = "", ...others] = kept(home);
  expect(others).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, "newsx")).mode & 0o777).toBe(0o700);
  utimesSync(file, 1e9, 1e9);
  expect(extract(home)).toEqual(plain);
  expect(statSync(file).mtimeMs).toBe(1e12);
});

test.each([
  ["empty", (): Buffer => Buffer.alloc(0)],
  ["cut off", (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1)],
  ["changed in one byte", (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))],
  ["no such thing", (): Buffer => Buffer.from("a".repeat(5000))],
])("what is kept and is %s is not run, and is made anew", (_, damage) => {
  const home = scratch();
  extract(home);
  const [file = ""] = kept(home);
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  expect(extract(home)).toEqual(plain);
  expect(readFileSync(file).length).toBeGreaterThan(whole.length / 2);
  utimesSync(file, 1e9, 1e9);
  extract(home);
  expect(statSync(file).mtimeMs).toBe(1e12);
});

test("where nothing can be kept, or shall not be, the engine is compiled anew and nobody is told", () => {
  const home = scratch();
  writeFileSync(join(home, "newsx"), "a file where the folder would be");
  expect(extract(home)).toEqual(plain);
  // below /proc nothing can be made; a home that is not there stays so
  for (const [XDG_CACHE_HOME, HOME] of [
    ["", "/proc"],
    ["", join(home, "no/home")],
    ["relative", ""],
  ] as const)
    expect(extract("", { XDG_CACHE_HOME, HOME })).toEqual(plain);
  expect(readdirSync(home)).toEqual(["newsx"]);
  const other = scratch();
  expect(extract(other, { NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(plain);
  expect(readdirSync(other)).toEqual([]);
});

test.runIf(process.getuid?.() === 0)("what another user has put there is not run (only root can make such a file)", () => {
  const home = scratch();
  extract(home);
  const [file = ""] = kept(home);
  chownSync(file, 12345, 12345);
  chmodSync(file, 0o644);
  expect(extract(home)).toEqual(plain);
  expect(statSync(file).uid).toBe(0);
});

test("of many versions the oldest goes, and nothing that is no compiled script", () => {
  const home = scratch();
  mkdirSync(join(home, "newsx"));
  const names = Array.from({ length: 9 }, (_, at) => `engine.cjs-000000000000000${at}.v8`);
  for (const [at, name] of ["notes.txt", ...names].entries()) {
    write(join(home, "newsx"), name, "");
    utimesSync(join(home, "newsx", name), 1e9 + at, 1e9 + at);
  }
  extract(home);
  const left = readdirSync(join(home, "newsx"));
  expect(left).toEqual(expect.arrayContaining(["notes.txt", ...names.slice(4)]));
  expect(left).toHaveLength(7);
});

test("a script that was changed is another, though V8 only looks at its length", () => {
  const root = scratch();
  vi.stubEnv("XDG_CACHE_HOME", join(root, "cache"));
  const exportsOf = (answer: number): unknown => {
    write(root, "script.cjs", `(function (module) { module.exports = { answer: ${answer} }; })`);
    const { exports, keep } = loadCompiled(join(root, "script.cjs"));
    keep();
    return exports;
  };
  expect([41, 42, 41].map(exportsOf)).toEqual([{ answer: 41 }, { answer: 42 }, { answer: 41 }]);
  expect(kept(join(root, "cache"))).toHaveLength(2);
  vi.unstubAllEnvs();
});

test("the bundled engine finds in our own dispatches what its sources find", () => {
  const fixtures = join(import.meta.dirname, "../../fixtures");
  const files = readdirSync(fixtures).map((slug) => join(fixtures, slug, "article.txt"));
  const { stdout } = spawnSync(process.execPath, [program, "extract", "--format", "ndjson", ...files], { encoding: "utf8" });
  const found = stdout.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
  const wanted = files.map((file) => extractBySources(readFileSync(file, "utf8")) as unknown as Record<string, unknown>);
  expect(wanted.length).toBeGreaterThan(0);
  expect(found.map((report) => ({ ...report, source: null }))).toEqual(wanted.map((report) => ({ ...report, source: null })));
});
