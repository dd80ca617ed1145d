import { existsSync } from "node:fs";
import { CommanderError, type Command } from "commander";
import { Interrupted, RunError, UsageError } from "./errors.ts";
import { harmless } from "../output/harmless.ts";
import { buildProgram } from "./program.ts";

/** Runs the command line of `proc` and resolves to the exit code; never ends the process itself. */
export async function run(proc: NodeJS.Process): Promise<number> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    proc.once(name, () => {
      stop.abort(new Interrupted(name));
      proc.stdin.destroy(); // a read that waits for more would otherwise keep the process alive
    });
  }
  // A closed pipe is reported here as well as to the write that met it; the write deals with it.
  proc.stdout.on("error", () => {});
  proc.stderr.on("error", () => {});

  let exitCode = 0;
  const program = buildProgram(async (command, args, options) => {
    exitCode = await command.run({ proc, signal: stop.signal }, args, options);
  });
  program.exitOverride();
  for (const command of program.commands) command.exitOverride();
  try {
    const [, , first] = proc.argv;
    if (first !== undefined && isPath(first, program)) throw new UsageError(`${first} is no command; to read it: newsx extract ${first}`);
    await program.parseAsync(proc.argv);
    return exitCode;
  } catch (error) {
    return failed(stop.signal.aborted ? stop.signal.reason : error, proc);
  }
}

/** Whether someone named a file where a command belongs. */
function isPath(word: string, program: Command): boolean {
  return !word.startsWith("-") && word !== "help" && !program.commands.some((command) => command.name() === word) && existsSync(word);
}

/** The exit code for what was thrown; says on stderr what the reader does not know yet. */
function failed(error: unknown, proc: NodeJS.Process): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it, and would give 1
  if (error instanceof Interrupted) return error.exitCode;
  if ((error as NodeJS.ErrnoException).code === "EPIPE") return 0; // the reader has seen enough
  const message = error instanceof Error ? error.message : String(error);
  proc.stderr.write(`newsx: ${harmless(message)}\n`);
  if (error instanceof UsageError) return 2;
  if (!(error instanceof RunError) && proc.env["NEWSX_DEBUG"] && error instanceof Error) proc.stderr.write(`${error.stack}\n`);
  return 1;
}
