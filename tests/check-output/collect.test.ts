import assert from "node:assert/strict";
import { test } from "node:test";
import { collectMetadata } from "../../scripts/check-output/collect.ts";
import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import type { FileMetadata } from "../../scripts/check-output/page-metadata.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { page, type Site } from "./verify.ts";

function metadataIn(site: Site): readonly FileMetadata[] {
  return Object.entries(site).flatMap(([file, text]) => metadataOf(file, text, FEED_RULES) ?? []);
}

test("a text that several files share is stored once", () => {
  const metadata = metadataIn({
    "a.html": page({ body: '<a href="/x">' }),
    "b.html": page({ body: '<a href="/x"><a href="/y">' }),
  });
  const site = collectMetadata(metadata);
  assert.equal(site.texts.filter((text) => text === "/x").length, 1);
});

test("the last metadata of a file replaces earlier ones", () => {
  const [first = [], last = []] = [metadataIn({ "a.html": "<html>" }), metadataIn({ "a.html": page() })];
  assert.deepEqual(collectMetadata([...first, ...last]), collectMetadata(last));
});
