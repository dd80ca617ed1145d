import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { completion } from "../../src/cli/completion.ts";
import { grammarOf } from "../../src/cli/grammar.ts";
import { manPage } from "../../src/cli/man-page.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { version } from "../../src/cli/version.ts";

const program = buildProgram(() => Promise.resolve());
const commands = grammarOf(program);

test("the manual page is the one of these commands: npm run man writes it anew", () => {
  expect(readFileSync("man/newsx.1", "utf8")).toBe(manPage(program, version));
});

describe.each(["bash", "zsh", "fish"] as const)("%s", (shell) => {
  const script = completion(shell, program);

  test("knows every command and every option", () => {
    for (const { name, options } of commands) {
      expect(script).toContain(name);
      for (const { names } of options)
        for (const each of names) expect(script).toContain(shell === "fish" ? each.replace(/^-+/, "") : each);
    }
  });
});

describe("bash completes", () => {
  const script = completion("bash", program);
  const complete = (...words: readonly string[]): string[] => {
    const typed = `COMP_WORDS=(newsx ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _newsx 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", `${script}\n${typed}`], { encoding: "utf8" })
      .trim()
      .split("\n");
  };

  test.each([
    [["sh"], ["show"]],
    [
      ["extract", "--format", "csv-"],
      ["csv-mentions", "csv-figures", "csv-quotes"],
    ],
    [
      ["extract", "--on"],
      ["--only", "--on-error"],
    ],
    [["extract", "--only", "people,pl"], ["people,places"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["extract", "READ"], ["README.md"]],
    [["batch", "sr"], ["src"]],
  ])("%j", (words, expected) => {
    expect(complete(...words)).toEqual(expected);
  });
});
