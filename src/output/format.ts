import type { Article } from "../types/article.ts";
import type { Failure, Layer, Report } from "../types/report.ts";

/** One input as read: its report or what went wrong, and the article for formats that show the text (null after a failure). */
export interface Entry {
  readonly report: Report | Failure;
  readonly article: Article | null;
}

/** Gives words a colour or weight; the identity where the reader sees no colour. */
export type Ink = (text: string) => string;

/** One ink for each layer, and a few for what stands around them. */
export interface Paint extends Readonly<Record<Layer, Ink>> {
  readonly heading: Ink;
  readonly faint: Ink;
  readonly warning: Ink;
}

/** How the output will be looked at. */
export interface View {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
  /** Whether a person reads it: JSON is then indented. */
  readonly pretty: boolean;
  /** The layers that were asked for; the others are empty in every report. */
  readonly layers: readonly Layer[];
}

/** One way to write reports. Pure: it knows no terminal, no file and no clock. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** One line for `--help` and completion. */
  readonly help: string;
  /** What a file of it ends in, with the dot. */
  readonly extension: string;
  /** Yields text as soon as it can: stream what streams, collect what must be collected. */
  write(entries: AsyncIterable<Entry>, view: View): AsyncIterable<string>;
}

/** Leaves every ink out: for files and pipes. */
const bare: Ink = (text) => text;
export const plainPaint: Paint = {
  people: bare,
  places: bare,
  organisations: bare,
  casualties: bare,
  quotes: bare,
  heading: bare,
  faint: bare,
  warning: bare,
};
