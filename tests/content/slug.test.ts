import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findSlug, parseSlug, slugInsteadOf } from "../../scripts/content/slug.ts";

test("a slug has lowercase letters, digits and single hyphens, at most 80 characters", () => {
  for (const slug of ["a", "0", "a-1", "constructor", "a".repeat(80)]) assert.equal(parseSlug(slug), slug);
  const others = [
    "",
    "A",
    "a_b",
    "a b",
    "-a",
    "a-",
    "a--b",
    "é",
    "а",
    "a\n",
    "__proto__",
    "a.b",
    "a/b",
    "a".repeat(81),
  ];
  for (const text of others) assert.equal(parseSlug(text), undefined, JSON.stringify(text));
});

test("a device name of Windows is not a slug, and the diagnostic says why", () => {
  for (const name of ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "NUL"]) {
    assert.equal(parseSlug(name), undefined, name);
    assert.equal(slugInsteadOf(name).id, "reserved-name");
  }
  for (const slug of ["con-1", "console", "com", "com10", "lpt", "null"]) assert.equal(parseSlug(slug), slug);
  assert.equal(slugInsteadOf("a b").id, "write-slug");
});

test("what was probably meant is found", () => {
  assert.equal(findSlug("Organised crime"), "organised-crime");
  assert.equal(findSlug("  Prisión_2021! "), "prision-2021");
  for (const text of ["監獄", "\u0441rane", "stra\u00DFe 1"]) assert.equal(findSlug(text), undefined);
  assert.equal(findSlug(""), undefined);
});

test("a slug is what it was probably meant to be, and whatever is found is a slug", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
      const found = findSlug(text);
      if (found === undefined) return;
      assert.equal(parseSlug(found), found);
      assert.equal(findSlug(found), found);
    }),
  );
});
