import assert from "node:assert/strict";
import { test } from "node:test";
import { publishedState, targetTree } from "../../scripts/publish/plan.ts";
import { digestOf, type Tree, treeOf } from "../../scripts/publish/release/file-tree.ts";

function treeWith(...paths: readonly string[]): Tree {
  return treeOf(paths.map((path) => ({ path, sha256: digestOf(path), size: path.length, type: "text/html" })));
}

/** What is found at a path, by the name of the file whose bytes are there; nothing is kept for its own sake. */
function findAt(path: string, before: Tree, release: Tree): string | undefined {
  const found = targetTree(publishedState([before]), release, () => false).find((file) => file.path === path);
  return release.find(({ sha256 }) => sha256 === found?.sha256)?.path;
}

test("a page that is gone says so in its own language, in the first one where the language is gone too", () => {
  const release = treeWith("404.html", "410.html", "es/404.html", "es/410.html", "index.html");
  const before = treeWith("2021/10/a/index.html", "es/2021/10/a/index.html", "fr/2021/10/a/index.html", "index.html");
  assert.equal(findAt("2021/10/a/index.html", before, release), "410.html");
  assert.equal(findAt("es/2021/10/a/index.html", before, release), "es/410.html");
  assert.equal(findAt("fr/2021/10/a/index.html", before, release), "410.html");
  assert.equal(findAt("index.html", before, release), "index.html");
});

test("a release without such a page shows the one for what is not found", () => {
  const release = treeWith("404.html", "es/404.html", "index.html");
  const before = treeWith("2021/10/a/index.html", "es/2021/10/a/index.html");
  assert.equal(findAt("2021/10/a/index.html", before, release), "404.html");
  assert.equal(findAt("es/2021/10/a/index.html", before, release), "es/404.html");
});

test("a feed, a calendar or a picture that is gone leaves nothing that is no feed, calendar or picture", () => {
  const before = treeWith("topics/x/feed.xml", "events/x/event.ics", "media/a.01234567.png");
  for (const { path } of before) assert.equal(findAt(path, before, treeWith("410.html")), undefined);
});
