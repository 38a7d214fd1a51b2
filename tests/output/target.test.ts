import assert from "node:assert/strict";
import { test } from "node:test";
import { targetFinder, urlOf } from "../../scripts/output/target.ts";

const root = { origin: "https://example.org", path: "" };
const folder = { origin: "https://example.org", path: "/news" };

test("a file's URL is its folder's for an index", () => {
  assert.equal(urlOf(root, "index.html"), "https://example.org/");
  assert.equal(urlOf(folder, "2021/10/index.html"), "https://example.org/news/2021/10/");
  assert.equal(urlOf(folder, "404.html"), "https://example.org/news/404.html");
  assert.equal(urlOf(folder, "my index.html"), "https://example.org/news/my%20index.html");
});

test("an address leads to the file that answers for it", () => {
  const find = targetFinder(folder);
  const cases: readonly (readonly [string, string, string])[] = [
    ["?x=y", "a/index.html", ""],
    ["#b", "a/index.html", "b"],
    ["../", "index.html", ""],
    ["../c.html#d%20e", "c.html", "d e"],
    ["/news", "index.html", ""],
    ["/news/", "index.html", ""],
    ["/news/%C3%A9/", "é/index.html", ""],
    ["/news/100%/", "100%/index.html", ""],
    ["https://example.org/news/feed.xml", "feed.xml", ""],
    ["//example.org/news/x", "x", ""],
    ["HTTPS://EXAMPLE.ORG/news/x", "x", ""],
  ];
  for (const [url, file, fragment] of cases) {
    assert.deepEqual(find("a/index.html", url), { kind: "inside", file, fragment }, url);
  }
});

test("an address leads outside, astray or nowhere", () => {
  const find = targetFinder(folder);
  for (const url of [
    "https://example.com/news/",
    "http://example.org/news/",
    "mailto:a@example.org",
    "data:,a",
    "https://example.org/other/",
  ]) {
    assert.equal(find("index.html", url).kind, "outside", url);
  }
  for (const url of ["/", "/other/", "/newspaper/", "../../other/"]) {
    assert.equal(find("a/index.html", url).kind, "astray", url);
  }
  for (const url of ["", "https://", "http://[1/"]) assert.equal(find("index.html", url).kind, "invalid", url);
});

test("an answer does not depend on who asked before", () => {
  const find = targetFinder(root);
  assert.deepEqual(find("a/index.html", "b/"), { kind: "inside", file: "a/b/index.html", fragment: "" });
  assert.deepEqual(find("c/index.html", "b/"), { kind: "inside", file: "c/b/index.html", fragment: "" });
  assert.deepEqual(find("a/index.html", "/b/"), find("c/index.html", "/b/"));
});
