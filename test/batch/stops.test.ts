import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { bytesOf, dispatch, dispatches, newsx, program, scratch, start, startCommand, write } from "./runs.ts";

// Every test here starts newsx as its users do, and stops it as the world does.
vi.setConfig({ testTimeout: 240_000 });

/** The same numbers in every run of the tests: a failure can be had again. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** Resolves when the run has put its first report on the disk: its folder alone is there before. */
async function working(out: string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (reportsIn(out).length > 0) return;
    await sleep(10);
  }
}

test("twenty rounds of kill -9 at random moments end in the bytes of an undisturbed run", async () => {
  const folder = dispatches(60, 4);
  const [undisturbed, out] = [scratch(), scratch()];
  const [whole, stream] = [join(undisturbed, "all.ndjson"), join(out, "all.ndjson")];
  const began = performance.now();
  await newsx(["batch", folder, "--out", join(undisturbed, "reports"), "-q"]);
  const usual = Math.min(2000, performance.now() - began);
  await newsx(["batch", folder, "--out", whole, "-q"]);

  const chance = chances(7);
  const [killed] = await Promise.all([rounds(join(out, "reports")), rounds(stream)]);
  expect(killed).toBeGreaterThan(10);
  expect(await newsx(["batch", folder, "--out", join(out, "reports"), "-q"])).toMatchObject({ code: 0, stderr: "" });
  expect(await newsx(["batch", folder, "--out", stream, "-q"])).toMatchObject({ code: 0, stderr: "" });
  expect(bytesOf(out)).toEqual(bytesOf(undisturbed));

  async function rounds(target: string): Promise<number> {
    let kills = 0;
    for (let round = 0; round < 20; round++) {
      // some rounds begin anew, so that there is always something to stop
      const { child, ended } = start(["batch", folder, "--out", target, "-q", ...(round % 3 === 2 ? ["--force"] : [])]);
      await Promise.race([ended, sleep(usual * chance())]);
      child.kill("SIGKILL");
      if ((await ended).signal === "SIGKILL") kills++;
      for (const report of reportsIn(target)) expect(() => JSON.parse(readFileSync(report, "utf8")) as unknown).not.toThrow();
    }
    return kills;
  }
});

function reportsIn(out: string): string[] {
  if (!existsSync(out) || out.endsWith(".ndjson")) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".json"))
    .map((entry) => join(entry.parentPath, entry.name));
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends with %i, leaves only whole reports and no mark", async (signal, code) => {
  const folder = dispatches(200, 12);
  const out = scratch();
  const { child, ended } = start(["batch", folder, "--out", out]);
  await working(out);
  child.kill(signal);
  expect(await ended).toMatchObject({ code, signal: null, stdout: "" });
  expect(existsSync(join(out, ".newsx"))).toBe(false);
  const done = reportsIn(out).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(200);

  const again = await newsx(["batch", folder, "--out", out, "--color", "never"]);
  expect(again.code).toBe(0);
  expect(again.stderr).toMatch(new RegExp(`skipped, done before +${done}\\b`));
  expect(reportsIn(out)).toHaveLength(201);
});

test("two runs never write to one place", async () => {
  const folder = dispatches(120, 12);
  const out = scratch();
  const first = start(["batch", folder, "--out", out, "-q"]);
  await working(out);
  const second = await newsx(["batch", folder, "--out", out, "-q"]);
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/another run \(process \d+\) writes here/);
  expect((await first.ended).code).toBe(0);
  expect(reportsIn(out)).toHaveLength(121);
});

test("a full disk stops the run; with room again, the same command ends it", async () => {
  const folder = dispatches(40, 8);
  const out = join(scratch(), "all.ndjson");
  // a limit on the size of files is what a full disk is to a program, and needs no rights
  const full = await startCommand("bash", [
    "-c",
    'ulimit -f 48; exec "$@"',
    "bash",
    process.execPath,
    program,
    "batch",
    folder,
    "--out",
    out,
    "-q",
  ]).ended;
  expect(full).toMatchObject({ code: 1, stdout: "" });
  expect(full.stderr).toMatch(/EFBIG.*the same command goes on from there/);
  expect(existsSync(out)).toBe(false);
  expect((await newsx(["batch", folder, "--out", out, "--color", "never"])).stderr).toMatch(/skipped, done before +[1-9]/);
  const fresh = join(scratch(), "all.ndjson");
  await newsx(["batch", folder, "--out", fresh, "-q"]);
  expect(readFileSync(out, "utf8")).toBe(readFileSync(fresh, "utf8"));
});

test("permission lost on one article costs that article, on the reports the run", async () => {
  const folder = dispatches(6);
  const out = scratch();
  // root may read everything, so the run is nobody's
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "day-0/0.txt"), 0o000);
  if (isRoot) chownSync(out, 65_534, 65_534);
  const closed = await newsx(["batch", folder, "--out", out, "-q"], nobody);
  expect(closed).toMatchObject({ code: 1 });
  expect(JSON.parse(readFileSync(join(out, "day-0/0.json"), "utf8"))).toMatchObject({ ok: false, error: { code: "no-permission" } });
  expect(reportsIn(out)).toHaveLength(7);

  chmodSync(join(folder, "day-0/0.txt"), 0o644);
  chmodSync(join(out, "day-0"), 0o555);
  const shut = await newsx(["batch", folder, "--out", out, "-q"], nobody);
  expect(shut.code).toBe(1);
  expect(shut.stderr).toMatch(/day-0\/0\.json: cannot be written \(EACCES\)/);
  chmodSync(join(out, "day-0"), 0o755);
  expect(await newsx(["batch", folder, "--out", out, "-q"], nobody)).toMatchObject({ code: 0 });
});

test("progress goes to stderr, names from outside are shown and not obeyed", async () => {
  const folder = dispatches(3);
  const bad = "day-1/\u001b[31mred\nline.txt";
  mkdirSync(join(folder, "day-1"), { recursive: true });
  writeFileSync(join(folder, bad), Buffer.from("%PDF-1.7\n\u0000\u0001"));
  write(folder, "day-2/x.txt", `Mayor \u001b]0;owned\u0007 Ada Moor spoke. ${dispatch(4)}`);
  const { code, stdout, stderr } = await newsx(["batch", folder, "--out", scratch()]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  // oxlint-disable-next-line no-control-regex
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(stderr).toMatch(/failed +1\b/);
  expect(stderr).toContain("␛[31mred line.txt");
});

test.each([
  [["batch"], /required option .--out/],
  [["batch", "no-such-folder", "--out", "x"], /no-such-folder: is no folder/],
  [["batch", ".", "--out", program], /is a file/],
  [["batch", ".", "--out", "x", "--jobs", "0"], /whole number/],
])("%j is wrong usage", async (args, message) => {
  const folder = scratch();
  const { code, stderr } = await newsx(args, { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
