import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkBody } from "../../../scripts/markdown/check-body.ts";
import { textOf } from "../../../scripts/markdown/plain.ts";
import { convertText, openText, showCharacters } from "../src/convert.ts";
import { textsOf } from "./notes.ts";

const TARGETS = {
  linkTo: (url: string) => (url === "https://old.example/quito/" ? "../2021-06/quito.en.md" : undefined),
  pictureAt: (url: string) => (url.endsWith("/crane.jpg") ? "media/crane.jpg" : undefined),
};

function convert(text: string, kind: "html" | "markdown" | "text" = "html") {
  return convertText({ kind, text, base: "https://old.example/news/" }, TARGETS);
}

/** Pieces of text that Markdown could take for marks. */
const word = fc.oneof(
  fc.constantFrom(
    ..."* _ ** __ ` ~~ [ ] ![ ]( < > & &amp; &lt;b&gt; # 1. 2) - + = | \\ : ! [^1] [x]: https://a.example/b_c*d www.a.example a@b.example {{ 3 a".split(
      " ",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" ").replaceAll("<", "&lt;"));

const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: "html" },
    text,
    fc.constantFrom(
      "<br>",
      "<br><br>",
      "<hr>",
      '<img src="crane.jpg" alt="A *crane*">',
      '<img src="gone.jpg" alt="x">',
      "\n",
    ),
    fc
      .tuple(
        fc.constantFrom(
          "p",
          "div",
          "b",
          "strong",
          "em",
          "i",
          "s",
          "ul",
          "ol",
          "li",
          "blockquote",
          "h2",
          "h5",
          "pre",
          "code",
          "figure",
          "figcaption",
          "table",
          "tr",
          "td",
          "th",
          "span",
          "o:p",
        ),
        tie("html"),
      )
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc
      .tuple(
        fc.constantFrom(
          "https://old.example/quito/",
          "/x?a=1&b=(2)",
          "javascript:alert(1)",
          "#top",
          "mailto:a@b.example",
          "",
        ),
        tie("html"),
      )
      .map(([href, inner]) => `<a href="${href}">${inner}</a>`),
  ),
  html: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
}));

test("whatever HTML comes, the Markdown is accepted", () => {
  fc.assert(
    fc.property(html, (source) => {
      const { markdown } = convert(source);
      assert.deepEqual(
        checkBody(markdown).faults.filter(({ severity }) => severity === "error"),
        [],
      );
    }),
    { numRuns: 150 },
  );
});

test("text that looks like Markdown stays text", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { markdown, unfinished } = convert(`<p>${source}</p>`);
      assert.deepEqual(unfinished, []);
      assert.equal(
        /<(?:em|strong|code|ul|ol|h\d|hr|table|blockquote|s|img)\b/.exec(JSON.stringify(checkBody(markdown).parts)),
        null,
        markdown,
      );
    }),
    { numRuns: 300 },
  );
});

test("plain text keeps every character that is visible", () => {
  const letters = (value: string) => value.replaceAll(/\s+/g, "");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom(" ", "\n", "\n\n"), (words, space) => {
      const source = showCharacters(words.join(space));
      assert.equal(letters(textOf(checkBody(convert(source, "text").markdown))), letters(source));
    }),
    { numRuns: 300 },
  );
});

test("elements thousands deep, and texts without end, are reported", () => {
  assert.deepEqual(textsOf(convert(`${"<b>".repeat(50_000)}x`).unfinished), [
    "Its text was not read. It has elements more than 256 deep.",
  ]);
  assert.deepEqual(textsOf(convert("x".repeat(1_000_001)).unfinished), [
    "Its text was not read. It has 1000022 characters, and at most 1000000 are read.",
  ]);
  assert.deepEqual(openText({ kind: "html", text: `${"<div>".repeat(9000)}<img src="a.jpg">` }).pictures, []);
});

/** Blocks with their own word, heading or link, by their number. */
const expressible = fc.constantFrom<(number: number) => string>(
  (number) => `<h2>Heading${number}</h2>`,
  (number) => `<p>Word${number} <b>and</b> <a href="https://a.example/${number}">link${number}</a>.</p>`,
  (number) =>
    `<ul><li>Item${number}<ul><li><a href="https://a.example/${number}">link${number}</a></li></ul></li></ul>`,
  (number) => `<blockquote><h3>Heading${number}</h3><p>Word${number}</p></blockquote>`,
  (number) =>
    `<div><div>Word${number} <a href="https://a.example/${number}">link${number}</a><h4>Heading${number}</h4></div></div>`,
  (number) =>
    `<table><tr><th>Head${number}</th></tr><tr><td><a href="https://a.example/${number}">link${number}</a></td></tr></table>`,
  (number) => `<a href="https://a.example/${number}"><h2>Heading${number}</h2><p>link${number}</p></a>`,
);

/** Blocks with the words Odd1, Odd2 and Odd3 that Markdown can't express. */
const inexpressible = fc.constantFrom(
  "<p>Odd1 <code>Odd2</code><code>Odd3</code></p>",
  "<ul>Odd1<li>Odd2</li><li>Odd3</li></ul>",
  "<ol><li>Odd1</li><li>Odd2 <code>a</code><code>b</code> <i>Odd3</i></li></ol>",
  '<p>Odd1 http://x.example/<a href="https://y.example/">Odd2</a> Odd3</p>',
  "<h2># Odd1 Odd2 Odd3 #</h2>",
  "<table><tr><th>Odd1</th></tr><tr><td><code>Odd2|Odd3</code></td></tr></table>",
  "<blockquote><p>Odd1</p><p>&lt;!-- Odd2 --&gt; Odd3</p></blockquote>",
  "<pre><code>Odd1</code> Odd2 Odd3</pre>",
  "Odd1 <code>a</code><code>b</code> Odd2<br>Odd3",
);

test("what Markdown can't say of one block costs no other block a heading or a link, and no word of its own", () => {
  fc.assert(
    fc.property(
      fc.array(expressible, { minLength: 1, maxLength: 6 }),
      inexpressible,
      fc.nat(),
      (makers, odd, place) => {
        const blocks = makers.map((make, index) => make(index));
        const { markdown, unfinished, notes } = convert(
          blocks.toSpliced(place % (blocks.length + 1), 0, odd).join("\n"),
        );
        const body = checkBody(markdown);
        assert.deepEqual(unfinished, []);
        const html = JSON.stringify(body.parts);
        for (const [heading] of blocks.join("").matchAll(/Heading\d/g))
          assert.match(html, new RegExp(`<h\\d[^>]*>(?:<a [^>]*>)?${heading}<`), markdown);
        const hrefs = body.links.map(({ href }) => href);
        for (const [, href = ""] of blocks.join("").matchAll(/href="([^"]*)"/g))
          assert.ok(hrefs.includes(href), markdown);
        for (const word of ["Odd1", "Odd2", "Odd3"]) assert.ok(textOf(body).includes(word), markdown);
        assert.match(textsOf(notes).join("\n"), /begins with `.*Odd\d.*` lost formatting/);
      },
    ),
    { numRuns: 150 },
  );
});
