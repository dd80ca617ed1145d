import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen, mayFollow, nameLabels, single } from "../../src/tag/labels.ts";
import { decode } from "../../src/tag/viterbi.ts";

const none = new Float32Array(nameLabels * nameLabels);

describe("decode", () => {
  it("spells whole names only, whatever the scores", () => {
    const sentence = fc.array(fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: nameLabels, maxLength: nameLabels }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, (rows) => {
        const path = new Uint8Array(rows.length);
        decode(Float32Array.from(rows.flat()), 0, rows.length, false, none, path, 0);
        expect(mayFollow(0, path[0]!)).toBe(true);
        for (let i = 1; i < path.length; i++) expect(mayFollow(path[i - 1]!, path[i]!)).toBe(true);
        expect(isOpen(path[path.length - 1]!)).toBe(false);
      }),
    );
  });

  it("takes the best row, not the best label of each token", () => {
    const scores = new Float32Array(2 * nameLabels);
    scores[1] = 2; // a person begins
    scores[0] = 1.5;
    scores[nameLabels] = 3; // and does not go on
    const path = new Uint8Array(2);
    decode(scores, 0, 2, false, none, path, 0);
    expect([...path]).toEqual([0, 0]);
  });

  it("reads and writes where it is told to", () => {
    const scores = new Float32Array(3 * nameLabels);
    scores[nameLabels + 1 + single] = 2; // the second token of three is a person
    const path = [9, 9, 9, 9];
    decode(scores, 1, 1, true, none, path, 2);
    expect(path).toEqual([9, 9, 1 + single, 9]);
  });
});
