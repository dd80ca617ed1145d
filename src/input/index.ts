import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Article } from "../types/article.ts";
import type { Input, InputKind } from "./input.ts";
import { failureOf, InputError } from "./input.ts";
import { readNdjson } from "./ndjson.ts";

export type { Input, InputKind } from "./input.ts";

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
export async function* readInputs(paths: readonly string[], { stdin, kind, date }: InputOptions): AsyncGenerator<Input> {
  for (const path of paths) {
    const how = kind ?? kindOf(path);
    if (how === "ndjson") {
      yield* readNdjson(path === "-" ? stdin : createReadStream(path), path === "-" ? null : path, date);
      continue;
    }
    try {
      yield { ok: true, article: path === "-" ? await readStdin(stdin, date) : articleOf(await readFile(path), path, path, date) };
    } catch (error) {
      const why =
        error instanceof InputError
          ? error
          : new InputError("unreadable", `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
      yield { ok: false, failure: failureOf(path === "-" ? "stdin" : path, path === "-" ? null : path, why), inBand: false };
    }
  }
}

function kindOf(path: string): InputKind {
  if (/\.(ndjson|jsonl)$/i.test(path)) return "ndjson";
  return /\.html?$/i.test(path) ? "html" : "text";
}

async function readStdin(stdin: AsyncIterable<Uint8Array>, date: string | null): Promise<Article> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return articleOf(Buffer.concat(chunks), "stdin", null, date);
}

function articleOf(bytes: Uint8Array, id: string, path: string | null, date: string | null): Article {
  const text = new TextDecoder().decode(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { source: { id, path, sha256, characters: text.length }, text, date, notices: [] };
}
