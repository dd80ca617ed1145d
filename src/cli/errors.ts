/** The command line asks for something that cannot be; nothing was done. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The run had to stop at an input or an output. Exit code 1. */
export class RunError extends Error {
  override readonly name = "RunError";
}

/** Stopped from outside. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** 130 for Ctrl-C, 143 for SIGTERM. */
  readonly exitCode: number;

  constructor(signal: "SIGINT" | "SIGTERM") {
    super(`stopped by ${signal}`);
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}
