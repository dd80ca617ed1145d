import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const commands = [...readFileSync("README.md", "utf8").matchAll(/```console\n\$ (.*)\n/g)].map(([, command = ""]) => command);

test.each(commands)("the README's command works: %s", (command) => {
  const shell = `set -o pipefail; newsx() { "${process.execPath}" bin/newsx.js "$@"; }; ${command}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", shell], { encoding: "utf8" });
  expect({ status, stderr, said: stdout.trim() !== "" }).toEqual({ status: 0, stderr: "", said: true });
});

test("its two commands make the page of one's own folder", () => {
  const [, install = "", extract = ""] =
    /```sh\n(npm ci && npm install --global \.)\n(newsx extract .*)\n```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const home = mkdtempSync(join(tmpdir(), "newsx-newcomer-"));
  try {
    cpSync("fixtures/ferry/article.txt", join(home, "path/to/your/folder/ferry.txt"));
    cpSync("fixtures/conflict/article.txt", join(home, "path/to/your/folder/conflict.txt"));
    // dependencies are there and it is built: what is left of the first command is to put newsx on the path
    expect(install).toMatch(/^npm ci && npm install --global \.$/);
    execFileSync("npm", ["install", "--global", "--prefix", home, "--ignore-scripts", "--offline", "--no-audit", "--no-fund", "."], {
      stdio: "ignore",
    });
    const env = { ...process.env, PATH: `${join(home, "bin")}:${process.env["PATH"]}` };
    const { status, stdout, stderr } = spawnSync("bash", ["-c", extract], { cwd: home, env, encoding: "utf8" });
    expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: "" });
    const page = readFileSync(join(home, "dispatches.html"), "utf8");
    expect(page).toMatch(/^<!doctype html>/);
    for (const part of ["2 articles", "path/to/your/folder/ferry.txt", "Walikale"]) expect(page).toContain(part);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test("the pictures are those that newsx makes of itself, and each is shown", () => {
  const made = [...readFileSync("scripts/pictures.ts", "utf8").matchAll(/"([a-z-]+\.png)"/g)].map(([, name = ""]) => name);
  expect(readdirSync("docs/pictures").sort()).toEqual([...new Set(made)].sort());
  const shown = readFileSync("README.md", "utf8") + readFileSync("docs/GALLERY.md", "utf8");
  for (const name of made) expect(shown).toContain(`pictures/${name})`);
  for (const [, path = ""] of shown.matchAll(/!\[[^\]]*\]\((?:docs\/)?pictures\/([^)]+)\)/g)) expect(made).toContain(path);
});

test("the test command that .ci/run ends with is the README's", () => {
  expect(readFileSync("README.md", "utf8")).toContain("```sh\nnpm cit\n```");
  expect(readFileSync(".ci/run", "utf8")).toMatch(/step npm cit\n$/);
});
