import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findUrl, isRooted, type OutputBase, type Target, targetOf, urlOf } from "../../scripts/check-output/target.ts";

const root = { origin: "https://example.org", path: "" };
const folder = { origin: "https://example.org", path: "/news" };

test("a file's URL is its folder's for an index", () => {
  assert.equal(urlOf(root, "index.html"), "https://example.org/");
  assert.equal(urlOf(folder, "2021/10/index.html"), "https://example.org/news/2021/10/");
  assert.equal(urlOf(folder, "404.html"), "https://example.org/news/404.html");
  assert.equal(urlOf(folder, "my index.html"), "https://example.org/news/my%20index.html");
});

test("an address leads to the file that answers for it", () => {
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
    assert.deepEqual(targetOf(folder, "a/index.html", url), { kind: "inside", file, fragment }, url);
  }
});

test("an address leads outside, astray or nowhere", () => {
  for (const url of [
    "https://example.com/news/",
    "http://example.org/news/",
    "mailto:a@example.org",
    "data:,a",
    "https://example.org/other/",
  ]) {
    assert.equal(targetOf(folder, "index.html", url).kind, "outside", url);
  }
  for (const url of ["/", "/other/", "/newspaper/", "../../other/"]) {
    assert.equal(targetOf(folder, "a/index.html", url).kind, "astray", url);
  }
  for (const url of ["", "https://", "http://[1/"])
    assert.equal(targetOf(folder, "index.html", url).kind, "invalid", url);
});

test("a rooted address leads to one place from everywhere, and only such a one is called rooted", () => {
  const urls = ["/a/", "//example.org/b", "https://example.org/news/c/?d#e", "HTTPS://e.org", "mailto:a@e.org"];
  for (const url of urls) {
    assert.ok(isRooted(url), url);
    assert.deepEqual(targetOf(root, "a/index.html", url), targetOf(root, "b/c/index.html", url), url);
  }
  for (const url of ["", "a/", "#b", "?c", "../d", "https:e"]) assert.ok(!isRooted(url), url);
  assert.notDeepEqual(targetOf(root, "a/index.html", "https:e"), targetOf(root, "b/c/index.html", "https:e"));
});

test("addresses that are read without a parser lead where a parser says", () => {
  const steps = fc.array(
    fc.constantFrom("a", "b-c", ".", "..", "...", "", "d.html", "~e", "%41", "é", "news", "newsy"),
  );
  const url = fc
    .tuple(fc.constantFrom("", "https://example.org", "https://example.com", "//example.org"), steps, fragments)
    .map(([origin, path, fragment]) => `${origin}/${path.join("/")}${fragment}`);
  fc.assert(
    fc.property(url, fc.constantFrom(root, folder), (address, base) => {
      assert.deepEqual(targetOf(base, "x/index.html", address), targetByParser(base, address));
    }),
    { numRuns: 2000, examples: [["//", root]] },
  );
});

test("a host with letters beyond ASCII is one however often it is asked for", () => {
  const asked = Array.from({ length: 100_000 }, () => targetOf(root, "index.html", "https://exámple.com/").kind);
  assert.deepEqual(new Set(asked), new Set(["outside"]));
});

const fragments = fc.constantFrom("", "#", "#a", "#a.b-c", "#%20", "#a#b", "?q", "?q#a");

/** Says the same from the parts of a parsed URL alone. */
function targetByParser(base: OutputBase, address: string): Target {
  const parsed = findUrl(address, base.origin);
  if (parsed === undefined) return { kind: "invalid" };
  const { origin, pathname, hash } = parsed;
  if (origin !== base.origin) return { kind: "outside" };
  if (!`${pathname}/`.startsWith(`${base.path}/`)) return { kind: findUrl(address) ? "outside" : "astray" };
  const path = decodeURIComponent(pathname.slice(base.path.length + 1));
  return { kind: "inside", file: path.replace(/(^|\/)$/, "$1index.html"), fragment: decodeURIComponent(hash.slice(1)) };
}
