/** Runs every `$ command` of the README and writes what it prints beneath it; with `--check` says which are stale and changes nothing. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const path = "README.md";
const readme = readFileSync(path, "utf8");
const stale: string[] = [];

const fresh = readme.replace(
  /(```console\n\$ (.*)\n)([^]*?)(```)/g,
  (_block, head: string, command: string, before: string, tail: string) => {
    const shell = `set -o pipefail; newsx() { "${process.execPath}" bin/newsx.js "$@"; }; ${command}`;
    const format = command.includes("|") ? "" : " --format table"; // in the README the reader has a terminal
    const { stdout, status, stderr } = spawnSync("bash", ["-c", shell + format], {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "100", NO_COLOR: "1" },
    });
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
    if (stdout !== before) stale.push(command);
    return head + stdout + tail;
  },
);

if (!process.argv.includes("--check")) writeFileSync(path, fresh);
else if (stale.length > 0) {
  process.stderr.write(`README.md shows what these no longer print; npm run readme writes it anew:\n${stale.join("\n")}\n`);
  process.exitCode = 1;
}
