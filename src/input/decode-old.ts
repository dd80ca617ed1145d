import { analyse } from "chardet";
import iconv from "iconv-lite";

/** Reads bytes that are no Unicode: as their markup says, else as what their letters look like. */
export function decodeOld(bytes: Uint8Array, declared: string | null): { readonly text: string; readonly encoding: string } {
  const encoding = (declared && knownLabel(declared)) ?? likelyEncoding(bytes);
  // iconv-lite: the TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses its curly quotes
  return { text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding), encoding };
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

/** The name that the web gives a charset, if iconv-lite has it too; null if not. */
function knownLabel(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label); // “iso-8859-1” is windows-1252 there, as it is in the wild
    return iconv.encodingExists(encoding) ? encoding : null;
  } catch {
    return null;
  }
}
