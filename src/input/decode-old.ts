import { analyse } from "chardet";

/** Reads bytes that are no Unicode: as their markup says, else as what their letters look like. */
export function decodeOld(bytes: Uint8Array, declared: string | null): { readonly text: string; readonly encoding: string } {
  const encoding = (declared && knownLabel(declared)) ?? likelyEncoding(bytes);
  return { text: encoding === "windows-1252" ? decodeWestern(bytes) : new TextDecoder(encoding).decode(bytes), encoding };
}

/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has controls. */
const atControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses its curly quotes. */
const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (control) => atControls[control.charCodeAt(0) - 0x80] ?? control);

/** What the letters look like; Windows-1252, the usual wire encoding, wherever it is about as likely as the best guess. */
function likelyEncoding(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 2000);
  const guesses = analyse(bytes.subarray(first, first + 64_000));
  const western = guesses.find(({ name }) => name === "windows-1252" || name === "ISO-8859-1");
  const best = guesses.find(({ name }) => knownLabel(name) !== null);
  if (!best || (western && western.confidence >= best.confidence - 15)) return "windows-1252";
  return knownLabel(best.name) ?? "windows-1252";
}

/** The name that the web gives a charset; null for one that it does not have. */
function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding; // “iso-8859-1” is windows-1252 there, as it is in the wild
  } catch {
    return null;
  }
}
