import { readFileSync, writeFileSync } from "node:fs";

/** Makes data/packed/person-nouns.txt from the list in data/sources that people edit: comments out, sorted, each word once. */
const words = readFileSync("data/sources/person-nouns.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
writeFileSync("data/packed/person-nouns.txt", `${[...new Set(words)].sort().join("\n")}\n`);
