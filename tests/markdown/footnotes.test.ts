import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { plainBlocks, textOf } from "../../scripts/markdown/plain.ts";
import { type LinkResolver, resolveLinks } from "../../scripts/markdown/resolve.ts";

const abroad: LinkResolver = {
  link: (href) => href,
  image: (src) => ({ src, width: 1, height: 1, sources: [] }),
};
const onPage: LinkResolver = {
  ...abroad,
  notes: {
    prefix: "n-quito-",
    title: "Notes",
    reference: (number) => `Note ${number}`,
    back: (number) => `Back ${number}`,
  },
};

function render(markdown: string, resolver: LinkResolver): string {
  return resolveLinks(parseBody(markdown), resolver);
}

function faultsOf(markdown: string): readonly string[] {
  const lines = markdown.split("\n");
  return parseBody(markdown).faults.map(({ rule, severity, message, line, column, length }) => {
    const marked = lines[line - 1]?.slice(column - 1, column - 1 + length);
    return `${rule} ${severity} ${line} ${marked}: ${message.id}`;
  });
}

const TEXT =
  "One[^a], two[^b], one again[^a].\n\n[^b]: The **second**.\n[^a]: The first,\n    of two lines.\n\n    And more.";

test("a page has links from the text to the notes and back, with names and with ids of its own", () => {
  assert.equal(
    render(TEXT, onPage),
    [
      '<p>One<sup><a id="n-quito-1-ref" href="#n-quito-1" role="doc-noteref" aria-label="Note 1">1</a></sup>, ',
      'two<sup><a id="n-quito-2-ref" href="#n-quito-2" role="doc-noteref" aria-label="Note 2">2</a></sup>, ',
      'one again<sup><a id="n-quito-1-ref-2" href="#n-quito-1" role="doc-noteref" aria-label="Note 1">1</a></sup>.</p>\n',
      '<div class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n',
      '<li id="n-quito-1"><p>The first,\nof two lines.</p>\n<p>And more. ',
      '<a href="#n-quito-1-ref" role="doc-backlink" aria-label="Back 1">↑</a> ',
      '<a href="#n-quito-1-ref-2" role="doc-backlink" aria-label="Back 1-2">↑</a></p>\n</li>\n',
      '<li id="n-quito-2"><p>The <strong>second</strong>. ',
      '<a href="#n-quito-2-ref" role="doc-backlink" aria-label="Back 2">↑</a></p>\n</li>\n',
      "</ol>\n</div>\n",
    ].join(""),
  );
});

test("elsewhere notes have numbers, and neither links nor ids", () => {
  assert.equal(
    render("One[^a].\n\n[^a]: Note.", abroad),
    "<p>One<sup>1</sup>.</p>\n<hr>\n<div>\n<ol>\n<li><p>Note.</p>\n</li>\n</ol>\n</div>\n",
  );
});

test("as plain text a note is numbered, and its number is no link's", () => {
  const blocks = plainBlocks(resolveLinks(parseBody(TEXT), abroad), () => "[1]");
  assert.deepEqual(
    blocks.map(({ first, text }) => first + text),
    ["One¹, two², one again¹.", "1. The first, of two lines.", "   And more.", "2. The second."],
  );
  assert.equal(textOf(parseBody(TEXT)), "One, two, one again. The first, of two lines. And more. The second.");
});

test("notes are numbered as a reader reaches them, those in notes last", () => {
  const html = render("[^a]: See[^b].\n\n[^c]: C.\n\nText[^c] and[^a].\n\n[^b]: B.", abroad);
  assert.match(html, /Text<sup>1<\/sup> and<sup>2<\/sup>/);
  assert.match(html, /<li><p>C\.<\/p>\n<\/li>\n<li><p>See<sup>3<\/sup>\.<\/p>\n<\/li>\n<li><p>B\./);
});

test("a note may contain lists, links, code and definitions, and an image that stands alone", () => {
  const html = render(
    "A[^1][^2][^3]\n\n[^1]: - a\n    - b\n\n[^2]: ![c](media/d.jpg)\n\n[^3]: [e](f.en.md) `[^1]`\n\n    [^4]: g",
    onPage,
  );
  assert.match(html, /<ul>\n<li>a<\/li>\n<li>b<\/li>\n<\/ul>\n <a href="#n-quito-1-ref"/);
  assert.match(html, /<li id="n-quito-2"><p><img [^>]*> <a/);
  assert.match(html, /<a href="f.en.md">e<\/a> <code>\[\^1\]<\/code>/);
});

test("a link may follow a reference, and an escaped reference is text", () => {
  assert.match(render("A[^1](media/x.jpg) \\[^1]\n\n[^1]: b", abroad), /A<a href="media\/x.jpg">\^1<\/a> \[\^1\]/);
});

test("references and notes that miss their other half are warnings where they stand", () => {
  assert.deepEqual(faultsOf("A[^x] b.\n\n> - c[^y]"), [
    "body-footnote warning 1 [^x]: footnote-missing",
    "body-footnote warning 3 [^y]: footnote-missing",
  ]);
  assert.deepEqual(faultsOf("A[^1].\n\n[^1]: b\n\n[^1]: c\n[^2]: d\n[^3]: e[^2]"), [
    "body-footnote warning 5 [^1]:: footnote-twice",
    "body-footnote warning 6 [^2]:: footnote-unused",
    "body-footnote warning 7 [^3]:: footnote-unused",
  ]);
  assert.deepEqual(faultsOf("A[^1].\n\n[^1]:\n"), ["body-footnote warning 3 [^1]:: footnote-empty"]);
  assert.deepEqual(faultsOf("`[^1]` and `a[^2]`"), []);
});

test("labels are only labels, whatever an object has under that name", () => {
  for (const label of ["__proto__", "constructor", "toString"])
    assert.match(render(`A[^${label}].\n\n[^${label}]: b`, abroad), /<sup>1<\/sup>/);
});
