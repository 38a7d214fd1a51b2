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

test("headings, lists, links, pictures and tables become Markdown", () => {
  const { markdown, notes, unfinished } =
    convert(`<h2>Ships<br>in June</h2><p>A <b>blue:</b>ship, see <a href="/quito/">the item</a> &amp;amp; more.<br>1. one</p>
<ol start="3"><li>three<ul><li>a</li></ul></li><li>four</li></ol>
<figure><a href="crane.jpg"><img src="crane-300x200.jpg" alt="The crane"></a><figcaption>At "work"</figcaption></figure>
<table><tr><th>Ship</th><th>Tonnes|t</th></tr><tr><td>Ana<br>II</td><td><b>40</b></td></tr></table>`);
  assert.equal(
    markdown,
    `## Ships in June

A **blue**:ship, see [the item](../2021-06/quito.en.md) \\&amp; more.\\
1\\. one

3. three
   - a
4. four

![The crane](media/crane.jpg "At \\"work\\"")

| Ship | Tonnes\\|t |
| --- | --- |
| Ana<br>II | **40** |
`,
  );
  assert.deepEqual([notes, unfinished], [[], []]);
});

test("lists and paragraphs in a cell are lines of it, so that a table stays one", () => {
  const { markdown, unfinished } = convert(
    "<table><tr><th>Port</th><th>Ships</th></tr><tr><td><p>Vigo</p><p>north</p></td><td><ul><li>Ana</li><li>- 2<ol><li>Bea</li></ol></li><li></li></ul></td></tr></table>",
  );
  assert.equal(markdown, "| Port | Ships |\n| --- | --- |\n| Vigo<br>north | Ana<br>- 2<br>Bea |\n");
  assert.deepEqual(unfinished, []);
});

test("what stands behind a word is escaped only where it would mean something there", () => {
  const cases: readonly (readonly [html: string, markdown: string])[] = [
    ["<p><b>Core</b>: 1 <i>ship</i> - 2 <b>a</b>&gt; b</p>", "**Core**: 1 *ship* - 2 **a**> b\n"],
    ["<p><b>- a</b> <i>1</i>: b</p>", "\\- **a** *1*: b\n"],
    ["<p>a\\<b>:</b> b</p>", "a\\\\: b\n"],
    [
      "<pre><code>a \\- b\n```\nc \\: d</code></pre><p><code>a \\- b</code></p>",
      "````\na \\- b\n```\nc \\: d\n````\n\n`a \\- b`\n",
    ],
    [
      '<p><b>Name<sup><a href="#n1" id="r1">1</a></sup>:</b> b</p><ol><li id="n1">A note. <a href="#r1">↑</a></li></ol>',
      "**Name[^1]**: b\n\n[^1]: A note.\n",
    ],
  ];
  for (const [html, markdown] of cases) assert.equal(convert(html).markdown, markdown);
});

test("a mail that is laid out in tables becomes paragraphs, without the pixel that counts readers", () => {
  const { markdown } = convert(
    `<table><tr><td><table><tr><td>One</td><td>Two</td></tr></table></td></tr></table><img src="crane.jpg" width="1" height="1"><div style="display: none">Preview</div>`,
  );
  assert.equal(markdown, "One\n\nTwo\n");
  const nested = convert(
    "<table><tr><td>Hours<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table></td></tr></table>",
  );
  assert.equal(nested.markdown, "Hours\n\n| Day |\n| --- |\n| Monday |\n");
});

test("what Markdown can't say is noted", () => {
  const { markdown, notes } = convert(
    `<p>a\u200Bb<a href="javascript:alert(1)">c</a></p><iframe src="https://video.example/1"></iframe><video src="film.mp4"></video><form>x</form><svg><text>y</text></svg><svg></svg><img src="crane.jpg">`,
  );
  assert.equal(markdown, "abc\n\n[video.example/1](https://video.example/1)\n");
  assert.deepEqual(textsOf(notes), [
    "Invisible characters were left out.",
    "`<iframe>` is now a link to `https://video.example/1`.",
    '`<video src="film.mp4">` was left out.',
    "`<form>` was left out.",
    "`<svg>` was left out.",
    "The picture `https://old.example/news/crane.jpg` has no description: add `![…](media/crane.jpg)` where it belongs, with what it shows in place of the dots.",
    "The link to `javascript:alert(1)` is now text.",
  ]);
});

