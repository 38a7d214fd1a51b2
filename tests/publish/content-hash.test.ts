import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { addContentHash, findContentHash } from "../../scripts/publish/release/content-hash.ts";

const PAGE = '<head>\n<meta charset="utf-8">\n<meta name="dateline:page" content="">\n</head><p>¿Qué?</p>';

test("a sealed page says the digest of itself without the seal", () => {
  const { text: sealed, bytes } = addContentHash(PAGE);
  const [, contentHash = ""] = /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(sealed) ?? [];
  assert.equal(sealed.replace(contentHash, ""), PAGE);
  assert.equal(createHash("sha256").update(PAGE).digest("hex").slice(0, 16), contentHash);
  assert.equal(findContentHash(bytes), contentHash);
});

test("another page has another seal, the same page the same", () => {
  const other = PAGE.replace("Qué", "Que");
  assert.deepEqual(addContentHash(PAGE), addContentHash(PAGE));
  assert.notEqual(addContentHash(PAGE).text, addContentHash(other).text.replace("Que", "Qué"));
});

test("a text without a place for a seal stays as it is", () => {
  assert.equal(addContentHash("<p>mail</p>").text, "<p>mail</p>");
});

test("the bytes of a page are its text in UTF-8", () => {
  for (const page of [PAGE, `${PAGE}${PAGE}`, `<!-- ¿ -->${PAGE}`, "<p>¿Qué?</p>", ""]) {
    const { text, bytes } = addContentHash(page);
    assert.equal(new TextDecoder().decode(bytes), text);
  }
});
