import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ended, newsx, start } from "./newsx.ts";

const article = "RABAT - At least 12 people died when a ferry sank, police said.\n\n“We saw it go down,” said Tomas Ruel.\n";
const desk = mkdtempSync(join(tmpdir(), "newsx-cli-"));
writeFileSync(join(desk, "a.txt"), article);
writeFileSync(join(desk, "b.txt"), article.replace("12", "14"));
writeFileSync(join(desk, "c.pdf"), "%PDF-1.4\n");

describe("what goes where", () => {
  test("a pipe gets JSON, one line an article", async () => {
    const { code, stdout, stderr } = await newsx(["extract", "a.txt", "b.txt"], { cwd: desk });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ source }) => source.id)).toEqual(["a.txt", "b.txt"]);
    expect(records[0].source).toEqual({
      id: "a.txt",
      path: "a.txt",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      characters: article.length,
    });
  });

  test.each([[[]], [["-"]]])("stdin is read: %j", async (paths) => {
    const { code, stdout } = await newsx(["extract", ...paths], { input: article });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).source).toMatchObject({ id: "stdin", path: null });
  });

  test("a bad file is a record and a line on stderr; the others are reported; the code is 1", async () => {
    const { code, stdout, stderr } = await newsx(["extract", "c.pdf", "a.txt"], { cwd: desk });
    const [failure, report] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(stderr).toBe("newsx: c.pdf: not a text file (it begins like a PDF); save it as text first\n");
    expect(failure).toEqual({
      schema: "newsx/1",
      ok: false,
      source: { id: "c.pdf", path: "c.pdf" },
      error: { code: "not-text", message: "not a text file (it begins like a PDF); save it as text first" },
    });
    expect(report.ok).toBe(true);
  });

  test("--quiet says nothing of it; --on-error fail stops there", async () => {
    expect((await newsx(["extract", "-q", "c.pdf", "a.txt"], { cwd: desk })).stderr).toBe("");
    const stopped = await newsx(["extract", "--on-error", "fail", "a.txt", "c.pdf", "b.txt"], { cwd: desk });
    expect(stopped.code).toBe(1);
    expect(stopped.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stopped.stderr).toContain("c.pdf: not a text file");
  });

  test("--only empties the other layers", async () => {
    const whole = JSON.parse((await newsx(["extract", "a.txt"], { cwd: desk })).stdout);
    const some = JSON.parse((await newsx(["extract", "--only", "casualties", "a.txt"], { cwd: desk })).stdout);
    expect(some).toEqual({ ...whole, people: [], places: [], organisations: [], quotes: [] });
  });

  test("a folder without permission is one clear line", async () => {
    const root = mkdtempSync(join(tmpdir(), "newsx-locked-"));
    mkdirSync(join(root, "locked"));
    chmodSync(root, 0o755);
    chmodSync(join(root, "locked"), 0);
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}; // root may read everything
    const { code, stderr } = await newsx(["extract", join(root, "locked")], nobody);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `newsx: ${join(root, "locked")}: no permission to read it\n` });
  });
});

describe("ndjson", () => {
  test("a record a line, in order, failures in band, code 0", async () => {
    const lines = Array.from({ length: 300 }, (_, n) => (n % 7 === 3 ? "{broken" : JSON.stringify({ id: n, text: `${article} ${n}` })));
    const { code, stdout, stderr } = await newsx(["extract", "--input", "ndjson", "--format", "ndjson"], {
      input: `${lines.join("\n")}\n`,
    });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(records.map(({ ok, source }) => [ok, source.id])).toEqual(
      lines.map((_, n) => (n % 7 === 3 ? [false, `line ${n + 1}`] : [true, `${n}`])),
    );
  });

  test("each record is out before the next line is in", async () => {
    const child = start(["extract", "--input", "ndjson", "--format", "ndjson"]);
    for (const id of ["one", "two"]) {
      child.stdin.write(`${JSON.stringify({ id, text: article })}\n`);
      const [record] = await new Promise<string[]>((done) => child.stdout.once("data", (chunk) => done(String(chunk).split("\n"))));
      expect(JSON.parse(record ?? "").source.id).toBe(id);
    }
    child.stdin.end();
    expect((await ended(child)).code).toBe(0);
  });

  test("--on-error fail stops at the bad line with 1", async () => {
    const input = `${JSON.stringify({ id: "a", text: article })}\nnot json\n`;
    expect((await newsx(["extract", "--input", "ndjson", "--on-error", "fail"], { input })).code).toBe(1);
  });
});

