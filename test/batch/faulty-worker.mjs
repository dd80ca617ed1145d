// Reads like the worker of newsx, except that some articles make it die or hang.
import { basename } from "node:path";
import * as worker from "../../dist/cli/worker.cjs";

export const { ready } = worker;

export async function read(task) {
  await worker.begin(task.slot);
  switch (basename(task.path)) {
    case "hangs.txt":
      for (;;);
    case "backtracks.txt":
      return /^(a+)+$/.test(`${"a".repeat(50)}b`);
    case "dies.txt":
      setImmediate(() => {
        throw new Error("out of cheese");
      });
      return new Promise(() => {});
    case "leaves.txt":
      process.exit(7);
  }
  return worker.read(task);
}
