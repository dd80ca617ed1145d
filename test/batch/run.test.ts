import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runBatch, type BatchOptions, type BatchResult } from "../../src/batch/run.ts";
import type { Report } from "../../src/types/report.ts";
import { bytesOf, dispatch, dispatches, scratch, write } from "./runs.ts";

vi.setConfig({ testTimeout: 60_000 });

const layers = ["people", "places", "organisations", "casualties", "quotes"] as const;
const worker = new URL("../../dist/cli/worker.cjs", import.meta.url);
const faulty = new URL("./faulty-worker.mjs", import.meta.url);
const slow = new URL("./slow-worker.mjs", import.meta.url);

function batch(folder: string, out: string, options: Partial<BatchOptions> = {}): Promise<BatchResult> {
  return runBatch({
    folder,
    out,
    newsx: "1.0.0",
    jobs: 2,
    date: null,
    only: layers,
    signal: new AbortController().signal,
    worker,
    ...options,
  });
}

const counts = async (run: Promise<BatchResult>): Promise<Record<string, number>> => {
  const { made, redone, kept, failed } = (await run).progress;
  return { made, redone, kept, failed };
};

test("a second run skips what is done, redoes what changed, and ends in the same bytes", async () => {
  const folder = dispatches(12);
  const out = scratch();
  expect(await counts(batch(folder, out))).toEqual({ made: 12, redone: 0, kept: 0, failed: 0 });
  const first = bytesOf(out);
  expect(Object.keys(first)).toHaveLength(13);
  expect(await counts(batch(folder, out, { jobs: 1 }))).toEqual({ made: 0, redone: 0, kept: 12, failed: 0 });
  expect(bytesOf(out)).toEqual(first);

  write(folder, "day-0/0.txt", dispatch(99));
  write(folder, "day-0/new.txt", dispatch(98));
  writeFileSync(join(out, "day-1/late/1.json"), readFileSync(join(out, "day-1/late/1.json"), "utf8").slice(0, 40));
  expect(await counts(batch(folder, out))).toEqual({ made: 1, redone: 2, kept: 10, failed: 0 });
  expect(await counts(batch(folder, out, { newsx: "1.0.1", only: ["quotes"] }))).toEqual({ made: 0, redone: 13, kept: 0, failed: 0 });
  expect(await counts(batch(folder, out, { newsx: "1.0.1", only: ["quotes"], force: true }))).toEqual({
    made: 0,
    redone: 13,
    kept: 0,
    failed: 0,
  });

  const fresh = scratch();
  await batch(folder, fresh, { newsx: "1.0.1", only: ["quotes"] });
  expect(bytesOf(out)).toEqual(bytesOf(fresh));
});

test("one stream, in the order of the input, taken up where it was left", async () => {
  const folder = dispatches(20);
  const out = join(scratch(), "all.ndjson");
  await batch(folder, out);
  const whole = readFileSync(out, "utf8");
  const lines = whole.trimEnd().split("\n");
  const reports = lines.map((line) => JSON.parse(line) as Report);
  expect(reports).toHaveLength(20);
  for (const { source } of reports) expect(readFileSync(join(folder, source.id), "utf8")).toHaveLength(source.characters);

  writeFileSync(`${out}.part`, `${lines.slice(0, 7).join("\n")}\n${lines[7]?.slice(0, 100)}`);
  rmSync(out);
  expect(await counts(batch(folder, out, { jobs: 1 }))).toEqual({ made: 13, redone: 0, kept: 7, failed: 0 });
  expect(readFileSync(out, "utf8")).toBe(whole);

  rmSync(join(folder, reports[3]?.source.id ?? ""));
  write(folder, reports[5]?.source.id ?? "", dispatch(77));
  write(folder, "0.txt", dispatch(78));
  expect(await counts(batch(folder, out))).toEqual({ made: 1, redone: 1, kept: 18, failed: 0 });
  const fresh = join(scratch(), "all.ndjson");
  await batch(folder, fresh);
  expect(readFileSync(out, "utf8")).toBe(readFileSync(fresh, "utf8"));
  expect([`${out}.part`, `${out}.before`, `${out}.lock`].filter((left) => existsSync(left))).toEqual([]);
});

