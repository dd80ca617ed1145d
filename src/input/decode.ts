import { analyse } from "chardet";
import iconv from "iconv-lite";
import { notText } from "./binary.ts";
import { InputError } from "./input.ts";

/** Text as decoded, with doubts about it in words. */
export interface Decoded {
  readonly text: string;
  readonly notices: readonly string[];
}

/** Above this a string and its tokens no longer fit in memory; an article has some kB. */
const mostBytes = 100_000_000;

/** Reads bytes as text: by their byte order mark, as UTF-8, by the charset their markup names, else as what their letters look like. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length > mostBytes) {
    const size = Math.round(bytes.length / 1e6);
    throw new InputError(
      "too-large",
      `too large for one article (${size} MB, at most ${mostBytes / 1e6}); split it, or give one article a line as ndjson`,
    );
  }
  const utf16 = utf16Kind(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  const why = notText(bytes);
  if (why !== null) throw new InputError("not-text", why);
  return decodeUtf8(bytes) ?? decodeAs((declared && knownLabel(declared)) ?? likelyEncoding(bytes), bytes);
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
    return foreign >= broken * 5 ? { text, notices: [didNotDecode(broken)] } : null;
  }
}

/** What the letters look like; Windows-1252, the usual wire encoding, wherever it is about as likely as the best guess. */
function likelyEncoding(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 2000);
  const guesses = analyse(bytes.subarray(first, first + 64_000));
  const western = guesses.find(({ name }) => name === "windows-1252" || name === "ISO-8859-1");
  const best = guesses.find(({ name }) => knownLabel(name) !== null);
  if (!best || (western && western.confidence >= best.confidence - 15)) return "windows-1252";
  return knownLabel(best.name) ?? "windows-1252";
}

/** By iconv-lite: the TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses its curly quotes. */
function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return { text, notices: [...(label.startsWith("utf") ? [] : [`read as ${label}`]), ...(broken > 0 ? [didNotDecode(broken)] : [])] };
}

function didNotDecode(count: number): string {
  return `${count} ${count === 1 ? "stretch of bytes did" : "stretches of bytes did"} not decode and stand${count === 1 ? "s" : ""} as \uFFFD`;
}

/** The name that the web gives a charset, if iconv-lite has it too; null if not. */
function knownLabel(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label); // “iso-8859-1” is windows-1252 there, as it is in the wild
    return iconv.encodingExists(encoding) ? encoding : null;
  } catch {
    return null;
  }
}
