import { csvRow } from "./csv.ts";
import { placeOfFigure } from "./figure-place.ts";
import type { Format } from "./format.ts";

const columns = [
  ..."source effect low high approximate victims place country latitude longitude date".split(" "),
  ..."attribution attributionText evidence start end partOf".split(" "),
];

/** One row for each figure, a claim with who makes it; `low` or `high` is empty where the words leave it open. */
export const csvFigures: Format = {
  name: "csv-figures",
  help: "one row for each figure: bounds, victims, place with coordinates, day, who says so, evidence",
  extension: ".csv",
  async *write(entries) {
    yield csvRow(columns);
    for await (const { report } of entries) {
      if (!report.ok) continue;
      for (const figure of report.casualties) {
        const { effect, min, max, approximate, victims, place, date, attribution, text, start, end, partOf } = figure;
        const where = placeOfFigure(report, figure);
        const point = [where?.country ?? null, where?.latitude ?? null, where?.longitude ?? null];
        const source = [attribution && (attribution.name ?? attribution.text), attribution && attribution.text];
        yield csvRow([
          report.source.id,
          effect,
          min,
          max,
          approximate,
          victims,
          place,
          ...point,
          date,
          ...source,
          text,
          start,
          end,
          partOf,
        ]);
      }
    }
  },
};
