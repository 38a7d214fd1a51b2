import assert from "node:assert/strict";
import { test } from "node:test";
import { serialize } from "node:v8";
import fc from "fast-check";
import { copyLatin1, toLatin1Json } from "../../scripts/pipeline/cache/latin1-json.ts";

/** How many bytes V8 takes for a text, without the few that it takes for any. */
function sizeOf(text: string): number {
  return serialize(text).length - serialize("").length;
}

test("JSON in Latin-1 has the same value", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (json) =>
      assert.deepEqual(JSON.parse(toLatin1Json(json)), JSON.parse(json)),
    ),
  );
});

test("V8 keeps a text with a few curly quotation marks with one byte for each character", () => {
  const json = JSON.stringify({ html: `<p>the ombudsman’s office${" and others".repeat(100)}</p>` });
  const latin1 = toLatin1Json(json);
  assert.ok(sizeOf(json) > 1.9 * json.length);
  assert.ok(sizeOf(latin1) < latin1.length + 10);
});

test("V8 keeps a part of such a text with one byte for each character, if the part has none", () => {
  const part = `’${"plain text ".repeat(100)}`.slice(1);
  assert.ok(sizeOf(toLatin1Json(part)) < part.length + 10);
  assert.ok(sizeOf(copyLatin1(part)) < part.length + 10);
});

test("a text in another script is left as it is, because its escapes would take more space", () => {
  const json = JSON.stringify({ html: "<p>أخبار</p>".repeat(100) });
  assert.equal(toLatin1Json(json), json);
});
