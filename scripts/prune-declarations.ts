/** Of the declarations that the compiler wrote, leaves those that dist/index.d.ts leads to: nobody can import the others. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { globSync } from "tinyglobby";

const reached = new Set<string>();
const reach = (file: string): void => {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/(?:from |import\()"(\.[^"]+)\.[jt]s"/g))
    reach(resolve(dirname(file), `${path}.d.ts`));
};
reach(resolve("dist/index.d.ts"));
for (const file of globSync("dist/**/*.d.ts", { absolute: true })) if (!reached.has(file)) rmSync(file);
