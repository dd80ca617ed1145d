import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What each part of the house may import, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  types: [],
  text: ["types"],
  language: ["types", "text"],
  tag: ["types", "text", "language"],
  extract: ["types", "text", "language"],
  refine: ["types", "text", "language"],
  resolve: ["types", "text", "language"],
  "analyse.ts": ["types", "text", "language", "tag", "extract", "refine", "resolve"],
  "index.ts": ["types", "language", "analyse.ts"],
  output: ["types"],
  page: ["output"],
  input: ["types", "index.ts"],
  batch: ["types", "index.ts", "input", "output"],
  cli: ["types", "index.ts", "output", "input", "batch"],
};

test("imports run in one direction", () => {
  const wrong: string[] = [];
  for (const entry of readdirSync("src", { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const part = file.split("/")[1] ?? "";
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) {
      const target = join(file, "..", from).split("/")[1] ?? "";
      if (target !== part && !mayImport[part]?.includes(target)) wrong.push(`${file} imports ${from}`);
    }
  }
  expect(wrong).toEqual([]);
});
