import { createHash } from "node:crypto";
import { analyse as runPipeline, type AnalyseOptions } from "./analyse.ts";
import { loadLanguage, type Language } from "./language/language.ts";
import type { Article } from "./types/article.ts";
import type { Layer, Report } from "./types/report.ts";

export type * from "./types/article.ts";
export type * from "./types/lexicon.ts";
export type * from "./types/report.ts";
export type * from "./types/span.ts";

/** Loaded with the first article and kept: reading it anew would cost each article more than its analysis. */
let language: Language | undefined;

export type { AnalyseOptions } from "./analyse.ts";

/** How one text is to be read. */
export interface ExtractOptions extends AnalyseOptions {
  /** The caller's name for the article; it comes back as `source.id`. By default “text”. */
  readonly id?: string;
  /** Day of publication, YYYY-MM-DD: turns “on Monday” into a date. */
  readonly date?: string;
}

/**
 * Reads one dispatch: people, places, organisations, casualty figures and quotes, each with the words it came from.
 *
 * Offsets are UTF-16 code units into `text`, half open: `text.slice(start, end)` is what the record says it is.
 * The same text and options give the same report, on every machine. Reads its data from the package on the first
 * call, writes nothing, and uses no network and no clock.
 *
 * A text that newsx cannot read (another language, another script, nothing) gives a report whose layers are empty and
 * whose `notices` say so; it throws nothing but a RangeError, where a text of many MB does not fit in memory.
 */
export function extract(text: string, { id = "text", date, ...options }: ExtractOptions = {}): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return analyse({ source: { id, path: null, sha256, characters: text.length }, text, date: date ?? null, notices: [] }, options);
}

/** Reads one dispatch that is already an article: decoded, named and dated. What `extract` promises holds here too. */
export function analyse(article: Article, options: AnalyseOptions = {}): Report {
  return runPipeline(article, (language ??= loadLanguage()), options);
}

/** The report with the layers nobody asked for emptied. */
export function keepLayers(report: Report, layers: readonly Layer[]): Report {
  const none: { [L in Layer]?: [] } = {};
  for (const layer of ["people", "places", "organisations", "casualties", "quotes"] as const) if (!layers.includes(layer)) none[layer] = [];
  const { explain } = report;
  const left = explain && {
    explain: {
      ...explain,
      ...(layers.includes("casualties") ? {} : { casualties: [], rejected: [] }),
      ...(layers.includes("places") ? {} : { places: [] }),
    },
  };
  return { ...report, ...none, ...left };
}
