import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { dispatch, program, scratch, write } from "../batch/runs.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The modules of newsx that a command loads, and their bytes: what start-up costs, without a clock. */
function loadedBy(args: readonly string[]): { modules: number; kilobytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "newsx-loaded-"));
  spawnSync(process.execPath, [program, ...args], { env: { ...process.env, NODE_V8_COVERAGE: folder }, stdio: "ignore" });
  const seen = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { result: readonly { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith("file:"));
  });
  const files = [...new Set(seen)].map((url) => fileURLToPath(url));
  return { modules: files.length, kilobytes: Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000) };
}

// Raise a limit only with a reason: what is needed by one command or format belongs behind an import() of its own.
test.each([
  ["--help", [], { modules: 16, kilobytes: 150 }],
  ["extract", ["article.txt"], { modules: 24, kilobytes: 800 }],
] as const)("newsx %s loads no more than this", (command, names, limit) => {
  const folder = scratch();
  write(folder, "article.txt", dispatch(1));
  const { modules, kilobytes } = loadedBy([command, ...names.map((name) => join(folder, name))]);
  expect(modules).toBeGreaterThan(0);
  expect(modules).toBeLessThanOrEqual(limit.modules);
  expect(kilobytes).toBeLessThanOrEqual(limit.kilobytes);
});
