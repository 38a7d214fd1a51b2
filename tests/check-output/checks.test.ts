// Longer than 200 lines, since it is the only table of the reported and the accepted cases of each check.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS } from "../../scripts/check-output/checks/index.ts";
import type { LeftoverMark } from "../../scripts/check-output/page-metadata.ts";
import { page, type Site, verify } from "./verify.ts";

interface Case {
  readonly title: string;
  readonly site: Site;
  readonly allowedMarks?: readonly LeftoverMark[];
  readonly written?: readonly string[];
  readonly reports: readonly string[];
}

const alternate = (hreflang: string, path: string) =>
  `<link rel="alternate" hreflang="${hreflang}" href="https://example.org/news/${path}">`;
const canonical = (path: string) => `<link rel="canonical" href="https://example.org/news/${path}">`;
const english = { head: [alternate("en", ""), alternate("es", "es/"), alternate("x-default", "")].join("") };
const spanish = { ...english, html: '<html lang="es">', canonical: canonical("es/") };

const cases: readonly Case[] = [
  { title: "a page without errors gives no diagnostics", site: { "index.html": page() }, reports: [] },

  {
    title: "well-formed: a feed with a bare ampersand",
    site: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom">\n<title>A & B</title></feed>' },
    reports: ["feed.xml 2:10 well-formed The file is not well-formed XML: a bare `&`. Write `&amp;`."],
  },
  {
    title: "well-formed: a feed with two errors, of which a parser reads up to the first",
    site: { "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><a b></a><link href="/nowhere/"/></c></feed>' },
    reports: ["feed.xml 1:47 well-formed The file is not well-formed XML: `attribute without value`."],
  },
  {
    title: "well-formed: a truncated feed",
    site: { "feed.xml": "<feed><title>" },
    reports: ["feed.xml 1:13 well-formed The file is not well-formed XML: `unclosed tag: title`."],
  },
  {
    title: "well-formed: a prefix without a declared namespace",
    site: { "feed.xml": "<a:feed/>" },
    reports: ['feed.xml 1:9 well-formed The file is not well-formed XML: `unbound namespace prefix: "a"`.'],
  },
  {
    title: "well-formed: a JSON Feed with a trailing comma",
    site: { "feed.json": '{\n  "a": [1,]\n}' },
    reports: ["feed.json well-formed This is not JSON."],
  },
  {
    title: "well-formed: structured data in a page",
    site: { "index.html": page({ body: '<script type="application/ld+json">{"a":</script>' }) },
    reports: ["index.html 8:1 well-formed This is not JSON."],
  },

  {
    title: "edition: a sitemap that names a page twice (tests/check-output/edition.test.ts has the others)",
    site: {
      "index.html": page(),
      "sitemap.xml":
        "<urlset><url><loc>https://example.org/news/</loc></url><url><loc>https://example.org/news/</loc></url></urlset>",
    },
    reports: ["sitemap.xml 1:65 edition The entry `https://example.org/news/` is in the file twice."],
  },

  {
    title: "leftover: undefined, NaN, an object, template syntax and an invalid date",
    site: {
      "a.txt": "Number undefined\nNaN items\n[object Object]\nInvalid DateTime",
      "index.html": page({ body: "<p>{{ title }}</p>\n<p>{% if %}</p>" }),
    },
    reports: [
      "a.txt 1:8 leftover The page shows `undefined`. Its view or its template leaves out a value.",
      "a.txt 2:1 leftover The page shows `NaN`. Its view or its template leaves out a value.",
      "a.txt 3:1 leftover The page shows `[object`. Its view or its template leaves out a value.",
      "a.txt 4:1 leftover The page shows `Invalid Date`. Its view or its template leaves out a value.",
      "index.html 8:4 leftover The page shows `{{`. Its view or its template leaves out a value.",
      "index.html 9:4 leftover The page shows `{%`. Its view or its template leaves out a value.",
    ],
  },
  {
    title: "leftover: in files for other programs, too",
    site: {
      "data/items.csv": "id,video_en\r\na,[object Object]\r\n",
      "data/items.json": '{"items":[{"updated":"Invalid Date"}]}',
      "data.xml": "<a><b>undefined</b></a>",
    },
    reports: [
      "data.xml 1:7 leftover The page shows `undefined`. Its view or its template leaves out a value.",
      "data/items.csv 2:3 leftover The page shows `[object`. Its view or its template leaves out a value.",
      "data/items.json 1:23 leftover The page shows `Invalid Date`. Its view or its template leaves out a value.",
    ],
  },
  {
    title: "leftover: words that only contain a mark are accepted",
    site: { "index.html": page({ body: "<p>undefinedness, NaNo, [objection], Invalid dates, { { a } }</p>" }) },
    reports: [],
  },
  {
    title: "leftover: marks that are in the content are accepted",
    site: { "index.html": page({ body: '<p>How {{ undefined }} works</p><a href="https://e.org/undefined">a</a>' }) },
    allowedMarks: ["{{", "undefined"],
    reports: [],
  },
  {
    title: "leftover: but not in generated attributes such as class and datetime",
    site: {
      "index.html": page({ body: '<p class="hue-undefined">undefined</p>\n<time datetime="undefined">a</time>' }),
    },
    allowedMarks: ["undefined"],
    reports: [
      "index.html 8:1 leftover The page shows `undefined`. Its view or its template leaves out a value.",
      "index.html 9:1 leftover The page shows `undefined`. Its view or its template leaves out a value.",
    ],
  },

  {
    title: "internal-link: pages, files and fragments that exist",
    site: {
      "index.html": page({
        body:
          '<a href="/news/">a</a><a href="a/">b</a><a href="/news/a/#s-b">c</a><a href="https://example.org/news/a/?d#s-b">d</a>' +
          '<a href="#top">e</a><a href="#:~:text=f">f</a><a href="mailto:a@example.org">g</a><a href="https://example.com/x">h</a>' +
          '<a href="https://example.org/elsewhere/">i</a><a href="#caf%C3%A9">j</a><b id="café"></b><a href="photo.jpg#x">k</a>',
      }),
      "a/index.html": page({
        body: '<b id="s-b"></b><a href="../">b</a><a href="../photo.jpg">c</a>',
        canonical: canonical("a/"),
      }),
      "photo.jpg": "",
    },
    reports: [],
  },
  {
    title: "internal-link: a page that does not exist, and one without its slash",
    site: {
      "index.html": page({ body: '<a href="/news/b/">b</a>\n<a href="/news/a">a</a>\n<a href="a?b#c">a</a>' }),
      "a/index.html": page({ canonical: canonical("a/") }),
    },
    reports: [
      "index.html 8:1 internal-link `/news/b/` leads to no page or file of the site.",
      "index.html 9:1 internal-link `/news/a` leads to no page or file of the site. Did you mean `/news/a/`?",
      "index.html 10:1 internal-link `a?b#c` leads to no page or file of the site. Did you mean `a/?b#c`?",
    ],
  },
  {
    title: "internal-link: a path without the base path",
    site: { "index.html": page({ body: '<a href="/about/">a</a>' }) },
    reports: [
      "index.html 8:1 internal-link `/about/` leads out of the site's folder. Write that folder at the start of the address.",
    ],
  },
  {
    title: "internal-link: an invalid URL",
    site: { "index.html": page({ body: '<a href="">a</a><a href="https://">b</a>' }) },
    reports: [
      "index.html 8:1 internal-link `` is not a valid address.",
      "index.html 8:17 internal-link `https://` is not a valid address.",
    ],
  },
  {
    title: "internal-link: a fragment without its element, here and on another page",
    site: {
      "index.html": page({ body: '<b id="agenda"></b><a href="#agend">a</a>\n<a href="a/#x">b</a>' }),
      "a/index.html": page({ canonical: canonical("a/") }),
    },
    reports: [
      "index.html 8:20 internal-link `#agend` leads to no element: nothing on that page has this id. Did you mean `#agenda`?",
      "index.html 9:1 internal-link `a/#x` leads to no element: nothing on that page has this id.",
    ],
  },
  {
    title: "third-party: images, frames, stylesheets and connections from other sites",
    site: {
      "index.html": page({
        head: '<link rel="preconnect" href="https://fonts.example.com">\n<link rel="stylesheet" href="//fonts.example.com/a.css">',
        body: '<iframe src="https://video.example.com/1"></iframe><a href="https://example.com/">b</a>\n<img src="data:image/png;base64,AA" alt="" width="1" height="1">',
      }),
      "a.css": "@import 'https://example.com/b.css';",
    },
    reports: [
      "a.css 1:1 third-party The browser would load `https://example.com/b.css` from another host. Use a file of this site.",
      "index.html 6:1 third-party The browser would load `https://fonts.example.com` from another host. Use a file of this site.",
      "index.html 7:1 third-party The browser would load `//fonts.example.com/a.css` from another host. Use a file of this site.",
      "index.html 9:1 third-party The browser would load `https://video.example.com/1` from another host. Use a file of this site.",
      "index.html 10:1 third-party The browser would load `data:image/png;base64,AA` from another host. Use a file of this site.",
    ],
  },

  {
    title: "inline-code: scripts, styles and handlers outside files",
    site: {
      "index.html": page({
        body: '<script>a()</script>\n<style>a{}</style>\n<p style="color:red">b</p>\n<p onclick="c()">c</p>\n<a href=" JavaScript:d()">d</a>',
      }),
    },
    reports: ["<script>", "<style>", "style", "onclick", "href"].map(
      (code, index) =>
        `index.html ${8 + index}:1 inline-code Code in the page is not allowed: \`${code}\`. Use a class, or a file in assets/.`,
    ),
  },
  {
    title: "inline-code: data blocks are not code",
    site: {
      "index.html": page({ body: '<script type="application/ld+json">{}</script><script src="a.js"></script>' }),
      "a.js": "",
    },
    reports: [],
  },

  {
    title: "page-language: none, and invalid tags",
    site: {
      "a.html": page({ html: "<html>" }),
      "b.html": page({ html: '<html lang="english">' }),
      "c.html": page({
        body: '<b lang="">a</b><b lang="e-s">b</b><b lang="pt-BR">c</b><a hreflang="es_ES" href="#top">d</a>',
      }),
    },
    reports: [
      'a.html page-language The page does not state its language. Write it, for example `<html lang="en">`.',
      "b.html page-language `english` is not a language tag (BCP 47). Write one such as `pt-BR`.",
      "c.html 8:1 page-language `` is not a language tag (BCP 47). Write one such as `pt-BR`.",
      "c.html 8:17 page-language `e-s` is not a language tag (BCP 47). Write one such as `pt-BR`.",
      "c.html 8:57 page-language `es_ES` is not a language tag (BCP 47). Write one such as `pt-BR`.",
    ],
  },

  {
    title: "page-title: none, an empty one, two; a drawing's title is not the page's",
    site: {
      "a.html": page({ title: "" }),
      "b.html": page({ title: "<title> \n</title>" }),
      "c.html": page({ title: "<title>a</title><title>b</title>" }),
      "d.html": page({ body: "<svg><title>c</title></svg>" }),
    },
    reports: [
      "a.html page-title The page has no `<title>` with its name.",
      "b.html 3:1 page-title The `<title>` of the page is empty. Write the name of the page.",
      "c.html 3:17 page-title The page has a second `<title>`. Keep one.",
    ],
  },

  {
    title: "page-description: none, an empty one, two",
    site: {
      "a.html": page({ description: "" }),
      "b.html": page({ description: '<meta name="description" content=" ">' }),
      "c.html": page({ description: '<meta name="description" content="a"><meta name="Description" content="b">' }),
      "d.html": page({ description: '<meta name="robots" content="noindex">' }),
    },
    reports: [
      'a.html page-description The page has no `<meta name="description">` with a sentence.',
      "b.html 4:1 page-description The description of the page is empty. Write a sentence.",
      "c.html 4:38 page-description The page has a second description. Keep one.",
    ],
  },

  {
    title: "canonical: none, two, one of another site, a relative one, a chain",
    site: {
      "index.html": page(),
      "a.html": page({ canonical: "" }),
      "b.html": page({ canonical: canonical("") + canonical("") }),
      "c.html": page({ canonical: '<link rel="canonical" href="https://example.com/">' }),
      "d.html": page({ canonical: '<link rel="canonical" href="/news/">' }),
      "e.html": page({ canonical: canonical("f.html") }),
      "f.html": page(),
      "g.html": page({ canonical: '<meta name="robots" content="noindex">' }),
    },
    reports: [
      'a.html canonical The page has no canonical link. Its template must write `<link rel="canonical" href="https://example.org/news/a.html">`.',
      "b.html 5:56 canonical The page has a second canonical link. Keep one.",
      "c.html 5:1 canonical The canonical link `https://example.com/` does not lead to this site. Write a whole address, such as `https://example.org/news/c.html`.",
      "d.html 5:1 canonical The canonical link `/news/` does not lead to this site. Write a whole address, such as `https://example.org/news/d.html`.",
      "e.html 5:1 canonical The canonical link `https://example.org/news/f.html` leads to a page whose own canonical link is `https://example.org/news/`. Link to the last page of the chain.",
    ],
  },

  {
    title: "translations: pages that name each other and themselves",
    site: { "index.html": page(english), "es/index.html": page(spanish) },
    reports: [],
  },
  {
    title: "translations: a page that does not link back",
    site: { "index.html": page(english), "es/index.html": page({ ...spanish, head: "" }) },
    reports: [
      "index.html 6:70 translations The translation `https://example.org/news/es/` lists other translations. Both pages must list the same translations.",
    ],
  },
  {
    title: "translations: a page in another language than its hreflang",
    site: { "index.html": page(english), "es/index.html": page({ ...spanish, html: '<html lang="pt">' }) },
    reports: [
      "es/index.html 6:70 translations The translation `https://example.org/news/es/` is in the language `pt`. It must be in `es`.",
      "index.html 6:70 translations The translation `https://example.org/news/es/` is in the language `pt`. It must be in `es`.",
    ],
  },
  {
    title: "translations: no default, one that is no translation, two",
    site: {
      "a.html": page({ head: alternate("en", "") }),
      "b.html": page({ head: alternate("en", "") + alternate("x-default", "a.html") }),
      "c.html": page({ head: alternate("en", "") + alternate("x-default", "") + alternate("x-default", "") }),
      "index.html": page(),
    },
    reports: [
      'a.html 6:1 translations The page lists translations, but none with `hreflang="x-default"`.',
      "a.html 6:1 translations The translation `https://example.org/news/` lists other translations. Both pages must list the same translations.",
      "b.html 6:1 translations The translation `https://example.org/news/` lists other translations. Both pages must list the same translations.",
      "b.html 6:70 translations The `x-default` translation `https://example.org/news/a.html` isn't one of the page's translations.",
      "c.html 6:1 translations The translation `https://example.org/news/` lists other translations. Both pages must list the same translations.",
      "c.html 6:146 translations The page has a second `x-default` translation. Keep one.",
    ],
  },
  {
    title: "translations: a page that does not name itself, and relative URLs",
    site: {
      "index.html": page({
        head: '<link rel="alternate" hreflang="en" href="/news/"><link rel="alternate" hreflang="x-default" href="/news/">',
      }),
    },
    reports: [
      "index.html 6:1 translations The translation `/news/` is not a complete address of this site.",
      "index.html 6:1 translations The page is not among its own translations. Add `https://example.org/news/`.",
      "index.html 6:51 translations The translation `/news/` is not a complete address of this site.",
    ],
  },

  {
    title: "one-h1: none and two",
    site: { "a.html": page({ h1: "" }), "b.html": page({ body: "<h1>More <b>news</b></h1>" }) },
    reports: [
      "a.html one-h1 The page has no `<h1>` with its name.",
      "b.html 8:1 one-h1 The page has a second `<h1>`: `More news`. Keep one.",
    ],
  },

  {
    title: "heading-order: skipped levels and headings without text",
    site: {
      "a.html": page({ body: "<h2>a</h2><h3>b</h3><h2>c</h2><h4>d</h4>\n<svg></svg><h6>e</h6>" }),
      "b.html": page({ h1: "<h1> <b></b> </h1>", body: '<h2><img src="c.jpg" alt="d" width="1" height="1"></h2>' }),
      "c.jpg": "",
    },
    reports: [
      "a.html 8:31 heading-order The heading `h4` with the words `d` follows `h2` and skips a level. Use `h3`.",
      "a.html 9:12 heading-order The heading `h6` with the words `e` follows `h4` and skips a level. Use `h5`.",
      "b.html 7:1 heading-order The heading `h1` has no words.",
    ],
  },

  {
    title: "image: without alt or size; an empty alt is accepted",
    site: {
      "index.html": page({
        body: '<img src="a.jpg" width="1" height="1" alt="">\n<img src="a.jpg" width="1" height="1">\n<img src="a.jpg" alt="b" width="auto" height="0">',
      }),
      "a.jpg": "",
    },
    reports: [
      "index.html 9:1 image The image `a.jpg` needs `alt`.",
      "index.html 10:1 image The image `a.jpg` needs `width`, `height`.",
    ],
  },

  {
    title: "internal-link: an address that an editor wrote leads nowhere, and another is loaded from there",
    site: {
      "index.html": page({
        body: '<a href="https://example.org/news/x/">X</a><a href="https://example.org/news/y/">Y</a>\n<link rel="stylesheet" href="https://example.org/news/x/">',
      }),
    },
    written: ["https://example.org/news/x/"],
    reports: [
      "index.html 8:44 internal-link `https://example.org/news/y/` leads to no page or file of the site.",
      "index.html 9:1 internal-link `https://example.org/news/x/` leads to no page or file of the site.",
    ],
  },
  {
    title: "unique-id: one id twice",
    site: { "index.html": page({ body: '<p id="a"></p>\n<p id="b"></p><p id="a"></p>' }) },
    reports: ["index.html 9:15 unique-id The id `a` is on the page twice."],
  },

  {
    title: "the same error on four or more pages is reported once",
    site: Object.fromEntries("abcd".split("").map((name) => [`${name}.html`, page({ title: "" })])),
    reports: ["a.html page-title The page has no `<title>` with its name. The same mistake is in 3 other files."],
  },
  {
    title: "the same error on three pages is reported on each",
    site: Object.fromEntries("abc".split("").map((name) => [`${name}.html`, page({ title: "" })])),
    reports: "abc".split("").map((name) => `${name}.html page-title The page has no \`<title>\` with its name.`),
  },
];

for (const { title, site, allowedMarks, written, reports } of cases) {
  test(title, () => {
    const home: Site = "index.html" in site ? {} : { "index.html": page() };
    assert.deepEqual(verify({ ...home, ...site }, allowedMarks, written), reports);
  });
}

test("every check has a case in which it reports an error", () => {
  const failing = new Set(
    cases.flatMap(({ reports }) => reports.map((sentence) => /^\S+ (?:\d+:\d+ )?([a-z0-9-]+) /.exec(sentence)?.[1])),
  );
  assert.deepEqual(
    CHECKS.map(({ id }) => id).filter((id) => !failing.has(id)),
    [],
  );
});
