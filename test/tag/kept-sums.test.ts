import fc from "fast-check";
import { expect, it } from "vitest";
import type { Weights } from "../../src/language/tagger.ts";
import { addWeights } from "../../src/tag/add-weights.ts";
import { find, keep, newKeptSums } from "../../src/tag/kept-sums.ts";

/** One bucket with two features: 7 adds 3 to label 0 and takes 2 from label 1, 65536 + 7 adds 5 to label 1. */
const weights: Weights = {
  starts: Uint32Array.of(0, 7),
  cells: Uint16Array.of(0, 2, 128 + 3, 256 + 128 - 2, 1, 1, 256 + 128 + 5),
  unit: 1,
};

it.each([
  [[7], [3, -2]],
  [[65536 + 7], [0, 5]],
  [
    [7, 65536 + 7, 7],
    [6, 1],
  ],
  [[2 * 65536 + 7], [0, 0]], // in the bucket, but another
])("the weights of %j add up to %j", (features, wanted) => {
  const sums = new Int16Array(4);
  addWeights(weights, Int32Array.from(features), features.length, sums, 1);
  expect([...sums]).toEqual([0, ...wanted, 0]);
});

it("a kept sum is that of its own triple, whoever had the slot before", () => {
  const kept = newKeptSums(2);
  const triple = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(fc.array(triple, { maxLength: 300 }), (triples) => {
      for (const [a, b, c] of triples) {
        const features = Int32Array.from({ length: a % 5 }, () => 7);
        let place = find(kept, a, b, c);
        if (place < 0) place = keep(kept, ~place, weights, features, features.length);
        expect([...kept.sums.subarray(place, place + 2)]).toEqual([3 * features.length, -2 * features.length].map((x) => x + 0));
      }
    }),
  );
});
