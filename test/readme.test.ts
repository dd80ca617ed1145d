import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const commands = [...readFileSync("README.md", "utf8").matchAll(/```console\n\$ (.*)\n/g)].map(([, command = ""]) => command);

test.each(commands)("the README's command works: %s", (command) => {
  const shell = `set -o pipefail; newsx() { "${process.execPath}" bin/newsx.js "$@"; }; ${command}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", shell], { encoding: "utf8" });
  expect({ status, stderr, said: stdout.trim() !== "" }).toEqual({ status: 0, stderr: "", said: true });
});

test("the test command that .ci/run ends with is the README's", () => {
  expect(readFileSync("README.md", "utf8")).toContain("```sh\nnpm cit\n```");
  expect(readFileSync(".ci/run", "utf8")).toMatch(/step npm cit\n$/);
});
