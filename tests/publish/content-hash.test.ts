import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { findSeal, sealPage } from "../../scripts/publish/release/content-hash.ts";

const PAGE = '<head>\n<meta charset="utf-8">\n<meta name="dateline:page" content="">\n</head><p>¿Qué?</p>';

test("a sealed page says the digest of itself without the seal", () => {
  const { text: sealed, bytes } = sealPage(PAGE);
  const [, seal = ""] = /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(sealed) ?? [];
  assert.equal(sealed.replace(seal, ""), PAGE);
  assert.equal(createHash("sha256").update(PAGE).digest("hex").slice(0, 16), seal);
  assert.equal(findSeal(bytes), seal);
});

test("another page has another seal, the same page the same", () => {
  const other = PAGE.replace("Qué", "Que");
  assert.deepEqual(sealPage(PAGE), sealPage(PAGE));
  assert.notEqual(sealPage(PAGE).text, sealPage(other).text.replace("Que", "Qué"));
});

test("a text without a place for a seal stays as it is", () => {
  assert.equal(sealPage("<p>mail</p>").text, "<p>mail</p>");
});

test("the bytes of a page are its text in UTF-8", () => {
  for (const page of [PAGE, `${PAGE}${PAGE}`, `<!-- ¿ -->${PAGE}`, "<p>¿Qué?</p>", ""]) {
    const { text, bytes } = sealPage(page);
    assert.equal(new TextDecoder().decode(bytes), text);
  }
});
