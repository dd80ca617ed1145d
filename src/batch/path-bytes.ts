import { join } from "node:path";

/** A path as the file system takes it: text, or bytes where some name in it is no UTF-8. */
export type FilePath = string | Buffer;

/**
 * How a name is shown, and whether the text alone finds the file again. Archives from before UTF-8 hold names like
 * `Z\xfcrich.txt`; each byte that does not decode is shown as those four characters.
 */
export function shownName(bytes: Buffer): { readonly name: string; readonly isExact: boolean } {
  const name = bytes.toString("utf8");
  if (!name.includes("\uFFFD") || Buffer.from(name).equals(bytes)) return { name, isExact: true };
  let shown = "";
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((units) => isOneCharacter(bytes.subarray(at, at + units)));
    shown += length === undefined ? `\\x${bytes[at]!.toString(16)}` : bytes.toString("utf8", at, at + length);
    at += length ?? 1;
  }
  return { name: shown, isExact: false };
}

function isOneCharacter(bytes: Uint8Array): boolean {
  try {
    return [...new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)].length === 1;
  } catch {
    return false;
  }
}

/** The path of a name in a folder; either may be bytes. */
export function fileBelow(folder: FilePath, name: FilePath): FilePath {
  if (typeof folder === "string" && typeof name === "string") return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from("/"), Buffer.from(name)]);
}
