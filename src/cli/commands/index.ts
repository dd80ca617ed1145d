import type { CliCommand } from "../command.ts";
import { batchCommand } from "./batch.ts";
import { completionCommand } from "./completion.ts";
import { extractCommand } from "./extract.ts";
import { schemaCommand } from "./schema.ts";
import { showCommand } from "./show.ts";

/** Every command, in the order of `newsx --help`. */
export const commands: readonly CliCommand[] = [extractCommand, batchCommand, showCommand, schemaCommand, completionCommand];
