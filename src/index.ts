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

export interface ExtractOptions extends AnalyseOptions {
  /** The caller's name for the article; it comes back as `source.id`. */
  readonly id?: string;
  /** Day of publication, YYYY-MM-DD. */
  readonly date?: string;
}

/** Reads one dispatch. Offsets in the report are UTF-16 code units into `text`. */
export function extract(text: string, { id = "text", date, ...options }: ExtractOptions = {}): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return analyse({ source: { id, path: null, sha256, characters: text.length }, text, date: date ?? null, notices: [] }, options);
}

/** Reads one dispatch that is already an article: decoded, named and dated. */
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
