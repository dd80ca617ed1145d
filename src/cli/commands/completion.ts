import { Argument, Command } from "commander";
import type { CliCommand } from "../command.ts";
import { toStream } from "../destination.ts";

export const shells = ["bash", "zsh", "fish"] as const;

/** `newsx completion`: a script that completes commands, options and what they take. */
export const completionCommand: CliCommand = {
  declare: () =>
    new Command("completion")
      .description("a script that completes newsx in your shell")
      .addArgument(new Argument("<shell>", "for which shell").choices(shells))
      .addHelpText(
        "after",
        `
  bash  newsx completion bash > ~/.local/share/bash-completion/completions/newsx
  zsh   newsx completion zsh > "\${fpath[1]}/_newsx"
  fish  newsx completion fish > ~/.config/fish/completions/newsx.fish`,
      ),
  async run({ proc }, [shell]) {
    const [{ completion }, { buildProgram }] = await Promise.all([import("../completion.ts"), import("../program.ts")]);
    const program = buildProgram(() => Promise.resolve());
    await toStream(proc.stdout).write(completion(shell as (typeof shells)[number], program));
    return 0;
  },
};
