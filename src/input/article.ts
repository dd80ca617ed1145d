import { createHash } from "node:crypto";
import type { Article } from "../types/article.ts";
import { decode } from "./decode.ts";
import type { InputKind } from "./input.ts";

/** What is known of an article before it is read. */
export interface Origin {
  readonly id: string;
  readonly path: string | null;
  readonly kind: Exclude<InputKind, "ndjson">;
  /** Day of publication, YYYY-MM-DD, where the caller knows it. */
  readonly date: string | null;
}

/** One article from the bytes of a file; throws InputError where they are no text. */
export async function articleOf(bytes: Uint8Array, { id, path, kind, date }: Origin): Promise<Article> {
  const { text: decoded, notices } = await decode(bytes, kind === "html" ? declaredCharset(bytes) : null);
  const page = kind === "html" ? (await import("./html.ts")).readPage(decoded) : { text: decoded, date: null };
  const source = { id, path, sha256: createHash("sha256").update(bytes).digest("hex"), characters: page.text.length };
  const markup = kind === "html" ? ["offsets count in the text taken from the page, without its markup"] : [];
  return { source, text: page.text, date: date ?? page.date, notices: [...notices, ...markup] };
}

/** The charset that a page names in its first kilobyte. */
function declaredCharset(bytes: Uint8Array): string | null {
  return /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 1024)).toString("latin1"))?.[1] ?? null;
}
