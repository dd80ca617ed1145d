import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../../src/language/hash-index.ts";
import { hashOf, mix } from "../../src/language/hash.ts";
import { packIndex } from "../../scripts/pack-index.ts";

describe("hash index", () => {
  it("finds every member at its row", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -2147483648, max: 2147483647 }), { maxLength: 200, selector: (hash) => hash >>> 16 }),
        (hashes) => {
          const { index, order } = packIndex(hashes);
          order.forEach((at, row) => expect(rowOf(index, hashes[at]!)).toBe(row));
        },
      ),
    );
  });

  it("hashes a part of a text as it hashes the part alone", () => {
    expect(hashOf("unbreakable", 2, 7)).toBe(hashOf("break"));
    expect(mix(1, 2)).not.toBe(mix(2, 1));
  });
});
