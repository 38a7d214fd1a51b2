import assert from "node:assert/strict";
import { test } from "node:test";
import { setField } from "../../scripts/content/edit-field.ts";

function edit(text: string, value = "0a1b2c3d"): string | undefined {
  const bytes = setField("pages/about.es.md", Buffer.from(text, "utf8"), "revision", value);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

test("a missing field is added as the last line of the front matter", () => {
  assert.equal(
    edit("---\ntitle: A # so far\n---\nBody\n"),
    '---\ntitle: A # so far\nrevision: "0a1b2c3d"\n---\nBody\n',
  );
});

test("an existing field gets a new value, and the rest of its line stays", () => {
  const before = '---\nrevision:   "ffffffff"   # from Tuesday\ntitle: A\n---\n--- revision: "ffffffff"\n';
  assert.equal(edit(before), before.replace('"ffffffff"', '"0a1b2c3d"'));
  assert.equal(edit("---\nrevision: ffff\ntitle: A\n---\n"), '---\nrevision: "0a1b2c3d"\ntitle: A\n---\n');
});

test("line endings, a byte order mark and a missing last line break stay as they are", () => {
  assert.equal(
    edit("\u{FEFF}---\r\ntitle: A\r\n---\r\nBody"),
    '\u{FEFF}---\r\ntitle: A\r\nrevision: "0a1b2c3d"\r\n---\r\nBody',
  );
  assert.equal(edit("---\ntitle: A\n---"), '---\ntitle: A\nrevision: "0a1b2c3d"\n---');
});

test("setting the same value twice is setting it once", () => {
  const once = edit("---\ntitle: A\n---\nBody\n");
  assert.equal(edit(once ?? ""), once);
});

test("front matter that can't be edited line by line, or has errors, is not changed", () => {
  for (const text of [
    "---\n{ title: A }\n---\n",
    "---\nrevision: >-\n  ffff\n  ffff\ntitle: A\n---\n",
    "---\ntitle: A\ntitle: B\n---\n",
    "---\n- a\n---\n",
    "no front matter\n",
  ])
    assert.equal(edit(text), undefined, text);
});
