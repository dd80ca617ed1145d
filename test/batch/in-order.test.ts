import { expect, test } from "vitest";
import { inOrder } from "../../src/batch/in-order.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

const tick = (times: number): Promise<void> =>
  times === 0 ? Promise.resolve() : new Promise<void>((done) => setImmediate(done)).then(() => tick(times - 1));

test("results come in the order of the items, with no more at once than allowed", async () => {
  let [running, most] = [0, 0];
  const work = async (number: number): Promise<number> => {
    most = Math.max(most, ++running);
    await tick((number * 7) % 5);
    running--;
    return number;
  };
  const results: number[] = [];
  for await (const result of inOrder(numbers(100), work, { atOnce: 3, ahead: 10 })) results.push(result);
  expect(results).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(most).toBe(3);
});

test("a slow first item holds back at most as many results as allowed", async () => {
  let started = 0;
  let release = (): void => {};
  const first = new Promise<void>((done) => (release = done));
  const work = async (number: number): Promise<number> => {
    started++;
    if (number === 0) await first;
    return number;
  };
  const results = inOrder(numbers(1000), work, { atOnce: 4, ahead: 16 });
  const next = results.next();
  await tick(100);
  expect(started).toBe(16);
  release();
  expect(await next).toEqual({ done: false, value: 0 });
  await results.return(undefined);
});

test("what the items or the work throw is thrown after the results before it", async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error("folder gone");
  }
  const seen: number[] = [];
  await expect(async () => {
    for await (const result of inOrder(broken(), async (number) => number, { atOnce: 2, ahead: 4 })) seen.push(result);
  }).rejects.toThrow("folder gone");
  expect(seen).toEqual([1]);
  const failing = inOrder(numbers(3), async (number) => (number === 1 ? Promise.reject(new Error("no")) : number), { atOnce: 2, ahead: 4 });
  expect((await failing.next()).value).toBe(0);
  await expect(failing.next()).rejects.toThrow("no");
});
