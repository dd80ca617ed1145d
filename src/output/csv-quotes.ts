import { csvRow } from "./csv.ts";
import type { Format } from "./format.ts";

const columns = ["source", "speaker", "speakerText", "cue", "kind", "text", "start", "end"];

/** One row for each quote; `speaker` is resolved where it could be, `speakerText` is what stands beside the words. */
export const csvQuotes: Format = {
  name: "csv-quotes",
  help: "one row for each quote, with its speaker and cue",
  extension: ".csv",
  async *write(entries) {
    yield csvRow(columns);
    for await (const { report } of entries) {
      if (!report.ok) continue;
      for (const { speaker, cue, kind, text, start, end } of report.quotes) {
        yield csvRow([
          report.source.id,
          speaker && (speaker.name ?? speaker.text),
          speaker && speaker.text,
          cue && cue.text,
          kind,
          text,
          start,
          end,
        ]);
      }
    }
  },
};
