import type { Command } from "commander";

/** What a command may touch of the world. */
export interface Session {
  readonly proc: NodeJS.Process;
  /** Aborted at Ctrl-C or SIGTERM, with an `Interrupted` as its reason: stop at the next article and throw the reason. */
  readonly signal: AbortSignal;
}

/** One command of newsx: what it takes, and the work. `run` imports what is heavy only when it is called. */
export interface CliCommand {
  /** The command with its arguments and options, and no action: help, completion and the man page read it. */
  declare(): Command;
  /** Does the work and resolves to the exit code. */
  run(session: Session, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number>;
}
