import { createHash } from "node:crypto";
import { refuseHuge } from "./decode.ts";
import type { Input } from "./input.ts";
import { failureOf, InputError } from "./input.ts";

const newline = 0x0a;

/** Lines of a byte stream, without their ends. U+2028 ends no line, so JSON strings stay whole. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

/** One input for each line that is not blank: `{"id", "text", "date"?}`, other keys ignored. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>, path: string | null, date: string | null): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number++;
    const text = line.toString("utf8").replace(number === 1 ? /^\uFEFF/ : /^(?!)/, "");
    if (text.trim() !== "") yield readLine(text, number, path, date);
  }
}

function readLine(line: string, number: number, path: string | null, date: string | null): Input {
  let id = `line ${number}`;
  try {
    const record = parse(line);
    if (typeof record["id"] === "string" || typeof record["id"] === "number") id = String(record["id"]);
    const text = record["text"];
    if (typeof text !== "string") throw new InputError("no-text", `line ${number} has no "text" that is a string`);
    refuseHuge(text.length);
    const said = record["date"] ?? date;
    const isDay = typeof said === "string" && /^\d{4}-\d{2}-\d{2}$/.test(said);
    const notices = said === null || isDay ? [] : [`the date ${JSON.stringify(said)} is no day like 2014-05-19 and was left out`];
    if (text.includes("\uFFFD")) notices.push("some bytes did not decode and stand as \uFFFD");
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { ok: true, article: { source: { id, path, sha256, characters: text.length }, text, date: isDay ? said : null, notices } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, failure: failureOf(id, path, error), inBand: true };
  }
}

function parse(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError("not-json", "this line is no JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InputError("not-json", "this line is no JSON object");
  return value as Record<string, unknown>;
}
