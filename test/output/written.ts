import { plainPaint, type Entry, type Format, type View } from "../../src/output/format.ts";
import type { Failure, Layer } from "../../src/types/report.ts";

export const layers: readonly Layer[] = ["people", "places", "organisations", "casualties", "quotes"];

/** What a format makes of some entries. */
export async function written(format: Pick<Format, "write">, entries: readonly Entry[], view: Partial<View> = {}): Promise<string> {
  const given = (async function* () {
    yield* entries;
  })();
  let out = "";
  for await (const piece of format.write(given, { width: 80, paint: plainPaint, pretty: false, layers, ...view })) out += piece;
  return out;
}

const unreadable: Failure = {
  schema: "newsx/1",
  ok: false,
  source: { id: "scan.pdf", path: "scan.pdf" },
  error: { code: "not-text", message: "not a text file" },
};

/** An input that could not be read. */
export const failure: Entry = { report: unreadable, article: null };
