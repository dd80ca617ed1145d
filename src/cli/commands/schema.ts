import { Command } from "commander";
import type { CliCommand } from "../command.ts";
import { toFile, toStream } from "../destination.ts";
import { sharedOptions } from "../options.ts";

/** `newsx schema`: the shape of a record, for programs. */
export const schemaCommand: CliCommand = {
  declare: () => new Command("schema").description("the JSON Schema of a report (draft 2020-12)").addOption(sharedOptions.output()),
  async run({ proc }, _args, options) {
    const { recordSchema } = await import("../../output/schema.ts");
    const destination = typeof options["output"] === "string" ? await toFile(options["output"]) : toStream(proc.stdout);
    await destination.write(`${JSON.stringify(recordSchema, null, 2)}\n`);
    await destination.keep();
    return 0;
  },
};
