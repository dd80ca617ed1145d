import { readFileSync } from "node:fs";
import { LexiconError, parseLexicon } from "../input/lexicon.ts";
import type { Lexicon } from "../types/lexicon.ts";
import { UsageError } from "./errors.ts";

/** The user's list of names in a file; one that cannot be read, or a wrong row, is a wrong use of the program. */
export function readLexicon(file: string): Lexicon {
  try {
    return parseLexicon(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof LexiconError) throw new UsageError(`${file}: ${error.message}`);
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new UsageError(`${file}: the lexicon cannot be read (${code})`);
  }
}
