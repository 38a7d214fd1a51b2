import assert from "node:assert/strict";
import { test } from "node:test";
import { collectMetadata } from "../../scripts/check-output/collect.ts";
import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import type { FileMetadata, SiteMetadata } from "../../scripts/check-output/page-metadata.ts";
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
  assert.deepEqual(filesOf(collectMetadata([...first, ...last])), filesOf(collectMetadata(last)));
});

test("the metadata of files is taken one after the other", () => {
  const seen: string[] = [];
  function* each(): Iterable<FileMetadata> {
    for (const metadata of metadataIn({ "b.html": page(), "a.html": page() })) {
      yield metadata;
      seen.push(metadata.file);
    }
  }
  const site = collectMetadata(each());
  assert.deepEqual(seen, ["b.html", "a.html"]);
  assert.deepEqual(
    site.files.map(({ file }) => file),
    ["a.html", "b.html"],
  );
});

/** The metadata of files with their texts instead of the numbers of the texts. */
function filesOf({ files, texts }: SiteMetadata): unknown {
  const textOf = (number: number): string => texts[number] ?? assert.fail(`no text has the number ${number}`);
  return files.map(({ page: meta, ...file }) => ({
    ...file,
    links: file.links.map(textOf),
    loads: file.loads.map(textOf),
    page: meta && {
      ...meta,
      canonical: meta.canonical === undefined ? undefined : textOf(meta.canonical),
      alternates: meta.alternates.map(({ hreflang, href }) => ({ hreflang, href: textOf(href) })),
    },
  }));
}
