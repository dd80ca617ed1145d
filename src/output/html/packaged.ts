import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Reads a file of the package, “data/page/page.css”; built code lies deeper or less deep than its source, so it is looked for upwards. */
export function packaged(name: string): Buffer {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, name);
    if (existsSync(file)) return readFileSync(file);
    if (folder === dirname(folder)) throw new Error(`${name} is missing from the installation; install newsx again`);
  }
}
