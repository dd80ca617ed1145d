import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newsx } from "./newsx.ts";

test("newsx batch --html: the page of all articles, the same from a folder of reports and from one stream", async () => {
  const folder = mkdtempSync(join(tmpdir(), "newsx-html-"));
  try {
    const pages = [];
    for (const out of ["reports", "reports.ndjson"]) {
      const page = join(folder, `${out}.html`);
      const run = await newsx(["batch", "fixtures", "--glob", "*/article.txt", "--out", join(folder, out), "--html", page, "--quiet"]);
      expect(run).toMatchObject({ code: 0, stdout: "", stderr: "" });
      pages.push(readFileSync(page, "utf8"));
    }
    const [first = "", second] = pages;
    expect(second).toBe(first);
    expect(first.match(/<article class="doc"/g)).toHaveLength(5);
    expect(first).toContain('id="index"');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
