import { Argument, Command } from "commander";
import type { CliCommand } from "../command.ts";
import { sharedOptions } from "../options.ts";

/** `newsx show`: the article itself, with what was found in it. */
export const showCommand: CliCommand = {
  declare: () =>
    new Command("show")
      .description("the article itself in the terminal, every finding coloured in place")
      .addArgument(new Argument("<path...>", "files, folders, globs; - is stdin"))
      .addOption(sharedOptions.input())
      .addOption(sharedOptions.only())
      .addOption(sharedOptions.date())
      .addOption(sharedOptions.output())
      .addOption(sharedOptions.onError())
      .addOption(sharedOptions.lexicon())
      .addOption(sharedOptions.color())
      .addOption(sharedOptions.quiet())
      .addOption(sharedOptions.verbose())
      .addHelpText("after", "\nTo page through it in colour: newsx show article.txt --color always | less -R"),
  async run(session, paths, options) {
    const [{ runExtract }, { show }] = await Promise.all([import("../run-extract.ts"), import("../../output/show.ts")]);
    return runExtract(session, paths, { ...options, format: { name: "show", help: "", extension: ".txt", ...show } });
  },
};
