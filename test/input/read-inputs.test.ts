import { mkdir, mkdtemp, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { articleOf, fileError, readInputs } from "../../src/input/index.ts";
import type { Input, InputKind } from "../../src/input/index.ts";

const none: AsyncIterable<Uint8Array> = (async function* () {})();

async function inputsOf(paths: readonly string[], options: { kind?: InputKind; stdin?: AsyncIterable<Uint8Array> } = {}): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(paths, { stdin: options.stdin ?? none, kind: options.kind ?? null, date: null })) inputs.push(input);
  return inputs;
}
const summary = (input: Input): string => (input.ok ? input.article.text : `${input.failure.error.code}: ${input.failure.error.message}`);
const textOf = async (bytes: Uint8Array | string, kind: "text" | "html" = "text"): Promise<string> =>
  (await articleOf(Buffer.from(bytes), { id: "x", path: null, kind, date: null })).text;

describe("bytes become text", () => {
  test.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from("Žilina – “yes”"), "Žilina – “yes”"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFŽilina"), "Žilina"],
    ["UTF-16 little-endian with a mark", Buffer.from("\uFEFFŽilina", "utf16le"), "Žilina"],
    ["UTF-16 big-endian with a mark", Buffer.from("\uFEFFŽilina", "utf16le").swap16(), "Žilina"],
    ["UTF-16 without a mark", Buffer.from("The ferry sank.", "utf16le"), "The ferry sank."],
    ["Windows-1252", Buffer.from("He said \x93yes\x94 in Montr\xe9al \x96 twice.", "latin1"), "He said “yes” in Montréal – twice."],
    ["all that Windows-1252 has and Latin-1 has not", Buffer.from("\x80 \x85 \x8a \x99 \x9f caf\xe9", "latin1"), "€ … Š ™ Ÿ café"],
    ["CRLF, kept as it is", Buffer.from("One.\r\n\r\nTwo."), "One.\r\n\r\nTwo."],
    ["a stray NUL", Buffer.from("A telex\0 with noise in it, as they were."), "A telex\0 with noise in it, as they were."],
    ["nothing", Buffer.alloc(0), ""],
  ])("%s", async (_name, bytes, text) => {
    expect(await textOf(bytes)).toBe(text);
  });

  test("a broken byte among good ones stands as U+FFFD and gives a notice", async () => {
    const bytes = Buffer.concat([Buffer.from("Žižkov, Plzeň, Děčín, Třebíč "), Buffer.from([0xc3, 0x28])]);
    const article = await articleOf(bytes, { id: "x", path: null, kind: "text", date: null });
    expect(article.text).toContain("\uFFFD(");
    expect(article.notices).toEqual(["1 stretch of bytes did not decode and stands as \uFFFD"]);
  });

  test.each([
    ["%PDF-1.7\n", "not a text file (it begins like a PDF); save it as text first"],
    ["PK\x03\x04rest", "not a text file (it begins like a zip archive or an office document); unpack it or save it as text first"],
    ["\x89PNG\r\n\x1a\n", "not a text file (it begins like a PNG image); newsx reads text only"],
    ["\x01\x02\x03\x04\x05\x06 abc \x0e\x0f", "not a text file (it is full of control bytes); newsx reads text only"],
  ])("%j is no text", async (bytes, message) => {
    await expect(textOf(Buffer.from(bytes, "latin1"))).rejects.toThrow(message);
  });
});

describe("pages", () => {
  const page = `<html><head><title>Ferry sinks off Luma</title></head><body><nav>Home News</nav><article><h1>Ferry sinks off Luma</h1>
    <p>At least 12 people died when a <b>ferry</b>
    sank off Luma, police said. It was carrying farmers and their families across the strait in a sudden storm.</p>
    <p>&ldquo;We saw it go down,&rdquo; said Tomas Ruel, a fisherman who had been out since dawn and took eleven on board.</p>
    <script>alert("no")</script></article></body></html>`;

  test("paragraphs, entities and the headline; no script, no menu", async () => {
    const text = await textOf(page, "html");
    expect(text).toContain("Ferry sinks off Luma\n\nAt least 12 people died when a ferry sank off Luma, police said.");
    expect(text).toContain("\n\n“We saw it go down,” said");
    expect(text).not.toMatch(/alert|Home News/);
  });

  test("a bare fragment is all article", async () => {
    expect(await textOf("<p>Three died.<p>Two &lt;b&gt; lived.", "html")).toBe("Three died.\n\nTwo <b> lived.");
  });

  test("a charset that the page names", async () => {
    const bytes = Buffer.from('<meta charset="iso-8859-2"><p>\xa9koda, \xe8esk\xfd d\xf9m</p>', "latin1");
    expect(await textOf(bytes, "html")).toBe("Škoda, český dům");
  });
});

