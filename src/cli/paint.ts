import { Chalk } from "chalk";
import type { Paint } from "../output/index.ts";

/** The colours of newsx at one of chalk's levels; at 0 every ink leaves its text alone. */
export function paintAt(level: 0 | 1 | 2 | 3): Paint {
  const chalk = new Chalk({ level });
  return {
    people: (text) => chalk.cyan(text),
    places: (text) => chalk.green(text),
    organisations: (text) => chalk.magenta(text),
    casualties: (text) => chalk.red(text),
    quotes: (text) => chalk.yellow(text),
    heading: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    warning: (text) => chalk.yellow(text),
  };
}
