import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolders } from "../../src/batch/make-folders.ts";
import { dispatches, program, scratch } from "./runs.ts";

test("folders are made down to the last, and made again without harm", () => {
  const root = scratch();
  makeFolders(join(root, "a/b/c"));
  makeFolders(join(root, "a/b/c"));
  makeFolders(join(root, "a/d"));
  expect(readdirSync(root, { recursive: true }).map(String).sort()).toEqual(["a", "a/b", "a/b/c", "a/d"]);
});

test.each([["file"], ["file/below"], ["file/below/it"]])("where a file stands there is no folder: %s", (path) => {
  const root = scratch();
  writeFileSync(join(root, "file"), "");
  expect(() => makeFolders(join(root, path))).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(existsSync("/proc/self")).each([["/proc/x/y"], ["/proc/x.ndjson"]])(
  "where nothing can be made a batch ends, and says so in one line: %s (on systems that have a /proc)",
  (out) => {
    const { status, stderr } = spawnSync(process.execPath, [program, "batch", dispatches(1), "--out", out, "--quiet"], {
      encoding: "utf8",
      timeout: 20_000,
      killSignal: "SIGKILL",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^newsx: .*(?:ENOENT|EACCES).*\n$/);
  },
);
