import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePeriod } from "../../../scripts/content/period.ts";
import { assertGrowsInProportion } from "../../../tests/support/growth.ts";
import { convertText } from "../src/convert.ts";
import { readPage } from "../src/html/main-content.ts";
import { takeName } from "../src/item-names.ts";

/** A repeated piece of text, with the text around it: `<b>…</b>` repeats the piece at the dots. */
type Repeated = readonly [piece: string, around?: string];

/** Pieces of HTML that took time by the square of their number, and others that could. */
const HTML: readonly Repeated[] = [
  ...[
    "word ",
    "<p>a</p>",
    "<p>a",
    "<p></p>",
    "<b>a</b>",
    "<b>a</b>!",
    "<b>a<i>b</b>c</i>",
    "</p>",
    "</b>",
    "<br>",
    "a<br>",
  ].map(once),
  ...[
    "&nbsp;",
    "&eacute;",
    "&",
    "<",
    "<a ",
    "<!-- a -->",
    "<!--",
    "<?a?>",
    "<![CDATA[a]]>",
    "<hr>",
    "<h2></h2>",
    "<h2>a</h2>",
  ].map(once),
  ...['<a href="/x">a</a>', '<a href="/x"></a>', '<a href="#a">1</a>', '<a name="a"></a>', '<img src="a.jpg">'].map(
    once,
  ),
  ...['<a href="a.jpg"><img src="a.jpg" alt="a"></a>', '<p style="display:none">a</p>', "<script>a</script>"].map(once),
  ...[
    "<form>a</form>",
    "<embed>",
    "<table><tr><td>a</td></tr></table>",
    "<ul><li>a</li></ul>",
    "*",
    "_",
    "`",
    "[",
    "1. ",
  ].map(once),
  ...[".", "! ", "a! ", "&nbsp;", "<p>a!</p>", "a<br>"].map((piece): Repeated => [piece, "<b>a…a</b>"]),
  ...["<td>a</td>", "<th>a</th>", "<p>a</p>"].map((piece): Repeated => [piece, "<table><tr>…</tr></table>"]),
  ...[
    "<tr><td>a</td></tr>",
    "<tr><th>a</th><td>b</td></tr>",
    "a<tr><td>b</td></tr>",
    "<col>",
    "<tbody><tr><td>a",
    "<caption>a</caption>",
  ].map((piece): Repeated => [piece, "<table>…</table>"]),
  ["<tr><td>b</td></tr>", `<table><tr>${"<th>a</th>".repeat(1000)}</tr>…</table>`],
  ["<li>a</li>", "<ol>…</ol>"],
  ["<li>a", "<ul>…</ul>"],
  ["<p>a</p>", "<blockquote>…</blockquote>"],
  ["<p>a</p>", `${"<div>".repeat(200)}…${"</div>".repeat(200)}`],
  ["<p>a</p>", "<figure>…</figure>"],
  ['<img src="a.jpg">', "<figure>…<figcaption>a</figcaption></figure>"],
  ['<img src="a.jpg" alt="a">', "<figure>…</figure>"],
  ...["a\n", "\n", "```\n", "<span>a</span>\n"].map(
    (piece): Repeated => [piece, "<ul><li><pre><code>…a</code></pre></li></ul>"],
  ),
  ...[" ", "\n", "&nbsp; "].map((piece): Repeated => [piece, "<pre>a<b>b…&nbsp;</b>c</pre>"]),
  ["`a", "<code>…</code>"],
  ...["a", "//mailchi", ".jpg?\n", "../"].map((piece): Repeated => [piece, '<a href="https://a.example/…\n">a</a>']),
  ['a="b" ', "<p …>a</p>"],
  ["; display ", '<p style="…">a</p>'],
  // Content that Markdown can't express, alone and beside content that it can.
  ...["<p><code>a</code><code>b</code></p>", '<a href="/x"><h2>a</h2></a>', "<ul>a<li>b</li></ul>"].map(once),
  ...["<p>a</p>", "a<hr>", "<li>a</li>", "<b><p>a</p></b>", "<blockquote>a</blockquote>"].map(
    (piece): Repeated => [piece, "…<p><code>a</code><code>b</code></p>"],
  ),
];

function once(piece: string): Repeated {
  return [piece];
}

const TARGETS = { linkTo: () => undefined, pictureAt: () => "media/a.jpg" };

test("the time that a text in HTML takes grows as the text does, whatever it repeats", () => {
  for (const repeated of HTML)
    assertGrowsInProportion(JSON.stringify(repeated), 60_000, (length) =>
      convertText({ kind: "html", text: repeat(repeated, length), base: "https://old.example/" }, TARGETS),
    );
});

test("the time that plain text and Markdown take grows as the text does", () => {
  for (const kind of ["text", "markdown"] as const) {
    for (const piece of ["a ", "\n", "\n ", "*", "_", "[", "http://", "\u200B", "\u202E", "\r"])
      assertGrowsInProportion(`${kind} ${JSON.stringify(piece)}`, 60_000, (length) =>
        convertText({ kind, text: repeat([piece], length) }, TARGETS),
      );
  }
});

test("the time that a page takes grows as its parts do", () => {
  for (const piece of [
    '<meta name="date" content="x">',
    "<article>a</article>",
    "<aside>a</aside>",
    "<nav>a</nav>",
    "<h1>a</h1>",
    "<time>3 January 2019</time>",
    "<p>3 January 2019</p>",
    '<p class="date">3 January 2019</p>',
    '<div class="byline">By a</div>',
    '<a rel="author">a</a>',
    '<script type="application/ld+json">{}</script>',
    "<h2><a href='/a'>a</a></h2>",
    "<li><a href='/a'>a</a></li>",
    "<header><img src='a.jpg'></header>",
    "January ",
    "3 de ",
  ])
    assertGrowsInProportion(piece, 300_000, (length) => readPage(repeat([piece], length), { timeZone: "utc" }));
});

test("thousands of texts of one name get their numbers in a time that grows as their number does", () => {
  const period = parsePeriod("2021-10");
  assert.ok(period !== undefined);
  const names = assertGrowsInProportion("names", 20_000, (count) => {
    const taken = { all: new Set<string>(), numbers: new Map<string, number>() };
    return Array.from({ length: count }, () => takeName(taken, period, "news"));
  });
  assert.deepEqual([names[0], names.at(-1), new Set(names).size], ["news", "news-20000", 20_000]);
});

function repeat([piece, around = "…"]: Repeated, length: number): string {
  const [before = "", after = ""] = around.split("…");
  return `${before}${piece.repeat(Math.ceil(length / piece.length))}${after}`;
}
