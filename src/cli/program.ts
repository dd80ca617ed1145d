import { Command } from "commander";
import type { CliCommand } from "./command.ts";
import { commands } from "./commands/index.ts";
import { version } from "./version.ts";

/** The whole command line; `act` is called with the command that was chosen. */
export function buildProgram(
  act: (command: CliCommand, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>,
): Command {
  const program = new Command("newsx")
    .description("Reads news dispatches: people, places, organisations, casualty figures and quotes, each with the words it came from.")
    .version(version, "-V, --version")
    .showSuggestionAfterError()
    .showHelpAfterError("(newsx --help shows what would be right)");
  for (const command of commands) {
    const declared = command.declare();
    declared.copyInheritedSettings(program).action(() => act(command, declared.args, declared.opts()));
    program.addCommand(declared);
  }
  return program;
}
