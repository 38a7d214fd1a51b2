import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parseAnyXml, parsePlainXml } from "../../scripts/check-output/parse/xml.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { listTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

test("feeds, sitemaps and the termbase of a site are plain, and both readers return the same for them", async () => {
  const folder = await sharedSite(SAMPLE);
  const files = (await listTree(folder)).filter((file) => /\.(?:xml|tbx)$/.test(file));
  assert.ok(files.length > 20);
  for (const file of files) {
    const xml = readFileSync(path.join(folder, file), "utf8");
    assert.deepEqual(parsePlainXml(xml, FEED_RULES), parseAnyXml(xml, FEED_RULES), file);
  }
});

test("the plain reader rejects files that are not plain, or no XML", () => {
  const odd = [
    "<a b='c'/>",
    "<a b=c/>",
    "<a b/>",
    '<a b = "c"/>',
    '<a b="c"d="e"/>',
    '<a b="c" b="d"/>',
    '<a b="<"/>',
    '<a b="c>d"/>',
    '<a b="c\td"/>',
    "<a>&</a>",
    "<a>&nbsp;</a>",
    "<a>&#0;</a>",
    '<a b="&c;"/>',
    "<a>]]></a>",
    "<a>\r</a>",
    "<a>\0</a>",
    "<a>\uFFFF</a>",
    "<a>\uD800</a>",
    "\uFEFF<a/>",
    "<a",
    "<a>",
    "<a></b>",
    "<a><b></a></b>",
    "</a>",
    "<a/><b/>",
    "<a/>b",
    "b<a/>",
    "\u{A0}<a/>",
    "",
    "<>",
    "<1/>",
    "<é/>",
    "<a:b:c/>",
    "<a:b/>",
    '<a b:c="d"/>',
    '<a xmlns:b=""/>',
    '<a xmlns:xml="c"/>',
    '<a xmlns:xmlns="c"/>',
    '<a xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:b="http://www.w3.org/XML/1998/namespace"/>',
    '<a><b xmlns:c="d"/></a>',
    '<xmlns:a xmlns:b="c"/>',
    "<!-- a --><a/>",
    "<!DOCTYPE a><a/>",
    "<a><![CDATA[b]]></a>",
    "<a><?b?></a>",
    '<?xml version="1.1"?><a/>',
  ];
  const accepted = odd.filter((xml) => parsePlainXml(xml, FEED_RULES) !== undefined);
  assert.deepEqual(accepted, []);
});

const words = fc.constantFrom("a", " ", "\n", "é", "😀", "&amp;", "&lt;", "&gt;", "'", '"', ">", "https://a.org/b");
const oddWords = fc.constantFrom(
  "&",
  "&#39;",
  "<",
  "]]>",
  "\r",
  "\0",
  "\uFFFE",
  "\uD800",
  "<!-- a -->",
  "<![CDATA[b]]>",
  "\u{85}",
);
const text = fc.array(fc.oneof({ weight: 90, arbitrary: words }, { weight: 1, arbitrary: oddWords }), { maxLength: 4 });
const names = fc.constantFrom(
  "urlset",
  "url",
  "loc",
  "feed",
  "entry",
  "id",
  "title",
  "rss",
  "channel",
  "item",
  "guid",
  "a:loc",
  "b:c",
);
const attributes = fc.constantFrom(
  "href",
  "src",
  "id",
  "xml:lang",
  "xmlns",
  "rel",
  "xmlns:a",
  "xmlns:b",
  "a:href",
  "Href",
);
const attribute = fc.tuple(attributes, text).map(([name, value]) => ` ${name}="${value.join("").replaceAll('"', "")}"`);

/** Elements in each other, and sometimes anything. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(names, fc.array(attribute, { maxLength: 3 }), fc.array(tie("content"), { maxLength: 4 }), fc.nat(9))
    .map(([name, given, content, shape]) => {
      const start = `<${name}${given.join("")}`;
      return shape === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`;
    }),
  content: fc.oneof(
    { depthSize: "small" },
    text.map((each) => each.join("")),
    tie("element"),
  ),
}));
const declaration = fc.constantFrom(
  "",
  '<?xml version="1.0" encoding="utf-8"?>',
  '<?xml version="1.0" encoding="utf-8"?>\n',
);
const damage = fc.tuple(
  fc.nat(),
  fc.constantFrom("", "<", ">", "/", '"', "&", " ", "\n", "=", ":", "-", "?"),
  fc.nat(9),
);
const anyXml = fc.tuple(declaration, element, damage).map(([start, root, [at, piece, chance]]) => {
  const xml = `${start}${root.replace(/^<([\w:]+)/, '<$1 xmlns:a="urn:a" xmlns:b="urn:b"')}`;
  const place = at % xml.length;
  return chance > 2 ? xml : xml.slice(0, place) + piece + xml.slice(place + (chance % 2));
});

test("for every file that the plain reader accepts, both readers return the same", () => {
  let [all, plain] = [0, 0];
  fc.assert(
    fc.property(anyXml, (xml) => {
      all += 1;
      const read = parsePlainXml(xml, FEED_RULES);
      if (read === undefined) return;
      plain += 1;
      assert.deepEqual(read, parseAnyXml(xml, FEED_RULES));
    }),
    { numRuns: 3000 },
  );
  assert.ok(plain > all * 0.1 && plain < all * 0.9, `${plain} of ${all}`);
});
