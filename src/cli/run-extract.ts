import { setImmediate as nextTurn } from "node:timers/promises";
import { analyse, keepLayers } from "../index.ts";
import type { Input, InputKind } from "../input/index.ts";
import { readInputs } from "../input/index.ts";
import { harmless } from "../output/harmless.ts";
import { formats } from "../output/index.ts";
import type { Entry, Format, View } from "../output/index.ts";
import type { Article } from "../types/article.ts";
import type { Lexicon } from "../types/lexicon.ts";
import type { Failure, Layer, Report } from "../types/report.ts";
import type { ColorMode } from "./color.ts";
import type { Session } from "./command.ts";
import { toFile, toStream } from "./destination.ts";
import { RunError, UsageError } from "./errors.ts";
import { viewOf } from "./view.ts";

/** The formats whose reader meets every failure in its place. */
const recordFormats: ReadonlySet<string> = new Set(["json", "ndjson", "csv"]);

/** Characters from which an article is long: it may take seconds. */
const longArticle = 300_000;

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

/** What goes with every article of one run. */
interface Work {
  readonly flags: ExtractFlags;
  readonly lexicon: Lexicon;
  readonly format: Format;
  readonly view: View;
  readonly signal: AbortSignal;
  readonly stderr: NodeJS.WritableStream;
  /** How many inputs could not be read, ndjson lines apart: it decides the exit code. */
  readonly tally: { failures: number };
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
    const entries = reported(inputs, { flags, lexicon, format, view, signal, stderr: proc.stderr, tally });
    for await (const text of format.write(entries, view)) {
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

/** Input by input: its report, or what went wrong; failures are counted, and said where the output does not say them. */
async function* reported(inputs: AsyncIterable<Input>, work: Work): AsyncIterable<Entry> {
  const { flags, format, view, signal, tally } = work;
  const say = (message: string): void => void work.stderr.write(`newsx: ${harmless(message)}\n`);
  for await (const input of inputs) {
    await nextTurn(); // the lines of one block of ndjson come without a turn between them, and signals wait for one
    signal.throwIfAborted();
    const { read, article, inBand } = await readInput(input, work);
    if (read.ok) {
      const report = keepLayers(read, view.layers);
      if (flags.verbose) say(countsOf(report));
      yield { report, article };
      continue;
    }
    const message = `${read.source.id}: ${read.error.message}`;
    if (flags.onError === "fail") throw new RunError(message);
    if (!inBand) tally.failures++;
    const unseen = !inBand || flags.verbose || !recordFormats.has(format.name);
    if (unseen && !flags.quiet) say(message);
    yield { report: read, article: null };
  }
}

interface Read {
  readonly read: Report | Failure;
  readonly article: Article | null;
  readonly inBand: boolean;
}

/** An input's report, made here, or, where that takes seconds, in a thread of its own, so that Ctrl-C is heard. */
async function readInput(input: Input, { flags, lexicon, signal }: Work): Promise<Read> {
  if (!input.ok) return { read: input.failure, article: null, inBand: input.inBand };
  const { article } = input;
  const options = { explain: flags.explain ?? false, lexicon };
  const isLong = article.text.length >= longArticle;
  const read = isLong ? await (await import("./read-aside.ts")).readAside(article, options, signal) : analyse(article, options);
  return { read, article, inBand: flags.input === "ndjson" };
}

/** What `--verbose` says of an article once it is read. */
function countsOf({ source, people, places, organisations, casualties, quotes }: Report): string {
  const counts = [`${people.length} people`, `${places.length} places`, `${organisations.length} organisations`];
  return `${source.id}: ${source.characters} characters, ${[...counts, `${casualties.length} figures`, `${quotes.length} quotes`].join(", ")}`;
}
