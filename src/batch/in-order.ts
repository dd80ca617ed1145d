/**
 * Runs `work` over items, `atOnce` of them at a time, and yields the results in the order of the items. At most
 * `ahead` results wait for a slow one before them, so memory does not grow with the number of items. Throws what
 * `items` or `work` throws, after the results before it.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { atOnce, ahead }: { readonly atOnce: number; readonly ahead: number },
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  const waiting: (() => void)[] = [];
  const state = { running: 0, isOver: false, allStarted: false };

  const change = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const changed = (): void => waiting.splice(0).forEach((resolve) => resolve());

  async function start(): Promise<void> {
    for await (const item of items) {
      while (!state.isOver && (state.running >= atOnce || started.length >= ahead)) await change();
      if (state.isOver) return;
      state.running++;
      const result = work(item).finally(() => {
        state.running--;
        changed();
      });
      result.catch(() => {}); // it is awaited in its turn
      started.push(result);
      changed();
    }
  }

  let failure: { readonly error: unknown } | null = null;
  void start()
    .catch((error: unknown) => {
      failure = { error };
    })
    .finally(() => {
      state.allStarted = true;
      changed();
    });
  try {
    for (;;) {
      while (started.length === 0 && !state.allStarted) await change();
      const first = started[0];
      if (first === undefined) break;
      const result = await first;
      started.shift();
      changed();
      yield result;
    }
  } finally {
    state.isOver = true;
    changed();
  }
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