test("a formula is its source, once, and not the letters of its drawing", () => {
  const math =
    '<math><semantics><mrow><mn>0.</mn><msup><mn>3</mn><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">0.3^2</annotation></semantics></math>';
  const katex = `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">0.32</span></span>`;
  const { markdown, notes } = convert(`<p>A ${katex}, a ${math}, a <math><mi>x</mi></math>.</p>`);
  assert.equal(markdown, "A `0.3^2`, a `0.3^2`, a x.\n");
  assert.deepEqual(textsOf(notes), ["2 formulas are now code in TeX."]);
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

test("Markdown stays as it was written, and what content can't have of it is converted as HTML is", () => {
  const written = "**bold** and __bold__\n\n* one\n* two[^1]\n\n[^1]: A note.\n";
  assert.deepEqual(convert(written, "markdown"), { markdown: written, unfinished: [], notes: [] });
  const script = convert("[x](javascript:alert(1)) <b>bold</b>", "markdown");
  assert.equal(script.markdown, "x **bold**\n");
  assert.deepEqual(textsOf(script.notes), ["The link to `javascript:alert(1)` is now text."]);
  const noted = convert("One[^a] <b>two</b>.[^a]\n\n[^a]: A *note*.\n", "markdown");
  assert.equal(noted.markdown, "One[^1] **two**.[^1]\n\n[^1]: A *note*.\n");
  // Whoever looks for a picture says why there is none.
  assert.equal(convert("![x](y.jpg) text", "markdown").markdown, "text\n");
});

test("footnotes of other systems stay footnotes, in the order of their references", () => {
  const { markdown, notes } = convert(
    `<p>One<sup id="ref2"><a href="#fn2">2</a></sup>, two<a id="ref1" href="#fn1">[1]</a>, again<sup><a href="#fn2">2</a></sup>.</p><hr><ol><li id="fn1"><p>First, see <a href="https://a.example/">it</a> <a href="#ref1">↩</a></p></li><li id="fn2"><p>Second.</p><p>More. <a href="#ref2">↩</a></p></li></ol>`,
  );
  assert.equal(
    markdown,
    `One[^1], two[^2], again[^1].

[^1]: Second.

    More.

[^2]: First, see [it](https://a.example/)
`,
  );
  assert.deepEqual(notes, []);
});

test("a list that links lead to without a way back is a list", () => {
  const { markdown } = convert('<p>See <a href="#a">A</a>.</p><ul><li id="a">A text</li></ul>');
  assert.equal(markdown, "See A.\n\n- A text\n");
});

/** Blocks with a word, a heading or a link of their own, by their number. */
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

/** Blocks that have the words Odd1, Odd2 and Odd3, and that Markdown can't say. */
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

test("a body that is HTML is read as HTML, also where Markdown would take a line of it for code", () => {
  const written = `<div class="post">
  <h2>Ships</h2>

    <p>A <b>crane</b>, see <a href="/quito/">the item</a>.</p>

    <ul>
      <li>one</li>

      <li>two</li>
    </ul>
</div>
`;
  const { markdown, notes } = convert(written, "markdown");
  assert.equal(markdown, "## Ships\n\nA **crane**, see [the item](../2021-06/quito.en.md).\n\n- one\n- two\n");
  assert.deepEqual(notes, []);
});

test("HTML that a page would show as code is reported, and code between fences is not", () => {
  const indented = convert("A *text*.\n\n    <p>A <b>crane</b></p>\n\nMore.\n", "markdown");
  assert.equal(indented.markdown, "A *text*.\n\n    <p>A <b>crane</b></p>\n\nMore.\n");
  assert.deepEqual(textsOf(indented.notes), [
    "`<p>A <b>crane</b></p>` is shown as code, since it is indented: if it belongs to the text, remove the spaces before it.",
  ]);
  assert.deepEqual(convert("A text.\n\n```html\n<p>a</p>\n```\n\n    let a = b < c;\n", "markdown").notes, []);
});
