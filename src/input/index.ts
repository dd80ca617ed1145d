import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { articleOf } from "./article.ts";
import { refuseHuge } from "./decode.ts";
import type { Input, InputKind } from "./input.ts";
import { failureOf } from "./input.ts";
import { readNdjson } from "./ndjson.ts";
import { fileError, placesOf } from "./paths.ts";

export { articleOf } from "./article.ts";
export { refuseHuge } from "./decode.ts";
export type { Input, InputKind } from "./input.ts";
export { failureOf, InputError } from "./input.ts";
export { fileError } from "./paths.ts";
export { linesOf } from "./ndjson.ts";

/** Where inputs come from and how they are to be taken. */
export interface InputOptions {
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** How to read them; null: as the name ends. */
  readonly kind: InputKind | null;
  /** Day of publication where the input gives none. */
  readonly date: string | null;
}

/** Every article that the paths name, in their order; exactly one input for each, whatever happens. */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === "-") {
      yield* readStdin(options);
      continue;
    }
    for await (const place of placesOf(path)) {
      if (place.error) yield { ok: false, failure: failureOf(place.path, place.path, place.error), inBand: false };
      else yield* readPlace(place.path, options);
    }
  }
}

async function* readPlace(path: string, { kind, date }: InputOptions): AsyncGenerator<Input> {
  const how = kind ?? kindOf(path);
  try {
    if (how === "ndjson") yield* readNdjson(createReadStream(path), path, date);
    else yield { ok: true, article: await articleOf(await readWhole(path), { id: path, path, kind: how, date }) };
  } catch (error) {
    yield { ok: false, failure: failureOf(path, path, fileError(error)), inBand: false };
  }
}

/** Looks at the size first, so that a disk image is refused and not read. */
async function readWhole(path: string): Promise<Buffer> {
  refuseHuge((await stat(path)).size);
  return readFile(path);
}

async function* readStdin({ stdin, kind, date }: InputOptions): AsyncGenerator<Input> {
  if (kind === "ndjson") {
    yield* readNdjson(stdin, null, date);
    return;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  try {
    yield { ok: true, article: await articleOf(Buffer.concat(chunks), { id: "stdin", path: null, kind: kind ?? "text", date }) };
  } catch (error) {
    yield { ok: false, failure: failureOf("stdin", null, fileError(error)), inBand: false };
  }
}

/** How a file of this name is read. */
export function kindOf(path: string): InputKind {
  if (/\.(ndjson|jsonl)$/i.test(path)) return "ndjson";
  return /\.html?$/i.test(path) ? "html" : "text";
}
