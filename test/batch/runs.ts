import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** The program as it is installed. */
export const program = join(import.meta.dirname, "../../bin/newsx.js");

export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "newsx-batch-"));
}

/** A folder of small dispatches, some lying deeper than others. */
export function dispatches(count: number, sentences = 3): string {
  const root = scratch();
  for (let number = 0; number < count; number++) {
    const day = `day-${number % 7}`;
    write(root, `${number % 3 === 0 ? day : `${day}/late`}/${number}.txt`, dispatch(number, sentences));
  }
  return root;
}

/** A dispatch of its own for each number. */
export function dispatch(number: number, sentences = 3): string {
  const body = Array.from(
    { length: sentences },
    (_, line) =>
      `At least ${number + line + 2} people were killed in Kisumu on Monday, “it was a terrible night,” Mayor Odhiambo Achieng said.`,
  );
  return `NAIROBI, Kenya (AP) — Police spokesman Peter Mwangi counted ${number} wounded.\n\n${body.join("\n\n")}\n`;
}

export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Every file below a folder with the hash of its bytes. */
export function bytesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hashes = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(root, path), createHash("sha256").update(readFileSync(path)).digest("hex")] as const;
  });
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `newsx` as a process of its own. */
export function start(args: readonly string[], options: SpawnOptions = {}): Started {
  return startCommand(process.execPath, [program, ...args], options);
}

export function startCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Started {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => (stdout += String(data)));
  child.stderr.on("data", (data) => (stderr += String(data)));
  const ended = new Promise<Ended>((done, failed) => {
    child.on("error", failed);
    child.on("close", (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export function newsx(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return start(args, options).ended;
}