test("a worker that dies or hangs costs its article and nothing else", async () => {
  const folder = dispatches(10);
  for (const name of ["hangs.txt", "day-2/backtracks.txt", "dies.txt", "leaves.txt"]) write(folder, name, dispatch(1));
  const undisturbed = scratch();
  await batch(folder, undisturbed);

  for (const out of [scratch(), join(scratch(), "all.ndjson")]) {
    expect(await counts(batch(folder, out, { worker: faulty, deadline: 3000 }))).toEqual({ made: 10, redone: 0, kept: 0, failed: 4 });
    if (out.endsWith(".ndjson")) continue;
    expect(JSON.parse(readFileSync(join(out, "hangs.json"), "utf8"))).toEqual({
      schema: "newsx/1",
      ok: false,
      source: { id: "hangs.txt", path: "hangs.txt" },
      error: { code: "deadline", message: "took longer than 3 s" },
    });
    expect(JSON.parse(readFileSync(join(out, "dies.json"), "utf8"))).toMatchObject({ ok: false, error: { code: "crashed" } });
    // a failure is no receipt: the next run tries again
    expect(await counts(batch(folder, out))).toEqual({ made: 0, redone: 4, kept: 10, failed: 0 });
    expect(bytesOf(out)).toEqual(bytesOf(undisturbed));
  }
});

test("the time in which a new worker loads is no article's", async () => {
  const folder = scratch();
  for (const name of ["a/dies.txt", "b/hangs.txt", "c.txt"]) write(folder, name, dispatch(1));
  // as long as above: a busy machine took longer than one second for an article that does nothing wrong
  expect(await counts(batch(folder, scratch(), { worker: slow, deadline: 3000, jobs: 1 }))).toEqual({
    made: 1,
    redone: 0,
    kept: 0,
    failed: 2,
  });
});

test("a link to nowhere is a record; a folder or a device is no article", async () => {
  const folder = dispatches(3);
  symlinkSync("loop.txt", join(folder, "loop.txt"));
  symlinkSync("nowhere.txt", join(folder, "gone.txt"));
  symlinkSync("/", join(folder, "root.txt"));
  symlinkSync("/dev/zero", join(folder, "endless.txt"));
  const out = scratch();
  const { progress, summary } = await batch(folder, out);
  expect(progress).toMatchObject({ made: 3, failed: 2 });
  expect(summary.failures).toMatchObject([{ code: "not-found", articles: 2 }]);
  expect(JSON.parse(readFileSync(join(out, "loop.json"), "utf8"))).toMatchObject({ ok: false, source: { id: "loop.txt" } });
});

test("a report that cannot be written stops the run and says where", async () => {
  const folder = dispatches(8);
  const out = scratch();
  writeFileSync(join(out, "day-1"), "a file where a folder must be");
  await expect(batch(folder, out)).rejects.toThrow(/day-1.*cannot be written/);
  rmSync(join(out, "day-1"));
  await batch(folder, out);
  const fresh = scratch();
  await batch(folder, fresh);
  expect(bytesOf(out)).toEqual(bytesOf(fresh));
});

test("a folder that goes away stops the run", async () => {
  const folder = dispatches(60);
  const onProgress = (): void => rmSync(folder, { recursive: true, force: true });
  await expect(batch(folder, scratch(), { onProgress })).rejects.toThrow(/gone|no such file/);
});

test("workers that cannot start stop the run", async () => {
  const missing = new URL("./no-such-worker.mjs", import.meta.url);
  await expect(batch(dispatches(2), scratch(), { worker: missing })).rejects.toThrow(/workers cannot start/);
});
