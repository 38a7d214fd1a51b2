import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  findUrl,
  isAbsolute,
  isWholeUrl,
  type OutputBase,
  type Target,
  targetOf,
  urlOf,
} from "../../scripts/check-output/link-target-file.ts";

const root = { origin: "https://example.org", path: "" };
const folder = { origin: "https://example.org", path: "/news" };

test("the URL of an index.html is that of its folder", () => {
  assert.equal(urlOf(root, "index.html"), "https://example.org/");
  assert.equal(urlOf(folder, "2021/10/index.html"), "https://example.org/news/2021/10/");
  assert.equal(urlOf(folder, "404.html"), "https://example.org/news/404.html");
  assert.equal(urlOf(folder, "my index.html"), "https://example.org/news/my%20index.html");
});

test("a URL leads to the file that a server would send", () => {
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
    assert.deepEqual(targetOf(folder, "a/index.html", url), { kind: "internal", file, fragment }, url);
  }
});

test("a URL is external, outside the base path, or invalid", () => {
  for (const url of [
    "https://example.com/news/",
    "http://example.org/news/",
    "mailto:a@example.org",
    "data:,a",
    "https://example.org/other/",
  ]) {
    assert.equal(targetOf(folder, "index.html", url).kind, "external", url);
  }
  for (const url of ["/", "/other/", "/newspaper/", "../../other/"]) {
    assert.equal(targetOf(folder, "a/index.html", url).kind, "outside-base", url);
  }
  for (const url of ["", "https://", "http://[1/"])
    assert.equal(targetOf(folder, "index.html", url).kind, "invalid", url);
});

test("an absolute URL has the same target in every file; other URLs are not absolute", () => {
  const urls = ["/a/", "//example.org/b", "https://example.org/news/c/?d#e", "HTTPS://e.org", "mailto:a@e.org"];
  for (const url of urls) {
    assert.ok(isAbsolute(url), url);
    assert.deepEqual(targetOf(root, "a/index.html", url), targetOf(root, "b/c/index.html", url), url);
  }
  for (const url of ["", "a/", "#b", "?c", "../d", "https:e"]) assert.ok(!isAbsolute(url), url);
  assert.notDeepEqual(targetOf(root, "a/index.html", "https:e"), targetOf(root, "b/c/index.html", "https:e"));
});

test("URLs that are handled without the URL parser have the target that the parser gives", () => {
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

test("a host with letters beyond ASCII stays valid after many calls", () => {
  const asked = Array.from({ length: 100_000 }, () => targetOf(root, "index.html", "https://exámple.com/").kind);
  assert.deepEqual(new Set(asked), new Set(["external"]));
});

const fragments = fc.constantFrom("", "#", "#a", "#a.b-c", "#%20", "#a#b", "?q", "?q#a");

/** The target, from the parts of a parsed URL only. */
function targetByParser(base: OutputBase, address: string): Target {
  const parsed = findUrl(address, base.origin);
  if (parsed === undefined) return { kind: "invalid" };
  const { origin, pathname, hash } = parsed;
  if (origin !== base.origin) return { kind: "external" };
  if (!`${pathname}/`.startsWith(`${base.path}/`)) return { kind: findUrl(address) ? "external" : "outside-base" };
  const path = decodeURIComponent(pathname.slice(base.path.length + 1));
  return {
    kind: "internal",
    file: path.replace(/(^|\/)$/, "$1index.html"),
    fragment: decodeURIComponent(hash.slice(1)),
  };
}

test("a URL is whole if the parser takes it without the address of a page", () => {
  const parts = fc.constantFrom(
    "https://",
    "http://",
    "example.org",
    "a",
    "256",
    "1",
    ".",
    "..",
    "xn--",
    "é",
    "-",
    "_",
    ":",
    "/",
    "?",
    "#",
    " ",
  );
  const urls = fc.oneof(
    fc.webUrl(),
    fc.array(parts, { maxLength: 8 }).map((some) => some.join("")),
  );
  fc.assert(fc.property(urls, (url) => assert.equal(isWholeUrl(url), findUrl(url) !== undefined, url)));
});
