import { readFileSync } from "node:fs";
import { extract } from "../index.ts";

/** Reads ndjson on stdin, writes a report a line; stands in until the commands are there. */
export function run(proc: NodeJS.Process): number {
  for (const line of readFileSync(0, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const { id, text, date } = JSON.parse(line) as { id: string; text: string; date?: string };
    proc.stdout.write(`${JSON.stringify(extract(text, date === undefined ? { id } : { id, date }))}\n`);
  }
  return 0;
}
