import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { bytesOf, dispatch, dispatches, newsx, program, scratch, startCommand, write } from "./runs.ts";

// Folders as they are found on disks, each read by a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const idsIn = (stream: string): string[] =>
  readFileSync(stream, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { source: { id: string } }).source.id);

test("a folder that may not be listed is a failure, and what lies beside it is read", async () => {
  const folder = scratch();
  for (const path of ["a.txt", "closed/b.txt", "open/c.txt"]) write(folder, path, dispatch(1));
  // root may list everything, so the run is nobody's
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "closed"), 0o000);
  const out = scratch();
  if (isRoot) chownSync(out, 65_534, 65_534);
  const [reports, stream] = [join(out, "reports"), join(out, "all.ndjson")];
  const run = await newsx(["batch", folder, "--out", reports, "--color", "never"], nobody);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/no-permission +1, first closed/);
  expect(Object.keys(bytesOf(reports))).toEqual(["a.json", "open/c.json", "summary.json"]);
  expect(await newsx(["batch", folder, "--out", stream, "-q"], nobody)).toMatchObject({ code: 1, stderr: "" });
  expect(idsIn(stream)).toEqual(["a.txt", "closed", "open/c.txt"]);

  chmodSync(join(folder, "closed"), 0o755);
  expect(await newsx(["batch", folder, "--out", stream, "-q"], nobody)).toMatchObject({ code: 0 });
  expect(idsIn(stream)).toEqual(["a.txt", "closed/b.txt", "open/c.txt"]);
});

test("names that are no UTF-8 are read, and shown with their bytes", async () => {
  const folder = scratch();
  const below = (...names: string[]): Buffer => Buffer.from([folder, ...names].join("/"), "latin1");
  mkdirSync(below("caf\xe9"));
  for (const names of [["Z\xfcrich.txt"], ["Z\xfdrich.txt"], ["caf\xe9", "one.txt"]]) writeFileSync(below(...names), dispatch(1));
  write(folder, "Zürich.txt", dispatch(1));
  const out = scratch();
  expect(await newsx(["batch", folder, "--out", out, "-q"])).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(bytesOf(out))).toEqual(["Z\\xfcrich.json", "Z\\xfdrich.json", "Zürich.json", "caf\\xe9/one.json", "summary.json"]);
});

test.each([
  [[], /no article to read here; nothing was written/],
  [["--glob", "*.rtf"], /nothing in it matches \*\.rtf; nothing was written/],
] as const)("nothing to read (%j) is said, and the last run's stream stays", async (options, message) => {
  const folder = dispatches(3);
  const out = join(scratch(), "all.ndjson");
  await newsx(["batch", folder, "--out", out, "-q"]);
  const before = readFileSync(out, "utf8");
  if (options.length === 0) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const run = await newsx(["batch", folder, "--out", out, ...options]);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toMatch(message);
  expect(readFileSync(out, "utf8")).toBe(before);
  expect(readdirSync(join(out, ".."))).toEqual(["all.ndjson"]);
});

test("an article whose report changes its name is not read again, and not there twice", async () => {
  const folder = scratch();
  write(folder, "a/b.txt", dispatch(1));
  const out = scratch();
  const reports = async (): Promise<string[]> => {
    expect(await newsx(["batch", folder, "--out", out, "-q"])).toMatchObject({ code: 0, stderr: "" });
    return readdirSync(join(out, "a"));
  };
  expect(await reports()).toEqual(["b.json"]);
  write(folder, "a/b.html", `<p>${dispatch(2)}</p>`);
  const again = await newsx(["batch", folder, "--out", out, "--color", "never"]);
  expect(again.stderr).toMatch(/skipped, done before +1\b/);
  expect(await reports()).toEqual(["b.html.json", "b.txt.json"]);
  const fresh = scratch();
  await newsx(["batch", folder, "--out", fresh, "-q"]);
  expect(bytesOf(out)).toEqual(bytesOf(fresh));
  // the name that b.txt had is now another's
  write(folder, "a/b.txt.txt", dispatch(3));
  rmSync(join(folder, "a/b.html"));
  expect(await reports()).toEqual(["b.html.json", "b.json", "b.txt.json"]);
  expect(JSON.parse(readFileSync(join(out, "a/b.txt.json"), "utf8"))).toMatchObject({ source: { id: "a/b.txt.txt" } });
});

test.each(["reports", "day-0/all.ndjson"])(
  "what a run writes into the folder (%s) is no article, by whatever name it is reached",
  async (name) => {
    const folder = dispatches(3);
    const link = join(scratch(), "link");
    symlinkSync(folder, link);
    const args = ["batch", folder, "--out", join(link, name), "--html", join(link, "page.html"), "--glob", "**", "--color", "never"];
    for (let round = 0; round < 2; round++) {
      const run = await newsx(args);
      expect(run.code).toBe(0);
      expect(run.stderr).toMatch(/articles +3\b/);
    }
  },
);

test("a lexicon counts, and another one reads the folder again", async () => {
  const folder = dispatches(3);
  const [out, lexicon] = [scratch(), join(scratch(), "names.csv")];
  const run = async (): Promise<string> => (await newsx(["batch", folder, "--out", out, "--lexicon", lexicon, "--color", "never"])).stderr;
  writeFileSync(lexicon, "Kisumu,places,Kisumu Town,0,34.75,KE\n");
  expect(await run()).toMatch(/read now +3\b/);
  expect(readFileSync(join(out, "day-0/0.json"), "utf8")).toContain('"name":"Kisumu Town"');
  writeFileSync(lexicon, "# the desk's own\nKisumu,places,Kisumu Town,0,34.75,KE\n");
  expect(await run()).toMatch(/skipped, done before +3\b/);
  writeFileSync(lexicon, "Kisumu,none\n");
  expect(await run()).toMatch(/read now +3 \(3 of them again/);
  expect(await newsx(["batch", folder, "--out", out, "--lexicon", "gone.csv"])).toMatchObject({ code: 2 });
  const shown = await newsx(["show", join(folder, "day-0/0.txt"), "--lexicon", lexicon, "--only", "places", "--color", "never"]);
  expect(shown.stdout).not.toContain("<Kisumu>");
});

test("more jobs than articles, and nobody at the other end of stderr, are no trouble", async () => {
  const folder = dispatches(2);
  const out = scratch();
  const command = `"$0" "$1" batch "$2" --out "$3" --jobs 200 2>&-`;
  expect(await startCommand("sh", ["-c", command, process.execPath, program, folder, out]).ended).toMatchObject({ code: 0, stdout: "" });
  expect(existsSync(join(out, "summary.json"))).toBe(true);
});

test("a folder whose name ends in .ndjson is wrong usage before anything is read", async () => {
  const out = join(scratch(), "all.ndjson");
  mkdirSync(out);
  const run = await newsx(["batch", dispatches(2), "--out", out]);
  expect(run).toMatchObject({ code: 2 });
  expect(run.stderr).toMatch(/is a folder, but a name that ends in \.ndjson means one file/);
  expect(readdirSync(out)).toEqual([]);
});
