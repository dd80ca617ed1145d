import { expect, test } from "vitest";
import { collectorOf } from "../../src/batch/hold-memory.ts";

test("garbage is collected at every third call", () => {
  const collect = collectorOf(3);
  const megabytes = (): number => process.memoryUsage().heapUsed / 1e6;
  let kept: number[][] | null = Array.from({ length: 100 }, () => Array.from({ length: 50_000 }, (_, at) => at));
  const full = megabytes();
  expect(kept.length).toBe(100);
  kept = null;
  for (let call = 0; call < 3; call++) collect();
  expect(full - megabytes()).toBeGreaterThan(20);
});
