import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { addContentHash, contentHasher, findContentHash } from "../../scripts/release/content-hash.ts";

const PAGE = '<head>\n<meta charset="utf-8">\n<meta name="dateline:page" content="">\n</head><p>¿Qué?</p>';

test("the content hash of a page is the digest of the page without it", () => {
  const { text, bytes } = addContentHash(PAGE);
  const [, contentHash = ""] = /<meta name="dateline:page" content="([0-9a-f]{16})">/.exec(text) ?? [];
  assert.equal(text.replace(contentHash, ""), PAGE);
  assert.equal(createHash("sha256").update(PAGE).digest("hex").slice(0, 16), contentHash);
  assert.equal(findContentHash(bytes), contentHash);
});

test("the same page has the same content hash, another page another one", () => {
  const other = PAGE.replace("Qué", "Que");
  assert.deepEqual(addContentHash(PAGE), addContentHash(PAGE));
  assert.notEqual(addContentHash(PAGE).text, addContentHash(other).text.replace("Que", "Qué"));
});

test("a text without the placeholder is returned unchanged", () => {
  assert.equal(addContentHash("<p>mail</p>").text, "<p>mail</p>");
});

test("the bytes of a page are its text in UTF-8", () => {
  for (const page of [PAGE, `${PAGE}${PAGE}`, `<!-- ¿ -->${PAGE}`, "<p>¿Qué?</p>", ""]) {
    const { text, bytes } = addContentHash(page);
    assert.equal(new TextDecoder().decode(bytes), text);
  }
});

test("pages that are hashed one after the other have the bytes and hashes that each has alone", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "“", "😀", "\ud800", "\udc00", "<p>") });
  const page = fc.tuple(text, fc.constantFrom(PAGE, ""), text).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(page), (pages) => {
      const add = contentHasher();
      for (const each of pages) {
        const { text: hashed, bytes } = add(each);
        assert.deepEqual(Buffer.from(bytes), Buffer.from(hashed));
        assert.equal(hashed, each.replace('page" content=""', `page" content="${digestOf(each)}"`));
      }
    }),
  );
});

function digestOf(page: string): string {
  return createHash("sha256").update(page).digest("hex").slice(0, 16);
}
