import { beforeAll, expect, test, vi } from "vitest";
import { extract } from "../../src/index.ts";
import { amongProse, hostileTexts } from "./hostile-texts.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Milliseconds of processor time: other programs on the machine do not count. */
function cost(text: string): number {
  const before = process.cpuUsage();
  extract(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

beforeAll(() => {
  for (let round = 0; round < 5; round++) extract(hostileTexts["plain prose in paragraphs"]?.(6000) ?? "");
}, 60_000);

/** How many times as long four times the text takes: 4 where time grows with the text, 16 where it grows with its square. */
function growth(make: (length: number) => string, length: number): number {
  const text = amongProse(make, length);
  const least = Math.max(20, Math.min(cost(text), cost(text)));
  return cost(amongProse(make, 4 * length)) / least;
}

// A window that a rule looks at fills up with a longer text, which may look like a square: the next step tells.
test.each(Object.entries(hostileTexts))("time grows no faster than the text: %s", (_, make) => {
  const first = growth(make, 4000);
  expect(first < 9 ? first : growth(make, 16_000)).toBeLessThan(9);
});
