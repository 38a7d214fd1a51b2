import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import { findMarks } from "../../scripts/check-output/leftovers.ts";
import { readMetadata, readText } from "../../scripts/check-output/read.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { page } from "./verify.ts";

const folder = mkdtempSync(join(tmpdir(), "output-"));
after(() => rmSync(folder, { recursive: true }));

const options = {
  origin: "https://example.org",
  path: "/news",
  feeds: FEED_RULES,
  textOf: (file: string) => readText(folder, file),
};

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
}

test("the metadata of a file is that of its text; an image has none", () => {
  const html = page({ body: '<a href="a/photo.jpg">a</a>' });
  write("index.html", html);
  write("a/photo.jpg", new Uint8Array([255, 216]));
  write("a/b/map.xml", "<map/>");
  const files = ["a/b/map.xml", "a/photo.jpg", "index.html"];
  const metadata = files.flatMap((file) => readMetadata(folder, file, FEED_RULES) ?? []);
  assert.deepEqual(metadata, [
    metadataOf("a/b/map.xml", "<map/>", FEED_RULES),
    metadataOf("index.html", html, FEED_RULES),
  ]);
  assert.deepEqual(checkOutput(metadata, new Set(files), options), []);
});

test("a text file that is not UTF-8 is an error", () => {
  write("bad.txt", new Uint8Array([0x61, 0xff]));
  const metadata = readMetadata(folder, "bad.txt", FEED_RULES);
  assert.ok(metadata !== undefined);
  assert.deepEqual(checkOutput([metadata], new Set(["bad.txt"]), options), [
    {
      rule: "well-formed",
      severity: "error",
      place: { file: "bad.txt" },
      message: message("output-not-utf8"),
    },
  ]);
});

test("metadata survives JSON", () => {
  const metadata = metadataOf(
    "index.html",
    page({ body: '<h2 id="a">b</h2><img src="c"><p style="d"><a href="#a" lang="e">f</a>' }),
    FEED_RULES,
  );
  assert.deepEqual(JSON.parse(JSON.stringify(metadata)), metadata);
});

test("reading a file that does not exist throws", () => {
  assert.throws(() => readMetadata(folder, "nowhere.html", FEED_RULES), { code: "ENOENT" });
});

test("the marks in a text are found by name", () => {
  assert.deepEqual(findMarks("How {{ x }} became undefined"), new Set(["{{", "undefined"]));
  assert.deepEqual(findMarks("Nothing"), new Set());
});
