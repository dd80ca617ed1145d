import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { extract } from "../../src/index.ts";
import { dispatch, dispatches, newsx as batch } from "../batch/runs.ts";
import { ended, newsx, start } from "./newsx.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A folder with one file of so many characters of dispatches. */
function desk(characters: number): { readonly folder: string; readonly file: string; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), "newsx-long-"));
  const some = Array.from({ length: 50 }, (_, number) => dispatch(number)).join("\n");
  const text = some.repeat(Math.ceil(characters / some.length)).slice(0, characters);
  const file = join(folder, "long.txt");
  writeFileSync(file, text);
  return { folder, file, text };
}

test("a long article is read in a thread of its own, to the same report", async () => {
  const { file, text } = desk(310_000);
  const { code, stdout, stderr } = await newsx(["extract", file, "--only", "casualties"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { casualties, quotes } = JSON.parse(stdout) as ReturnType<typeof extract>;
  expect(casualties).toEqual(extract(text).casualties);
  expect(casualties.length).toBeGreaterThan(1000);
  expect(quotes).toEqual([]);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s in the middle of a very long article is %i at once, and leaves nothing", async (signal, code) => {
  const { folder, file } = desk(8_000_000);
  const child = start(["extract", file, "-o", join(folder, "out.json")]);
  const outcome = ended(child);
  await sleep(3000); // it takes a minute or so in all
  const began = performance.now();
  child.kill(signal);
  expect(await outcome).toMatchObject({ code, stdout: "", stderr: "" });
  expect(performance.now() - began).toBeLessThan(8000);
  expect(readdirSync(folder)).toEqual(["long.txt"]);
});

test("one line of 20 MB is refused in one line, by extract, in ndjson and in a batch", async () => {
  const { folder, file, text } = desk(20_000_000);
  const message = "too large for one article (20 MB, at most 10); split it, or give one article a line as ndjson";
  writeFileSync(file, text.replace(/[^ -~]/g, " "));
  const alone = await newsx(["extract", file]);
  expect(alone).toMatchObject({ code: 1, stderr: `newsx: ${file}: ${message}\n` });
  expect(JSON.parse(alone.stdout)).toMatchObject({ ok: false, error: { code: "too-large", message } });

  const lines = [text, dispatch(1)].map((line, id) => JSON.stringify({ id, text: line }));
  const filtered = await newsx(["extract", "--input", "ndjson"], { input: `${lines.join("\n")}\n` });
  const records = filtered.stdout.trimEnd().split("\n");
  expect(filtered.code).toBe(0);
  expect(records.map((record) => (JSON.parse(record) as { ok: boolean }).ok)).toEqual([false, true]);

  const small = dispatches(2);
  writeFileSync(join(small, "long.txt"), readFileSync(file));
  expect(await batch(["batch", small, "--out", join(folder, "reports"), "-q"])).toMatchObject({ code: 1, stderr: "" });
  expect(JSON.parse(readFileSync(join(folder, "reports/long.json"), "utf8"))).toMatchObject({ error: { code: "too-large", message } });
});
