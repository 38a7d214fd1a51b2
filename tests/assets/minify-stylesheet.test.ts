import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cachedBytesSync } from "../../scripts/assets/images/image-cache.ts";
import { minifyStylesheet } from "../../scripts/assets/minify-stylesheet.ts";
import { temporaryFolder } from "../support/folders.ts";

const CSS = "a { color: #ff0000; }";

test("a stylesheet that the cache has is not minified again", async (context) => {
  const cache = { folder: join(await temporaryFolder(context), "styles"), temporarySuffix: ".tmp" };
  cachedBytesSync(cache, `${hash("sha256", CSS, "hex")}.css`, () => Buffer.from("kept"));
  assert.equal(textOf(minifyStylesheet("kept.css", CSS, cache)), "kept");
});

test("a stylesheet is the same without a cache, with an empty one, from the cache, and after damage to it", async (context) => {
  const cache = { folder: join(await temporaryFolder(context), "styles"), temporarySuffix: ".tmp" };
  assert.equal(textOf(minifyStylesheet("none.css", CSS)), "a{color:red}");
  assert.equal(textOf(minifyStylesheet("empty.css", CSS, cache)), "a{color:red}");
  assert.equal(textOf(minifyStylesheet("cached.css", CSS, cache)), "a{color:red}");
  for (const name of readdirSync(cache.folder)) writeFileSync(join(cache.folder, name), "damaged");
  assert.equal(textOf(minifyStylesheet("damaged.css", CSS, cache)), "a{color:red}");
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
