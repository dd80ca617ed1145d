/**
 * Looks at the package as its users get it: what is in it, how large it is, that nothing runs when it is installed, that
 * publint has no complaint; then installs it, runs it in an empty folder, and imports it as a library.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** Bytes unpacked. */
const LARGEST = 12_000_000;
const needed = [
  "bin/newsx.js",
  "dist/index.js",
  "dist/index.d.ts",
  "dist/cli/main.cjs",
  "dist/cli/engine.cjs",
  "dist/page/draw.js",
  "man/newsx.1",
  "README.md",
  "LICENSE",
  "package.json",
];
const neededData = [
  "data/packed/gazetteer.bin",
  "data/packed/names.bin",
  "data/packed/world.json.br",
  "data/page/page.css",
  "data/page/page.js",
];
const unwanted = /^(src|test|fixtures|scripts|shared|\.ci)\/|\.(tgz|map)$/;

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const wrong: string[] = [];
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
for (const name of ["preinstall", "install", "postinstall"])
  if (name in manifest.scripts) wrong.push(`the package would run a ${name} script`);

const folder = mkdtempSync(join(tmpdir(), "newsx-package-"));
try {
  const report = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { encoding: "utf8" });
  const [packed] = JSON.parse(report) as readonly Packed[];
  if (packed === undefined) throw new Error("npm pack made no package");
  const paths = packed.files.map(({ path }) => path);
  for (const path of [...needed, ...neededData]) if (!paths.includes(path)) wrong.push(`${path} is not in it`);
  for (const path of paths) if (unwanted.test(path)) wrong.push(`${path} should not be in it`);
  if (packed.unpackedSize > LARGEST) wrong.push(`unpacked it takes ${packed.unpackedSize} bytes, more than ${LARGEST}`);

  const { messages, pkg } = await publint({ pkgDir: ".", pack: false });
  for (const message of messages) wrong.push(`publint: ${formatMessage(message, pkg)}`);

  const prefix = join(folder, "prefix");
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const install = ["install", "--global", "--prefix", prefix, "--no-audit", "--no-fund", join(folder, packed.filename)];
  execFileSync("npm", install, { cwd: empty, stdio: ["ignore", "ignore", "inherit"] });
  const newsx = (input: string, ...args: readonly string[]): string =>
    execFileSync(join(prefix, "bin", "newsx"), args, { cwd: empty, input, encoding: "utf8" });
  const text = "FREETOWN - At least 17 people were killed when a ferry sank off Freetown, officials said.";
  const { casualties } = JSON.parse(newsx(text, "extract", "-")) as { casualties: readonly { min: number }[] };
  if (casualties[0]?.min !== 17) wrong.push("installed, it does not read a figure");
  if (!newsx(text, "extract", "-", "-f", "html").includes("<!doctype html>")) wrong.push("installed, it makes no page");
  if (!newsx(text, "show", "-").includes("Freetown")) wrong.push("installed, it shows no article");

  execFileSync("npm", ["install", "--no-audit", "--no-fund", join(folder, packed.filename)], {
    cwd: empty,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const program = `import { extract } from "newsx"; console.log(extract(${JSON.stringify(text)}).casualties[0].min)`;
  const found = execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: empty, encoding: "utf8" });
  if (found !== "17\n") wrong.push("imported as a library, it does not read a figure");
  process.stdout.write(
    `${packed.files.length} files, ${(packed.unpackedSize / 1e6).toFixed(1)} MB unpacked, installed and run in an empty folder\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
for (const line of wrong) process.stderr.write(`package: ${line}\n`);
if (wrong.length > 0) process.exitCode = 1;