describe("paths", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "newsx-input-"));
    await mkdir(join(root, "desk/deep"), { recursive: true });
    await mkdir(join(root, "empty"));
    await writeFile(join(root, "desk/b.txt"), "b");
    await writeFile(join(root, "desk/a.md"), "a");
    await writeFile(join(root, "desk/.hidden.txt"), "hidden");
    await writeFile(join(root, "desk/picture.png"), Buffer.from("\x89PNG", "latin1"));
    await writeFile(join(root, "desk/deep/c.ndjson"), '{"id":1,"text":"c"}\n');
    await writeFile(join(root, "huge.txt"), "");
    await truncate(join(root, "huge.txt"), 50_000_000);
    await symlink("..", join(root, "desk/deep/loop"));
    await symlink("nowhere", join(root, "desk/dangling.txt"));
    await symlink("self", join(root, "self"));
  });

  test("a folder gives its articles in order of name; loops and dangling links are passed over", async () => {
    expect((await inputsOf([join(root, "desk")])).map(summary)).toEqual(["a", "b", "c"]);
  });

  test("a glob", async () => {
    expect((await inputsOf([join(root, "desk/**/*.{txt,md}")])).map(summary)).toEqual(["a", "b"]);
  });

  test.each([
    ["nothing.txt", "not-found: no such file or folder"],
    ["*.zzz", "not-found: no file matches this pattern"],
    ["self", "not-found: a link that leads back to itself"],
    ["empty", "no-articles: no article in this folder; newsx looks for .txt .md .html .htm .ndjson .jsonl"],
    ["huge.txt", "too-large: too large for one article (50 MB, at most 10); split it, or give one article a line as ndjson"],
    ["desk/picture.png", "not-text: not a text file (it begins like a PNG image); newsx reads text only"],
  ])("%s", async (path, message) => {
    expect((await inputsOf([join(root, path)])).map(summary)).toEqual([message]);
  });

  test.each([
    ["EACCES", "no permission to read it"],
    ["ENOENT", "no such file or folder"],
    ["EIO", "cannot be read (EIO)"],
  ])("what %s means", (code, message) => {
    expect(fileError(Object.assign(new Error("failed"), { code })).message).toBe(message);
  });
});

describe("ndjson", () => {
  const lines = (text: string): AsyncIterable<Uint8Array> =>
    (async function* () {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7); // cut in the middle of characters
    })();

  test("a record a line, in order; bad lines become error records", async () => {
    const stdin = lines(
      '\uFEFF{"id":"a","text":"Žižkov\u2028yes","date":"2014-05-19"}\r\n\nnot json\n{"id":7}\n[1]\n{"text":"no id","date":"May"}\n{"id":"__proto__","text":""}',
    );
    const inputs = await inputsOf(["-"], { kind: "ndjson", stdin });
    expect(inputs.map((input) => (input.ok ? input.article.source.id : input.failure.source.id))).toEqual([
      "a",
      "line 3",
      "7",
      "line 5",
      "line 6",
      "__proto__",
    ]);
    expect(inputs.map(summary)).toEqual([
      "Žižkov\u2028yes",
      "not-json: this line is no JSON",
      'no-text: line 4 has no "text" that is a string',
      "not-json: this line is no JSON object",
      "no id",
      "",
    ]);
    expect(inputs[0]?.ok && inputs[0].article.date).toBe("2014-05-19");
    expect(inputs[4]?.ok && inputs[4].article.notices).toEqual(['the date "May" is no day like 2014-05-19 and was left out']);
  });

  test("a lone surrogate is kept", async () => {
    const [input] = await inputsOf(["-"], { kind: "ndjson", stdin: lines('{"text":"a\\ud800b"}') });
    expect(input && summary(input)).toBe("a\ud800b");
  });
});
