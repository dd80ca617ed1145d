/**
 * Runs examples/spark on a standalone cluster of this machine: a master, two workers, one of which is killed in the
 * middle, and holds the result against a single process, record for record. Needs Java and `pip install pyspark`.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const python = process.env["NEWSX_PYTHON"] ?? "python3";
const articles = Number(process.env["NEWSX_SPARK_ARTICLES"] ?? 20_000);
const root = join(import.meta.dirname, "..");
const newsx = `${process.execPath} ${join(root, "bin/newsx.js")}`;

const found = spawnSync(python, ["-c", "import pyspark, os; print(os.path.dirname(pyspark.__file__))"], { encoding: "utf8" });
if (found.status !== 0) {
  console.error("newsx: pyspark is not installed; pip install pyspark, or name a Python that has it in NEWSX_PYTHON");
  process.exit(2);
}
const home = found.stdout.trim();
const work = mkdtempSync(join(tmpdir(), "newsx-spark-"));
const input = join(work, "input");
const output = join(work, "output");
const address = "spark://127.0.0.1:17077";
const children: ChildProcess[] = [];

try {
  mkdirSync(input);
  for (let file = 0; file < 8; file++) {
    const lines = Array.from({ length: Math.ceil(articles / 8) }, (_, line) => recordOf(file * Math.ceil(articles / 8) + line));
    writeFileSync(join(input, `${file}.ndjson`), lines.slice(0, Math.max(0, articles - file * lines.length)).join(""));
  }
  service("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "17077", "--webui-port", "0");
  await sleep(4000);
  const workers = [1, 2].map(() =>
    service(
      "org.apache.spark.deploy.worker.Worker",
      "--host",
      "127.0.0.1",
      "--webui-port",
      "0",
      "--cores",
      "1",
      "--memory",
      "1g",
      "--work-dir",
      join(work, "work"),
      address,
    ),
  );

  const began = performance.now();
  const job = start(join(home, "bin/spark-submit"), [
    "--master",
    address,
    "--conf",
    "spark.executor.memory=600m",
    join(root, "examples/spark/newsx_spark.py"),
    input,
    output,
    newsx,
    "16",
  ]);
  const ended = new Promise<number | null>((done) => job.on("close", done));
  while (job.exitCode === null && partsIn(output) < 3) await sleep(200);
  killTree(workers[0]);
  console.log(`a worker was killed after ${partsIn(output)} of 16 partitions`);
  if ((await ended) !== 0) throw new Error("the Spark job failed");
  const seconds = (performance.now() - began) / 1000;

  const single = spawnSync("sh", ["-c", `cat "$0"/*.ndjson | ${newsx} extract --input ndjson --format ndjson`, input], {
    maxBuffer: 2 ** 31,
    encoding: "utf8",
  });
  const expected = fingerprint(single.stdout.split("\n"));
  const parts = readdirSync(output).filter((name) => name.startsWith("part-"));
  const given = fingerprint(parts.flatMap((name) => readFileSync(join(output, name), "utf8").split("\n")));
  if (given.count !== articles || given.hash !== expected.hash)
    throw new Error(`Spark gave ${given.count} records, not the ${expected.count} of one process`);
  console.log(`${given.count} records in ${seconds.toFixed(0)} s, the same as those of a single process`);
} finally {
  for (const child of children) killTree(child);
  rmSync(work, { recursive: true, force: true });
}

function recordOf(number: number): string {
  const text = `NAIROBI, Kenya (AP) — At least ${(number % 90) + 2} people were killed near Kisumu on Monday, Mayor Odhiambo Achieng said. “It was dark,” he said.`;
  return `${JSON.stringify({ id: `a${number}`, text: number % 500 === 499 ? 7 : text })}\n`; // some lines have no text, and give a failure
}

/** A process group of its own, so that a worker dies with its executors, as a machine does. */
function start(command: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env, SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_PYTHON: python, SPARK_HOME: home };
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ["ignore", "ignore", process.env["NEWSX_SPARK_LOG"] ? "inherit" : "ignore"],
  });
  children.push(child);
  return child;
}

function service(name: string, ...args: readonly string[]): ChildProcess {
  return start(join(home, "bin/spark-class"), [name, ...args]);
}

function killTree(child: ChildProcess | undefined): void {
  try {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function partsIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true }).filter((name) => /part-\d+$/.test(String(name))).length;
  } catch {
    return 0;
  }
}

/** The same for the same records in any order: partitions end as they will. */
function fingerprint(lines: readonly string[]): { readonly count: number; readonly hash: string } {
  const records = lines
    .filter((line) => line !== "")
    .map((line) =>
      createHash("sha256")
        .update(line.replace(/"line \d+/g, '"line'))
        .digest("hex"),
    );
  return { count: records.length, hash: createHash("sha256").update(records.sort().join("")).digest("hex") };
}
