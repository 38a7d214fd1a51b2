import assert from "node:assert/strict";
import { test } from "node:test";
import { metadataOf, parseFile } from "../../scripts/check-output/file-metadata.ts";
import { positionFinder } from "../../scripts/check-output/parse/positions.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";

function referencesIn(file: string, text: string): readonly string[] {
  const positionAt = positionFinder(text);
  return (parseFile(file, text, FEED_RULES)?.references ?? []).map(({ role, url, at }) => {
    const { line, column } = positionAt(at);
    return `${line}:${column} ${role} ${url}`;
  });
}

test("the references of a page are the URLs that readers follow and browsers fetch", () => {
  const elements: readonly (readonly [string, readonly string[]])[] = [
    ['<a href=" a&amp;b ">', ["link a&b"]],
    ['<A HREF="a">', ["link a"]],
    ['<area href="a">', ["link a"]],
    ['<form action="a">', ["link a"]],
    ['<blockquote cite="a">', ["link a"]],
    ['<link rel="stylesheet" href="a">', ["load a"]],
    ['<link rel="shortcut ICON" href="a">', ["load a"]],
    ['<link rel="preload" href="a" imagesrcset="b 1x, c 2x">', ["load a", "load b", "load c"]],
    ['<link rel="canonical" href="a">', ["link a"]],
    ['<link rel="alternate" type="application/atom+xml" href="a">', ["link a"]],
    ['<meta property="og:image" content="a">', ["link a"]],
    ['<meta name="twitter:image" content="a">', ["link a"]],
    ['<meta property="og:title" content="a">', []],
    ['<img src="a" srcset="b 320w,\n c 640w">', ["load a", "load b", "load c"]],
    ['<source srcset="a">', ["load a"]],
    ['<video src="a" poster="b">', ["load a", "load b"]],
    ['<audio src="a">', ["load a"]],
    ['<track src="a">', ["load a"]],
    ['<iframe src="a">', ["load a"]],
    ['<embed src="a">', ["load a"]],
    ['<object data="a">', ["load a"]],
    ['<script src="a"></script>', ["load a"]],
    ['<svg><use href="a"/><image href="b"/></svg>', ["load a", "load b"]],
    ['<p title="a">https://b</p><!-- <a href="c"> -->', []],
    ['<a href="a">b</a><a href="a">c</a>', ["link a"]],
  ];
  for (const [html, addresses] of elements) {
    assert.deepEqual(
      referencesIn("a.html", html).map((reference) => reference.replace(/^\S+ /, "")),
      addresses,
      html,
    );
  }
});

test("a reference has the position of its element", () => {
  assert.deepEqual(referencesIn("a.html", '<p>\r\n<b>é</b> <a\nhref="a">b</a>\n\n<img src="c">'), [
    "2:10 link a",
    "5:1 load c",
  ]);
});

test("the references of a stylesheet are the URLs that it loads", () => {
  const css = `@import "a.css";\n@import url(b.css);\nc { d: url( "e.png" ) url('f.png') } /* url(no.png) */\ng { h: URL(i.png) }`;
  assert.deepEqual(referencesIn("a.css", css), [
    "1:1 load a.css",
    "2:9 load b.css",
    "3:8 load e.png",
    "3:23 load f.png",
    "4:8 load i.png",
  ]);
});

test("the references of a feed are its links, and those of a sitemap its locations", () => {
  const atom = '<feed xmlns="http://www.w3.org/2005/Atom">\n<link href="a"/><content src="b">c</content></feed>';
  assert.deepEqual(referencesIn("feed.xml", atom), ["2:16 link a", "2:33 link b"]);
  assert.deepEqual(referencesIn("sitemap.xml", "<urlset><url><loc>\na\n</loc><lastmod>b</lastmod></url></urlset>"), [
    "3:6 link a",
  ]);
});

test("kinds of files that are not checked have no metadata", () => {
  assert.equal(metadataOf("photo.jpg", "", FEED_RULES), undefined);
  assert.equal(metadataOf("constructor", "", FEED_RULES), undefined);
  assert.equal(metadataOf("noextension", "", FEED_RULES), undefined);
});
