import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { CliCommand } from "../command.ts";
import { sharedOptions } from "../options.ts";

/** `newsx batch`: a folder of dispatches, in parallel, resumable. */
export const batchCommand: CliCommand = {
  declare: () =>
    new Command("batch")
      .description("a folder of dispatches, in parallel, resumable: one report an article, one summary at the end")
      .addArgument(new Argument("<folder>", "its .txt .md .html .htm files are read, those in folders below too"))
      .addOption(
        new Option(
          "--out <dir>",
          "where the reports go; a name that ends in .ndjson is one file, in the order of the input",
        ).makeOptionMandatory(),
      )
      .addOption(new Option("--html <file>", "write a page of all articles there as well, with an index across them"))
      .addOption(new Option("-j, --jobs <n>", "how many articles at once; as many as there are cores by default").argParser(readCount))
      .addOption(new Option("--glob <pattern>", "read only what matches, for instance 'africa/**/*.txt'"))
      .addOption(new Option("--force", "read everything again, also what is done"))
      .addOption(new Option("--deadline <seconds>", "for one article; after that it counts as failed").argParser(readCount).default(30))
      .addOption(sharedOptions.only())
      .addOption(sharedOptions.date())
      .addOption(sharedOptions.lexicon())
      .addOption(sharedOptions.color())
      .addOption(sharedOptions.quiet())
      .addOption(sharedOptions.verbose()),
  async run(session, args, options) {
    const { runBatchCommand } = await import("../run-batch.ts");
    return runBatchCommand(session, args[0] ?? "", options);
  },
};

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("It must be a whole number, at least 1.");
  return count;
}
