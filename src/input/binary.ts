/** How files begin that are no text, and what their owner can do about it; the bytes are written as Latin-1. */
const beginnings: readonly { readonly bytes: string; readonly at?: number; readonly what: string; readonly next: string }[] = [
  { bytes: "%PDF-", what: "a PDF", next: "save it as text first" },
  { bytes: "PK\x03\x04", what: "a zip archive or an office document", next: "unpack it or save it as text first" },
  { bytes: "\xd0\xcf\x11\xe0", what: "an old office document", next: "save it as text first" },
  { bytes: "{\\rtf", what: "rich text", next: "save it as plain text first" },
  { bytes: "%!PS", what: "PostScript", next: "save it as text first" },
  { bytes: "\x1f\x8b", what: "a gzip archive", next: "unpack it first" },
  { bytes: "BZh", what: "a bzip2 archive", next: "unpack it first" },
  { bytes: "\xfd7zXZ", what: "an xz archive", next: "unpack it first" },
  { bytes: "7z\xbc\xaf", what: "a 7z archive", next: "unpack it first" },
  { bytes: "Rar!", what: "a rar archive", next: "unpack it first" },
  { bytes: "\x28\xb5\x2f\xfd", what: "a zstd archive", next: "unpack it first" },
  { bytes: "ustar", at: 257, what: "a tar archive", next: "unpack it first" },
  { bytes: "\x89PNG", what: "a PNG image", next: "newsx reads text only" },
  { bytes: "\xff\xd8\xff", what: "a JPEG image", next: "newsx reads text only" },
  { bytes: "GIF8", what: "a GIF image", next: "newsx reads text only" },
  { bytes: "RIFF", what: "a sound, a film or a WebP image", next: "newsx reads text only" },
  { bytes: "II*\0", what: "a TIFF image", next: "newsx reads text only" },
  { bytes: "MM\0*", what: "a TIFF image", next: "newsx reads text only" },
  { bytes: "ftyp", at: 4, what: "a film", next: "newsx reads text only" },
  { bytes: "ID3", what: "a sound", next: "newsx reads text only" },
  { bytes: "OggS", what: "a sound", next: "newsx reads text only" },
  { bytes: "\x7fELF", what: "a program", next: "newsx reads text only" },
  { bytes: "MZ\x90", what: "a program", next: "newsx reads text only" },
  { bytes: "SQLite format 3\0", what: "an SQLite database", next: "newsx reads text only" },
];

/** Why these bytes are no text, in words for the reader; null if they may be text. */
export function notText(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const known = beginnings.find(({ bytes: beginning, at = 0 }) => head.startsWith(beginning, at));
  if (known) return `not a text file (it begins like ${known.what}); ${known.next}`;
  // One stray NUL happens in telexes; many mean a format of its own.
  const odd = head.replace(/[^\0-\x08\x0e-\x1a\x1c-\x1f]/g, "").length;
  return odd > 2 && odd > head.length * 0.02 ? "not a text file (it is full of control bytes); newsx reads text only" : null;
}
