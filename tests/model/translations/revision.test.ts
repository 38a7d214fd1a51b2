import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { revisionOf } from "../../../scripts/model/translations/revision.ts";

test("the revision of a text is the beginning of the SHA-256 that Node computes", () => {
  const texts = fc.array(fc.record({ name: fc.string(), text: fc.string({ unit: "binary", maxLength: 300 }) }));
  fc.assert(
    fc.property(texts, (all) => {
      const pairs = JSON.stringify(all.map(({ name, text }) => [name, text.normalize("NFC")]));
      assert.equal(revisionOf(all), createHash("sha256").update(pairs, "utf8").digest("hex").slice(0, 8));
    }),
  );
});
