import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { resolve } from "node:path";

/** What a run of the real program left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = resolve("bin/newsx.js");
const plain = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, COLUMNS: undefined };

/** Starts the program as it was built. */
export function start(
  args: readonly string[],
  { cwd, env, uid }: { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number } = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...plain, ...env }, ...(uid === undefined ? {} : { uid }) });
}

/** Waits for the end of a run. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.on("error", () => {}); // it may end before it has read everything
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, stdout, stderr })));
}

/** Runs the program to its end with `input` on stdin. */
export function newsx(
  args: readonly string[],
  options: { input?: string | Buffer; cwd?: string; env?: NodeJS.ProcessEnv; uid?: number } = {},
): Promise<Outcome> {
  const child = start(args, options);
  const outcome = ended(child);
  child.stdin.end(options.input ?? "");
  return outcome;
}
