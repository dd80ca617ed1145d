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

const small = 4000;
// Four times the text at a cost that grows with its square would take sixteen times as long.
test.each(Object.entries(hostileTexts))("time grows no faster than the text: %s", (_, make) => {
  const text = amongProse(make, small);
  const longer = amongProse(make, 4 * small);
  const least = Math.max(20, Math.min(cost(text), cost(text)));
  const ratio = cost(longer) / least;
  expect(ratio < 9 ? ratio : Math.min(ratio, cost(longer) / least)).toBeLessThan(9);
});
