import { analyse, keepLayers } from "../index.ts";
import type { Input, InputKind } from "../input/index.ts";
import { readInputs } from "../input/index.ts";
import { harmless } from "../output/harmless.ts";
import { formats } from "../output/index.ts";
import type { Entry, Format, View } from "../output/index.ts";
import type { Lexicon } from "../types/lexicon.ts";
import type { Layer } from "../types/report.ts";
import type { ColorMode } from "./color.ts";
import type { Session } from "./command.ts";
import { toFile, toStream } from "./destination.ts";
import { RunError, UsageError } from "./errors.ts";
import { viewOf } from "./view.ts";

/** The formats whose reader meets every failure in its place. */
const recordFormats: ReadonlySet<string> = new Set(["json", "ndjson", "csv"]);

/** The options of `newsx extract`, as commander has read them. */
interface ExtractFlags {
  readonly format?: Format;
  readonly json?: boolean;
  readonly input?: InputKind;
  readonly only?: readonly Layer[];
  readonly date?: string;
  readonly output?: string;
  readonly onError: "record" | "fail";
  readonly explain?: boolean;
  readonly lexicon?: string;
  readonly color: ColorMode;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Reads the articles, writes what was found, and resolves to the exit code. */
export async function runExtract(session: Session, paths: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const flags = options as unknown as ExtractFlags;
  const { proc, signal } = session;
  if (paths.length === 0 && proc.stdin.isTTY)
    throw new UsageError("nothing to read; name a file or a folder, or pipe an article in (newsx extract --help)");
  const format = chosenFormat(flags, proc.stdout.isTTY && flags.output === undefined);
  const view = viewOf(session, flags);
  const lexicon = flags.lexicon === undefined ? [] : (await import("./lexicon.ts")).readLexicon(flags.lexicon);

  const inputs = readInputs(paths.length === 0 ? ["-"] : paths, { stdin: proc.stdin, kind: flags.input ?? null, date: flags.date ?? null });
  const destination = flags.output === undefined ? toStream(proc.stdout) : await toFile(flags.output);
  const tally = { failures: 0 };
  try {
    for await (const text of format.write(reported(inputs, flags, lexicon, format, view, session, tally), view)) {
      await destination.write(text);
      signal.throwIfAborted();
    }
    await destination.keep();
  } catch (error) {
    await destination.discard();
    throw error;
  }
  return tally.failures > 0 ? 1 : 0;
}

function chosenFormat(flags: ExtractFlags, seen: boolean): Format {
  if (flags.json && flags.format && flags.format.name !== "json")
    throw new UsageError(`--json and --format ${flags.format.name} exclude each other; give one of them`);
  const name = flags.json || !seen ? "json" : "table";
  const format = flags.format ?? formats.find((candidate) => candidate.name === name) ?? formats[0];
  if (!format) throw new UsageError("there is no format");
  return format;
}

/** Input by input: its report, or what went wrong, counted and said on stderr. */
async function* reported(
  inputs: AsyncIterable<Input>,
  flags: ExtractFlags,
  lexicon: Lexicon,
  format: Format,
  view: View,
  { proc, signal }: Session,
  tally: { failures: number },
): AsyncIterable<Entry> {
  for await (const input of inputs) {
    signal.throwIfAborted();
    if (input.ok) {
      yield {
        report: keepLayers(analyse(input.article, { explain: flags.explain ?? false, lexicon }), view.layers),
        article: input.article,
      };
      continue;
    }
    const { source, error } = input.failure;
    const message = `${source.id}: ${error.message}`;
    if (flags.onError === "fail") throw new RunError(message);
    if (!input.inBand) {
      tally.failures++;
      if (!flags.quiet) proc.stderr.write(`newsx: ${harmless(message)}\n`);
    } else if (flags.verbose || !recordFormats.has(format.name)) {
      proc.stderr.write(`newsx: ${harmless(message)}\n`);
    }
    yield { report: input.failure, article: null };
  }
}
