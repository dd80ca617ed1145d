import { notText } from "./binary.ts";
import { InputError } from "./input.ts";

/** Text as decoded, with doubts about it in words. */
export interface Decoded {
  readonly text: string;
  readonly notices: readonly string[];
}

/** An article has some kB, and a book 1 MB; tokens and findings of much more no longer fit in memory. */
const mostBytes = 10_000_000;

/** Refuses what is too large to be one article, whole, rather than reading a part of it. */
export function refuseHuge(bytes: number): void {
  if (bytes <= mostBytes) return;
  const sizes = `${Math.round(bytes / 1e6)} MB, at most ${mostBytes / 1e6}`;
  throw new InputError("too-large", `too large for one article (${sizes}); split it, or give one article a line as ndjson`);
}

/** Reads bytes as text: by their byte order mark, as UTF-8, by the charset their markup names, else as what their letters look like. */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  refuseHuge(bytes.length);
  const utf16 = utf16Kind(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  const why = notText(bytes);
  if (why !== null) throw new InputError("not-text", why);
  const decoded = decodeUtf8(bytes);
  if (decoded) return decoded;
  const { decodeOld } = await import("./decode-old.ts"); // its tables are large, and nearly everything is UTF-8
  const { text, encoding } = decodeOld(bytes, declared);
  return { text, notices: [`read as ${encoding}`, ...doubtsAbout(text)] };
}

/** UTF-16 by its mark, or by every second byte being NUL, as in Latin text without a mark. */
function utf16Kind(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, 4096));
  if (head.length < 8) return null;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.6 && even < 0.05) return "utf-16le";
  return even > 0.6 && odd < 0.05 ? "utf-16be" : null;
}

/** UTF-8, also with a few broken bytes; null if it is something else. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notices: [] };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    const foreign = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
    // “Trelawn\xe9” in an otherwise plain file is Windows-1252; one bad byte among forty good accents is damage.
    return foreign >= broken * 5 ? { text, notices: doubtsAbout(text) } : null;
  }
}

function decodeAs(label: "utf-16le" | "utf-16be", bytes: Uint8Array): Decoded {
  const text = new TextDecoder(label).decode(bytes);
  return { text, notices: doubtsAbout(text) };
}

/** Says how much did not decode, if anything did not. */
function doubtsAbout(text: string): string[] {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return [];
  return [
    broken === 1
      ? "1 stretch of bytes did not decode and stands as \uFFFD"
      : `${broken} stretches of bytes did not decode and stand as \uFFFD`,
  ];
}
