import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Section = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

const kinds = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array };

interface Heading {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly start: number;
  readonly length: number;
}

/** The folder of packed data: found upwards from this module, so that sources, `dist` and a bundle all see the same one. */
export function packedFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const packed = join(folder, "data", "packed");
    if (existsSync(packed)) return packed;
    if (folder === dirname(folder)) throw new Error("newsx: data/packed is missing; install the package again");
  }
}

/** Reads a packed file: a JSON heading, then number arrays, each a view into the one buffer. */
export function readSections(file: string): (name: string) => Section {
  const bytes = readFileSync(join(packedFolder(), file));
  // A file of some size has a buffer of its own; a small one may lie in a shared one, where its numbers may not be aligned.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const headLength = new DataView(buffer, byteOffset).getUint32(0, true);
  const headings = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, byteOffset + 4, headLength))) as Heading[];
  const base = byteOffset + ((4 + headLength + 7) & ~7);
  return (name) => {
    const heading = headings.find((each) => each.name === name);
    if (!heading) throw new Error(`newsx: data/packed/${file}: no section ${name}; pack the data again`);
    return new kinds[heading.kind](buffer, base + heading.start, heading.length);
  };
}

/** The bytes of a packed file with these arrays. Read back on little-endian machines, which is all that run Node. */
export function writeSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const kindOf = (section: Section): keyof typeof kinds => {
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) if (section instanceof kinds[kind]) return kind;
    throw new Error("not a number array");
  };
  let end = 0;
  const headings = Object.entries(sections).map(([name, section]): Heading => {
    const start = end;
    end = (start + section.byteLength + 7) & ~7;
    return { name, kind: kindOf(section), start, length: section.length };
  });
  const head = new TextEncoder().encode(JSON.stringify(headings));
  const base = (4 + head.length + 7) & ~7;
  const bytes = new Uint8Array(base + end);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  Object.values(sections).forEach((section, index) =>
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), base + headings[index]!.start),
  );
  return bytes;
}