describe("wrong usage is 2, with what would be right", () => {
  test.each([
    [["extract", "--format", "jsn"], "Did you mean json?"],
    [["extract", "--formt", "json"], "Did you mean --format?"],
    [["extrct"], "Did you mean extract?"],
    [["extract", "--only", "peple", "a.txt"], "Did you mean people?"],
    [["extract", "--date", "2014-02-30", "a.txt"], "It must be a day written like 2014-05-19."],
    [["extract", "--input", "pdf", "a.txt"], "Allowed choices are text, html, ndjson."],
    [["extract", "--json", "--format", "csv", "a.txt"], "exclude each other"],
    [["a.txt"], "newsx extract a.txt"],
    [[], "Usage: newsx"],
  ])("%j", async (args, said) => {
    const { code, stdout, stderr } = await newsx(args, { cwd: desk });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("    at ");
  });

  test("help and version are 0, on stdout", async () => {
    for (const args of [["--help"], ["extract", "--help"], ["--version"], ["help", "extract"]]) {
      const { code, stdout, stderr } = await newsx(args);
      expect({ args, code, stderr, said: stdout.length > 0 }).toEqual({ args, code: 0, stderr: "", said: true });
    }
  });
});

describe("the end comes early", () => {
  const endless = (child: ReturnType<typeof start>): NodeJS.Timeout =>
    setInterval(() => child.stdin.writable && child.stdin.write(`${JSON.stringify({ id: "x", text: article })}\n`), 1);

  test("a closed pipe is success, and silent", async () => {
    const child = start(["extract", "--input", "ndjson"]);
    const outcome = ended(child);
    const feed = endless(child);
    child.stdout.once("data", () => child.stdout.destroy());
    const { code, stderr } = await outcome;
    clearInterval(feed);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s in the middle is %i", async (signal, expected) => {
    const child = start(["extract", "--input", "ndjson"]);
    const outcome = ended(child);
    const feed = endless(child);
    child.stdout.once("data", () => child.kill(signal));
    const { code, stderr } = await outcome;
    clearInterval(feed);
    expect({ code, stderr }).toEqual({ code: expected, stderr: "" });
  });

  test("a signal while it waits for stdin", async () => {
    const child = start(["extract", "--input", "ndjson"]);
    const outcome = ended(child);
    child.stdin.write(`${JSON.stringify({ id: "x", text: article })}\n`);
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGTERM"), 50));
    expect((await outcome).code).toBe(143);
  });
});

describe("-o", () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), "newsx-out-"));

  test("writes the file whole and nothing to stdout", async () => {
    const out = folder();
    const { code, stdout } = await newsx(["extract", "a.txt", "-f", "csv", "-o", join(out, "a.csv")], { cwd: desk });
    expect({ code, stdout, files: readdirSync(out) }).toEqual({ code: 0, stdout: "", files: ["a.csv"] });
    expect(readFileSync(join(out, "a.csv"), "utf8")).toMatch(/^source,layer,/);
  });

  test("a run that fails leaves the old file as it was, and no other", async () => {
    const out = folder();
    writeFileSync(join(out, "a.json"), "old");
    expect((await newsx(["extract", "a.txt", "c.pdf", "--on-error", "fail", "-o", join(out, "a.json")], { cwd: desk })).code).toBe(1);
    expect([readFileSync(join(out, "a.json"), "utf8"), readdirSync(out)]).toEqual(["old", ["a.json"]]);
  });

  test("a signal leaves nothing behind", async () => {
    const out = folder();
    const child = start(["extract", "--input", "ndjson", "-o", join(out, "a.json")]);
    const outcome = ended(child);
    child.stdin.write(`${JSON.stringify({ id: "x", text: article })}\n`);
    while (readdirSync(out).length === 0) await new Promise((done) => setTimeout(done, 20)); // the temporary file is there
    child.kill("SIGINT");
    expect((await outcome).code).toBe(130);
    expect(readdirSync(out)).toEqual([]);
  });

  test("a link stays a link; a device is written straight to; a folder is refused", async () => {
    const out = folder();
    writeFileSync(join(out, "real.json"), "old");
    symlinkSync("real.json", join(out, "link.json"));
    await newsx(["extract", "a.txt", "-o", join(out, "link.json")], { cwd: desk });
    expect(JSON.parse(readFileSync(join(out, "real.json"), "utf8")).ok).toBe(true);
    expect((await newsx(["extract", "a.txt", "-o", "/dev/null"], { cwd: desk })).code).toBe(0);
    expect(existsSync("/dev/null")).toBe(true);
    const refused = await newsx(["extract", "a.txt", "-o", out], { cwd: desk });
    expect([refused.code, refused.stderr]).toEqual([1, `newsx: ${out}: is a folder; name a file in it\n`]);
  });
});

describe("colours", () => {
  const colored = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> =>
    (await newsx(["extract", "a.txt", "-f", "table", ...args], { cwd: desk, env })).stdout.includes("\u001b[");

  test("none in a pipe, unless asked for; NO_COLOR and --color never hold", async () => {
    expect(await colored([])).toBe(false);
    expect(await colored(["--color", "always"])).toBe(true);
    expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await colored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await colored(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
  });
});

test("the same bytes twice", async () => {
  const args = ["extract", "a.txt", "b.txt"];
  expect((await newsx(args, { cwd: desk })).stdout).toBe((await newsx(args, { cwd: desk })).stdout);
});
