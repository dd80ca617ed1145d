import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePaths, itemsOf, type ClosedFolder, type Item } from "../../src/batch/folder.ts";
import { outputNames } from "../../src/batch/output-names.ts";

function folderOf(files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "newsx-folder-"));
  for (const file of files) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), "text");
  }
  return root;
}

type Walked = Pick<Item, "path" | "output"> | ClosedFolder;

async function walk(root: string, options?: Parameters<typeof itemsOf>[1]): Promise<Walked[]> {
  const items: Walked[] = [];
  for await (const item of itemsOf(root, options)) items.push("error" in item ? item : { path: item.path, output: item.output });
  return items;
}

test("a report lies where its article does", async () => {
  const items = await walk(folderOf(["b.txt", "a/b.txt", "a/c.html", "a.b/notes.v2.md", "picture.png", ".hidden.txt"]));
  expect(items).toEqual([
    { path: "a/b.txt", output: "a/b.json" },
    { path: "a/c.html", output: "a/c.json" },
    { path: "a.b/notes.v2.md", output: "a.b/notes.v2.json" },
    { path: "b.txt", output: "b.json" },
  ]);
});

test("two articles never share a report", async () => {
  const items = await walk(folderOf(["b.txt", "b.html", "b.txt.txt", "summary.txt", "c.json/x.txt", "c.txt", "only.md"]));
  expect(items.map((item) => "output" in item && item.output)).toEqual([
    "b.html.json",
    "b.txt.json",
    "b.txt.txt.json",
    "c.json/x.json",
    "c.txt.json",
    "only.json",
    "summary.txt.json",
  ]);
});

test("names of reports are distinct and never taken, for all names of files", () => {
  const name = fc
    .array(fc.constantFrom("a", "b", ".txt", ".html", ".json", "."), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (files, others) => {
      const taken = others.filter((other) => !files.includes(other));
      const names = [...outputNames(files, taken).values()];
      expect(new Set(names).size).toBe(names.length);
      for (const output of names)
        if (output.replace(/\.json$/, "") !== "")
          expect(files.some((file) => output === `${file}.json`) || !taken.includes(output)).toBe(true);
    }),
  );
});

test("the order is that of comparePaths", async () => {
  const items = await walk(folderOf(["a.txt", "a/z.txt", "a b/y.txt", "a-b.txt", "B.txt", "ä.txt", "a/0/1.txt", "a/0.txt"]));
  const paths = items.map(({ path }) => path);
  expect([...paths].sort(comparePaths)).toEqual(paths);
});

test("links to folders are not followed, so a loop ends nowhere; odd names are names", async () => {
  const root = folderOf(["a/one.txt", "line\nbreak.txt", "a/..txt", "a/__proto__.txt", "-rf.txt", "$(date).txt"]);
  symlinkSync(root, join(root, "a/loop"));
  symlinkSync("itself.txt", join(root, "itself.txt"));
  symlinkSync(join(root, "a/one.txt"), join(root, "link.txt"));
  expect((await walk(root)).map(({ path }) => path)).toEqual([
    "$(date).txt",
    "-rf.txt",
    "a/__proto__.txt",
    "a/one.txt",
    "itself.txt",
    "line\nbreak.txt",
    "link.txt",
  ]);
});

test("a folder of reports inside the folder is left out", async () => {
  const root = folderOf(["a.txt", "out/a.txt"]);
  expect(await walk(root, { skip: [join(root, "out")] })).toEqual([{ path: "a.txt", output: "a.json" }]);
});
