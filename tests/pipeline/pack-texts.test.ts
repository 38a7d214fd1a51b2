import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packTexts } from "../../scripts/pipeline/cache/pack-texts.ts";

test("every text comes out of one piece of memory as it was put in, in any order and again", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary-ascii" }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code)) }),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const packed = packTexts(texts);
      const read = () => packed.map((give) => give());
      assert.deepEqual(read().reverse(), texts.toReversed());
      assert.deepEqual(read(), texts);
    }),
  );
});
