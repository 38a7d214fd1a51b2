import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { encodePage, sealPage } from "../../scripts/eleventy/seal.ts";

const PAGE = '<head>\n<meta charset="utf-8">\n<meta name="dateline:page" content="">\n</head><p>¿Qué?</p>';

test("a sealed page says the digest of itself without the seal", () => {
  const sealed = sealPage(PAGE);
  const [, seal = ""] = /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(sealed) ?? [];
  assert.equal(sealed.replace(seal, ""), PAGE);
  assert.equal(createHash("sha256").update(PAGE).digest("hex").slice(0, 16), seal);
});

test("another page has another seal, the same page the same", () => {
  assert.equal(sealPage(PAGE), sealPage(PAGE));
  assert.notEqual(sealPage(PAGE), sealPage(PAGE.replace("Qué", "Que")).replace("Que", "Qué"));
});

test("a text without a place for a seal stays as it is", () => {
  assert.equal(sealPage("<p>mail</p>"), "<p>mail</p>");
});

test("a page as bytes is the sealed page in UTF-8", () => {
  for (const text of [PAGE, `${PAGE}${PAGE}`, "<p>¿Qué?</p>", ""])
    assert.equal(encodePage(text).toString(), sealPage(text));
});
