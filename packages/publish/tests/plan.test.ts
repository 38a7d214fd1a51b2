import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf, type Tree, treeOf } from "../../../scripts/release/file-tree.ts";
import { publishedState, targetTree } from "../src/plan-upload.ts";

function treeWith(...paths: readonly string[]): Tree {
  return treeOf(paths.map((path) => ({ path, sha256: digestOf(path), size: path.length, type: "text/html" })));
}

/** The path of the release's file whose bytes are at a path after publishing. No files of earlier releases are kept. */
function findAt(path: string, before: Tree, release: Tree): string | undefined {
  const found = targetTree(publishedState([before]), release, () => false).find((file) => file.path === path);
  return release.find(({ sha256 }) => sha256 === found?.sha256)?.path;
}

test("a removed page shows the 410 page of its language, or that of the first language if its own is gone", () => {
  const release = treeWith("404.html", "410.html", "es/404.html", "es/410.html", "index.html");
  const before = treeWith("2021/10/a/index.html", "es/2021/10/a/index.html", "fr/2021/10/a/index.html", "index.html");
  assert.equal(findAt("2021/10/a/index.html", before, release), "410.html");
  assert.equal(findAt("es/2021/10/a/index.html", before, release), "es/410.html");
  assert.equal(findAt("fr/2021/10/a/index.html", before, release), "410.html");
  assert.equal(findAt("index.html", before, release), "index.html");
});

test("a release without a 410 page shows its 404 page", () => {
  const release = treeWith("404.html", "es/404.html", "index.html");
  const before = treeWith("2021/10/a/index.html", "es/2021/10/a/index.html");
  assert.equal(findAt("2021/10/a/index.html", before, release), "404.html");
  assert.equal(findAt("es/2021/10/a/index.html", before, release), "es/404.html");
});

test("a removed feed, calendar or image leaves no tombstone", () => {
  const before = treeWith("topics/x/feed.xml", "events/x/event.ics", "media/a.01234567.png");
  for (const { path } of before) assert.equal(findAt(path, before, treeWith("410.html")), undefined);
});
