import { decode } from "../../src/extract/quotes/clause-decoder.ts";
import { labels, rows, width } from "../../src/extract/quotes/clause-features.ts";
import type { Example } from "./examples.ts";

export interface Weights {
  readonly rows: Float64Array;
  readonly passing: Float64Array;
}

/** Averaged weights after some rounds of a structured perceptron; the order of the examples is drawn from `seed`. */
export function train(examples: readonly Example[], rounds: number, seed: number): Weights {
  const weights = { rows: new Float64Array(rows * labels), passing: new Float64Array(labels * labels) };
  const totals = { rows: new Float64Array(rows * labels), passing: new Float64Array(labels * labels) };
  const order = examples.map((_, index) => index);
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  let step = 1;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    let wrong = 0;
    for (const index of order) {
      const { features, gold } = examples[index] as Example;
      const { path } = decode(weights, features);
      step++;
      let same = true;
      for (let at = 0; at < gold.length; at++) if (gold[at] !== path[at]) same = false;
      if (same) continue;
      wrong++;
      const change = (table: "rows" | "passing", slot: number, by: number): void => {
        weights[table][slot] = (weights[table][slot] ?? 0) + by;
        totals[table][slot] = (totals[table][slot] ?? 0) + by * step;
      };
      for (let at = 0; at < gold.length; at++) {
        const [right, guess] = [gold[at] ?? 0, path[at] ?? 0];
        if (right !== guess) {
          for (let slot = at * width; slot < (at + 1) * width; slot++) {
            const row = (features[slot] ?? 0) * labels;
            change("rows", row + right, 1);
            change("rows", row + guess, -1);
          }
        }
        if (at > 0) {
          const [rightBefore, guessBefore] = [gold[at - 1] ?? 0, path[at - 1] ?? 0];
          if (rightBefore !== guessBefore || right !== guess) {
            change("passing", rightBefore * labels + right, 1);
            change("passing", guessBefore * labels + guess, -1);
          }
        }
      }
    }
    console.log(`round ${round + 1}: ${wrong} of ${examples.length} wrong`);
  }
  for (const table of ["rows", "passing"] as const)
    for (let slot = 0; slot < totals[table].length; slot++)
      weights[table][slot] = (weights[table][slot] ?? 0) - (totals[table][slot] ?? 0) / step;
  return weights;
}

/** The mean of several runs, which errs less than any of them. */
export function averageOf(runs: readonly Weights[]): Weights {
  const mean = (table: keyof Weights): Float64Array =>
    (runs[0]?.[table] ?? new Float64Array(0)).map((_, slot) => runs.reduce((sum, run) => sum + (run[table][slot] ?? 0), 0) / runs.length);
  return { rows: mean("rows"), passing: mean("passing") };
}
