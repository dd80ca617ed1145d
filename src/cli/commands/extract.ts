import { Argument, Command } from "commander";
import type { CliCommand } from "../command.ts";
import { sharedOptions } from "../options.ts";

/** `newsx extract`: articles in, findings out. */
export const extractCommand: CliCommand = {
  declare: () =>
    new Command("extract")
      .description("articles in, findings out")
      .addArgument(new Argument("[path...]", "files, folders, globs; - is stdin"))
      .addOption(sharedOptions.format())
      .addOption(sharedOptions.json())
      .addOption(sharedOptions.input())
      .addOption(sharedOptions.only())
      .addOption(sharedOptions.date())
      .addOption(sharedOptions.output())
      .addOption(sharedOptions.onError())
      .addOption(sharedOptions.lexicon())
      .addOption(sharedOptions.explain())
      .addOption(sharedOptions.color())
      .addOption(sharedOptions.quiet())
      .addOption(sharedOptions.verbose()),
  async run(session, paths, options) {
    const { runExtract } = await import("../run-extract.ts");
    return runExtract(session, paths, options);
  },
};
