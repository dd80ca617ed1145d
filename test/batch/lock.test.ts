import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lock, LockedError } from "../../src/batch/lock.ts";

const place = (): string => join(mkdtempSync(join(tmpdir(), "newsx-lock-")), "deep", "lock");
const deadPid = (): number => spawnSync(process.execPath, ["-e", "0"]).pid;

function placeWith(mark: string): string {
  const path = place();
  mkdirSync(join(path, ".."));
  writeFileSync(path, mark);
  return path;
}

test("a living run keeps others out, and gives its place back", () => {
  const path = place();
  const unlock = lock(path);
  expect(() => lock(path)).toThrow(LockedError);
  unlock();
  expect(readdirSync(join(path, ".."))).toEqual([]);
  lock(path)();
});

test.each([
  ["a dead run", () => JSON.stringify({ pid: deadPid(), began: "1", host: hostname() })],
  ["a dead run whose number another process has now", () => JSON.stringify({ pid: process.pid, began: "1", host: hostname() })],
  ["half a mark", () => '{"pid":'],
  ["an empty file", () => ""],
])("%s is taken over", (_, mark) => {
  const path = placeWith(mark());
  const unlock = lock(path);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
  unlock();
  expect(existsSync(path)).toBe(false);
});

test("a run on another machine cannot be asked, so it counts as alive", () => {
  const path = placeWith(JSON.stringify({ pid: 1, began: null, host: "elsewhere" }));
  expect(() => lock(path)).toThrow(/a run on elsewhere/);
});

test("of many runs that find a dead mark at once, one gets the place", async () => {
  const path = placeWith(JSON.stringify({ pid: deadPid(), began: "1", host: hostname() }));
  const script = `const { lock } = await import(${JSON.stringify(new URL("../../src/batch/lock.ts", import.meta.url).href)});
    try { lock(${JSON.stringify(path)}); console.log("got"); setTimeout(() => {}, 20_000); } catch (error) { console.log(error.name); }`;
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]));
  const said = await Promise.all(
    children.map(({ stdout }) => new Promise((done) => stdout.once("data", (data) => done(String(data).trim())))),
  );
  for (const child of children) child.kill();
  expect(said.filter((word) => word === "got")).toHaveLength(1);
  expect(said.filter((word) => word === "LockedError")).toHaveLength(5);
}, 30_000);
