// Longer than 200 lines, since it is the one table of what each check reports and what it accepts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS } from "../../scripts/check-output/checks/index.ts";
import type { LeftoverMark } from "../../scripts/check-output/page-metadata.ts";
import { page, type Site, verify } from "./verify.ts";

interface Case {
  readonly title: string;
  readonly site: Site;
  readonly allowedMarks?: readonly LeftoverMark[];
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
    reports: ["feed.xml 2:10 well-formed Unexpected bare `&`, expected well-formed XML"],
  },
  {
    title: "well-formed: a truncated feed",
    site: { "feed.xml": "<feed><title>" },
    reports: ["feed.xml 1:13 well-formed Unexpected unclosed tag: title, expected well-formed XML"],
  },
  {
    title: "well-formed: a prefix without a declared namespace",
    site: { "feed.xml": "<a:feed/>" },
    reports: ['feed.xml 1:9 well-formed Unexpected unbound namespace prefix: "a", expected well-formed XML'],
  },
  {
    title: "well-formed: a JSON Feed with a trailing comma",
    site: { "feed.json": '{\n  "a": [1,]\n}' },
    reports: ["feed.json well-formed Unexpected text that no JSON parser reads, expected well-formed JSON"],
  },
  {
    title: "well-formed: structured data in a page",
    site: { "index.html": page({ body: '<script type="application/ld+json">{"a":</script>' }) },
    reports: ["index.html 8:1 well-formed Unexpected text that no JSON parser reads, expected well-formed JSON"],
  },

  {
    title: "edition: a sitemap that names a page twice (tests/check-output/edition.test.ts has the others)",
    site: {
      "index.html": page(),
      "sitemap.xml":
        "<urlset><url><loc>https://example.org/news/</loc></url><url><loc>https://example.org/news/</loc></url></urlset>",
    },
    reports: ["sitemap.xml 1:65 edition Unexpected second `https://example.org/news/`, expected each entry once"],
  },

  {
    title: "leftover: undefined, NaN, an object, template syntax and an invalid date",
    site: {
      "a.txt": "Number undefined\nNaN items\n[object Object]\nInvalid DateTime",
      "index.html": page({ body: "<p>{{ title }}</p>\n<p>{% if %}</p>" }),
    },
    reports: [
      "a.txt 1:8 leftover Unexpected `undefined` in the output, expected a value: its view or its template leaves one out",
      "a.txt 2:1 leftover Unexpected `NaN` in the output, expected a value: its view or its template leaves one out",
      "a.txt 3:1 leftover Unexpected `[object` in the output, expected a value: its view or its template leaves one out",
      "a.txt 4:1 leftover Unexpected `Invalid Date` in the output, expected a value: its view or its template leaves one out",
      "index.html 8:4 leftover Unexpected `{{` in the output, expected a value: its view or its template leaves one out",
      "index.html 9:4 leftover Unexpected `{%` in the output, expected a value: its view or its template leaves one out",
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
      "index.html 8:1 leftover Unexpected `undefined` in the output, expected a value: its view or its template leaves one out",
      "index.html 9:1 leftover Unexpected `undefined` in the output, expected a value: its view or its template leaves one out",
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
      "index.html 8:1 internal-link Unexpected link to `/news/b/`, expected a page or file of the site",
      "index.html 9:1 internal-link Unexpected link to `/news/a`, expected a page or file of the site; did you mean `/news/a/`?",
      "index.html 10:1 internal-link Unexpected link to `a?b#c`, expected a page or file of the site; did you mean `a/?b#c`?",
    ],
  },
  {
    title: "internal-link: a path without the base path",
    site: { "index.html": page({ body: '<a href="/about/">a</a>' }) },
    reports: [
      "index.html 8:1 internal-link Unexpected link to `/about/`, expected the folder of the site in front of it",
    ],
  },
  {
    title: "internal-link: an invalid URL",
    site: { "index.html": page({ body: '<a href="">a</a><a href="https://">b</a>' }) },
    reports: [
      "index.html 8:1 internal-link Unexpected link to ``, expected an address",
      "index.html 8:17 internal-link Unexpected link to `https://`, expected an address",
    ],
  },
  {
    title: "internal-link: a fragment without its element, here and on another page",
    site: {
      "index.html": page({ body: '<b id="agenda"></b><a href="#agend">a</a>\n<a href="a/#x">b</a>' }),
      "a/index.html": page({ canonical: canonical("a/") }),
    },
    reports: [
      "index.html 8:20 internal-link Unexpected link to `#agend`, expected the id of an element there; did you mean `#agenda`?",
      "index.html 9:1 internal-link Unexpected link to `a/#x`, expected the id of an element there",
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
      "a.css 1:1 third-party Unexpected request to `https://example.com/b.css`, expected a file of this site",
      "index.html 6:1 third-party Unexpected request to `https://fonts.example.com`, expected a file of this site",
      "index.html 7:1 third-party Unexpected request to `//fonts.example.com/a.css`, expected a file of this site",
      "index.html 9:1 third-party Unexpected request to `https://video.example.com/1`, expected a file of this site",
      "index.html 10:1 third-party Unexpected request to `data:image/png;base64,AA`, expected a file of this site",
    ],
  },

  {
    title: "inline-code: scripts, styles and handlers outside files",
    site: {
      "index.html": page({
        body: '<script>a()</script>\n<style>a{}</style>\n<p style="color:red">b</p>\n<p onclick="c()">c</p>\n<a href=" JavaScript:d()">d</a>',
      }),
    },
    reports: ["<script>", "<style>", "attribute `style`", "attribute `onclick`", "attribute `href`"].map(
      (actual, index) =>
        `index.html ${8 + index}:1 inline-code Unexpected inline ${actual}, expected a class, or a file in assets/`,
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
      'a.html page-language Missing the language of the page, such as <html lang="en">',
      "b.html page-language Unexpected language `english`, expected a BCP 47 tag such as pt-BR",
      "c.html 8:1 page-language Unexpected language ``, expected a BCP 47 tag such as pt-BR",
      "c.html 8:17 page-language Unexpected language `e-s`, expected a BCP 47 tag such as pt-BR",
      "c.html 8:57 page-language Unexpected language `es_ES`, expected a BCP 47 tag such as pt-BR",
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
      "a.html page-title Missing <title> with the name of the page",
      "b.html 3:1 page-title Unexpected empty <title>, expected the name of the page",
      "c.html 3:17 page-title Unexpected second <title>, expected one",
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
      'a.html page-description Missing <meta name="description"> with a sentence',
      "b.html 4:1 page-description Unexpected empty description, expected a sentence",
      "c.html 4:38 page-description Unexpected second description, expected one",
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
      'a.html canonical Missing <link rel="canonical" href="https://example.org/news/a.html">',
      "b.html 5:56 canonical Unexpected second canonical, expected one",
      "c.html 5:1 canonical Unexpected canonical `https://example.com/`, expected an address of this site, such as https://example.org/news/c.html",
      "d.html 5:1 canonical Unexpected canonical `/news/`, expected an address of this site, such as https://example.org/news/d.html",
      "e.html 5:1 canonical Unexpected canonical `https://example.org/news/f.html`, a page that names `https://example.org/news/`, expected the last address of the chain",
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
      "index.html 6:70 translations Unexpected translation `https://example.org/news/es/`, a page that names others, expected the same translations on both pages",
    ],
  },
  {
    title: "translations: a page in another language than its hreflang",
    site: { "index.html": page(english), "es/index.html": page({ ...spanish, html: '<html lang="pt">' }) },
    reports: [
      "es/index.html 6:70 translations Unexpected translation `https://example.org/news/es/`, a page in `pt`, expected a page in `es`",
      "index.html 6:70 translations Unexpected translation `https://example.org/news/es/`, a page in `pt`, expected a page in `es`",
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
      'a.html 6:1 translations Missing a translation with hreflang="x-default"',
      "a.html 6:1 translations Unexpected translation `https://example.org/news/`, a page that names others, expected the same translations on both pages",
      "b.html 6:1 translations Unexpected translation `https://example.org/news/`, a page that names others, expected the same translations on both pages",
      "b.html 6:70 translations Unexpected x-default `https://example.org/news/a.html`, expected one of the translations",
      "c.html 6:1 translations Unexpected translation `https://example.org/news/`, a page that names others, expected the same translations on both pages",
      "c.html 6:146 translations Unexpected second x-default, expected one",
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
      "index.html 6:1 translations Missing the page itself among its translations: https://example.org/news/",
      "index.html 6:1 translations Unexpected translation `/news/`, expected a whole address of this site",
      "index.html 6:51 translations Unexpected translation `/news/`, expected a whole address of this site",
    ],
  },

  {
    title: "one-h1: none and two",
    site: { "a.html": page({ h1: "" }), "b.html": page({ body: "<h1>More <b>news</b></h1>" }) },
    reports: [
      "a.html one-h1 Missing an <h1> with the name of the page",
      'b.html 8:1 one-h1 Unexpected second h1 "More news", expected one, the name of the page',
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
      'a.html 8:31 heading-order Unexpected h4 "d" after h2, expected h3',
      'a.html 9:12 heading-order Unexpected h6 "e" after h4, expected h5',
      "b.html 7:1 heading-order Unexpected h1 without words, expected words",
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
      "index.html 9:1 image Unexpected image `a.jpg` without alt, expected `alt` on the image",
      "index.html 10:1 image Unexpected image `a.jpg` without width, height, expected `width`, `height` on the image",
    ],
  },

  {
    title: "unique-id: one id twice",
    site: { "index.html": page({ body: '<p id="a"></p>\n<p id="b"></p><p id="a"></p>' }) },
    reports: ["index.html 9:15 unique-id Unexpected second id `a`, expected an id that is not on the page yet"],
  },

  {
    title: "the same error on four or more pages is reported once",
    site: Object.fromEntries("abcd".split("").map((name) => [`${name}.html`, page({ title: "" })])),
    reports: ["a.html page-title Missing <title> with the name of the page (the same in 3 more files)"],
  },
  {
    title: "the same error on three pages is reported on each",
    site: Object.fromEntries("abc".split("").map((name) => [`${name}.html`, page({ title: "" })])),
    reports: "abc".split("").map((name) => `${name}.html page-title Missing <title> with the name of the page`),
  },
];

for (const { title, site, allowedMarks, reports } of cases) {
  test(title, () => {
    const home: Site = "index.html" in site ? {} : { "index.html": page() };
    assert.deepEqual(verify({ ...home, ...site }, allowedMarks), reports);
  });
}

test("every check has a case in which it reports an error", () => {
  const failing = new Set(
    cases.flatMap(({ reports }) =>
      reports.map((sentence) => / ([a-z0-9-]+) (?:Missing|Unexpected)/.exec(sentence)?.[1]),
    ),
  );
  assert.deepEqual(
    CHECKS.map(({ id }) => id).filter((id) => !failing.has(id)),
    [],
  );
});
