import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { textOf } from "../../scripts/markdown/plain.ts";
import { type LinkResolver, resolveLinks } from "../../scripts/markdown/resolve.ts";
import type { Body } from "../../scripts/markdown/types.ts";

const resolver: LinkResolver = {
  link: (href) => `/there/${href}`,
  image: (href) => ({ src: `/here/${href}`, width: 640, height: 480, sources: [] }),
};

function renderMarkdown(markdown: string, resolve = resolver): string {
  return resolveLinks(parseBody(markdown), resolve);
}

test("text, lists, quotations, code and emphasis become HTML", () => {
  assert.equal(
    renderMarkdown("One *two* **three** ~~four~~ `a<b`"),
    "<p>One <em>two</em> <strong>three</strong> <s>four</s> <code>a&lt;b</code></p>\n",
  );
  assert.equal(renderMarkdown("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  assert.equal(renderMarkdown("> a"), "<blockquote>\n<p>a</p>\n</blockquote>\n");
  assert.equal(renderMarkdown("```js onload=x\na < b\n```"), "<pre><code>a &lt; b\n</code></pre>\n");
  assert.equal(renderMarkdown("    a < b"), "<pre><code>a &lt; b\n</code></pre>\n");
});

test("quotes, dashes and addresses stay as they were written", () => {
  assert.equal(textOf(parseBody(`"a" -- 'b' ... (c) https://example.org`)), `"a" -- 'b' ... (c) https://example.org`);
});

test("of a link with the code of a template, only the words are shown", () => {
  const codes = [
    "{{ site.url }}/a",
    '{{ "/a" | url }}',
    "mailto:{{< param team >}}",
    "{% link a.md %}",
    "/a/$\u007Bb c}",
  ];
  for (const code of codes) {
    assert.equal(renderMarkdown(`See [the *quay*](${code}).`), "<p>See the <em>quay</em>.</p>\n", code);
    assert.equal(renderMarkdown(`See [the quay][q].\n\n[q]: ${code}`), "<p>See the quay.</p>\n", code);
  }
  assert.equal(renderMarkdown('[a](b.md "{{ c }}")'), '<p><a href="/there/b.md" title="{{ c }}">a</a></p>\n');
  assert.equal(renderMarkdown("[a]({{ b }} c)"), "<p>[a]({{ b }} c)</p>\n");
});

test("raw HTML becomes text", () => {
  assert.equal(renderMarkdown("<b>a</b>"), "<p>&lt;b&gt;a&lt;/b&gt;</p>\n");
  assert.equal(renderMarkdown("<script>\nalert(1)\n</script>"), "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n");
});

test("headings start at h2 and leave no level out", () => {
  const headings = (markdown: string) => [...renderMarkdown(markdown).matchAll(/<(h\d)/g)].map((match) => match[1]);
  assert.deepEqual(headings("# a\n## b\n# c"), ["h2", "h3", "h2"]);
  assert.deepEqual(headings("### a\n##### b\n###### c\n### d"), ["h2", "h3", "h4", "h2"]);
  assert.deepEqual(headings("### a\n## b\n### c"), ["h2", "h2", "h3"]);
  assert.deepEqual(headings("a\n===\nb\n---"), ["h2", "h3"]);
  assert.deepEqual(headings("# a\n## b\n### c\n#### d\n##### e\n###### f"), ["h2", "h3", "h4", "h5", "h6", "h6"]);
});

test("headings have unique ids made from their text, none of which a template uses", () => {
  const ids = (markdown: string) => [...renderMarkdown(markdown).matchAll(/id="(.*?)"/g)].map((match) => match[1]);
  assert.deepEqual(ids("# Prisons, *again*"), ["s-prisons-again"]);
  assert.deepEqual(ids("# A\n# A\n# A 2\n# A"), ["s-a", "s-a-2", "s-a-2-2", "s-a-3"]);
  assert.deepEqual(ids("# Prisión\n# 監獄\n# हिन्दी\n# السجون\n# ?!"), [
    "s-prision",
    "s-監獄",
    "s-हिन्दी",
    "s-السجون",
    "s-section",
  ]);
});

test("a fragment leads to the heading with its words, and to nothing else", () => {
  assert.match(renderMarkdown("# The plan\n[a](#the-plan)"), /<a href="#s-the-plan">/);
  const { links } = parseBody("[a](quito.en.md#The-plan) [b](day.yaml#x) [c](media/plan.pdf#page=2)");
  assert.deepEqual(
    links.map(({ href }) => href),
    ["quito.en.md#s-the-plan", "day.yaml#s-x", "media/plan.pdf#page=2"],
  );
  assert.match(renderMarkdown("# The plan\n[a](#s-the-plan)"), /<a href="#s-the-plan">/);
  assert.match(
    renderMarkdown("# The plan\n[a](#the-plan)", { ...resolver, fragment: (href) => `https://e.org/${href}` }),
    /"https:\/\/e.org\/#s-the-plan"/,
  );
  const [fault] = parseBody("# The plan\n\n[a](#plan)").faults;
  assert.match(
    JSON.stringify(fault),
    /"line":3,"column":5,"length":5,.*"severity":"warning".*"heading-unknown".*"#plan"/,
  );
});

test("relative links are placeholders until they are resolved, and their fragments are ids of our headings", () => {
  const body = parseBody('See [Quito](quito.en.md#background "A & B").');
  assert.deepEqual(body.parts, [
    "<p>See ",
    { kind: "link", href: "quito.en.md#s-background", title: "A & B" },
    "Quito</a>.</p>\n",
  ]);
  assert.equal(
    resolveLinks(body, { ...resolver, link: (href) => `/a&b/"${href}` }),
    '<p>See <a href="/a&amp;b/&quot;quito.en.md#s-background" title="A &amp; B">Quito</a>.</p>\n',
  );
});

test("a body survives a round trip through JSON", () => {
  const body = parseBody("# A\n\n[a](b.en.md) ![c](media/d.jpg)\n\n[e](javascript:f)");
  const kept: Body = JSON.parse(JSON.stringify(body));
  assert.deepEqual(kept, body);
  assert.equal(resolveLinks(kept, resolver), resolveLinks(body, resolver));
});

test("links to other sites are encoded and have `noopener`", () => {
  assert.equal(
    renderMarkdown('[a](https://example.org/ä?b=c&d "t")'),
    '<p><a href="https://example.org/%C3%A4?b=c&amp;d" title="t" rel="noopener">a</a></p>\n',
  );
  assert.equal(
    renderMarkdown("<https://münchen.example/ä>"),
    '<p><a class="address" href="https://xn--mnchen-3ya.example/%C3%A4" rel="noopener">https://münchen.example/ä</a></p>\n',
  );
  assert.equal(renderMarkdown("<a@example.org>"), '<p><a href="mailto:a@example.org">a@example.org</a></p>\n');
});

test("an image has its size and is loaded lazily; one that stands alone is a figure", () => {
  const image = '<img src="/here/media/a.jpg" width="640" height="480" alt="A &quot;b&quot;"';
  assert.equal(
    renderMarkdown('a ![A "b"](media/a.jpg "c")'),
    `<p>a ${image} title="c" loading="lazy" decoding="async"></p>\n`,
  );
  assert.equal(renderMarkdown('![A "b"](media/a.jpg)'), `<figure>${image} loading="lazy" decoding="async"></figure>\n`);
  assert.equal(
    renderMarkdown('![A "b"](media/a.jpg "Photo: c & d")'),
    `<figure>${image} loading="lazy" decoding="async"><figcaption>Photo: c &amp; d</figcaption></figure>\n`,
  );
  assert.equal(
    renderMarkdown('- ![A "b"](media/a.jpg)'),
    `<ul>\n<li>${image} loading="lazy" decoding="async"></li>\n</ul>\n`,
  );
});

test("an image in several formats leaves the choice to the browser", () => {
  const picture = {
    src: "/a.jpg",
    width: 2,
    height: 1,
    sources: [{ type: "image/avif", srcset: "/a.avif 2w" }],
    sizes: "50vw",
  };
  assert.equal(
    renderMarkdown("![a](media/a.jpg)", { ...resolver, image: () => picture }),
    '<figure><picture><source type="image/avif" srcset="/a.avif 2w" sizes="50vw">' +
      '<img src="/a.jpg" width="2" height="1" alt="a" loading="lazy" decoding="async"></picture></figure>\n',
  );
});

test("a table can be focused, has a name, and aligns its cells by class", () => {
  const html = renderMarkdown("| | Year |\n|--|-:|\n| A | 1 |\n");
  assert.match(html, /^<div class="table" role="region" tabindex="0" aria-label="Year"><table>/);
  assert.match(html, /<td><\/td>\n<th scope="col" class="align-right">Year<\/th>/);
  assert.match(html, /<td>A<\/td>\n<td class="align-right">1<\/td>/);
  assert.match(html, /<\/table><\/div>\n$/);
  assert.doesNotMatch(html, /style/);
});

test("in a cell of a table, and nowhere else, `<br>` is a line break", () => {
  const cells = "|a<br>b|**c<BR />d**|\n|-|-|\n|\\<br>|`<br>`|\n";
  const html = renderMarkdown(cells);
  assert.match(html, /<th scope="col">a<br>\nb<\/th>/);
  assert.match(html, /<strong>c<br>\nd<\/strong>/);
  assert.match(html, /<td>&lt;br&gt;<\/td>\n<td><code>&lt;br&gt;<\/code><\/td>/);
  assert.match(renderMarkdown("a<br>b"), /a&lt;br&gt;b/);
  assert.deepEqual(parseBody("|a<br>b|\n|-|\n").faults, []);
  assert.equal(textOf(parseBody(cells)), "a b c d <br> <br>");
  const [fault] = parseBody("|a<br>b|\n|-|\n|c|\n|TODO: d|\n").faults;
  assert.equal(fault?.line, 4);
});

test("a table whose longest words need more than a column of paper is wide", () => {
  const table = (words: readonly string[]): string =>
    renderMarkdown(`|${words.join("|")}|\n|${words.map(() => "-").join("|")}|\n`);
  assert.match(table(["Year", "Items"]), /^<div class="table" /);
  assert.match(
    table(["Year", "one two three four five six seven eight nine ten eleven twelve"]),
    /^<div class="table" /,
  );
  assert.match(
    table(["Verwaltungsgerichtshof", "Generalstaatsanwaltschaft", "123,456,789"]),
    /^<div class="table wide" /,
  );
});

test("tables with the same first row have different names, one without text has none", () => {
  const names = [...renderMarkdown("|a|\n|-|\n\n|a|\n|-|\n\n||\n|-|\n").matchAll(/<div class="table"(.*?)>/g)].map(
    (match) => match[1],
  );
  assert.deepEqual(names, [
    ' role="region" tabindex="0" aria-label="a"',
    ' role="region" tabindex="0" aria-label="a (2)"',
    ' tabindex="0"',
  ]);
});

test("the plain text of a body has no marks", () => {
  const { text } = parseBody(
    "# A\n\nb *c*\nd  \ne [f](g.md) ![h i](media/j.jpg) `k`\n\n- l\n- m\n\n|n|o|\n|-|-|\n\n```\np\n\nq\n```\n\n[r]: s.md",
  );
  assert.equal(text, "A b c d e f h i k l m n o p q");
  assert.equal(textOf(parseBody("")), "");
});

test("links are listed with kind and role, once for each location", () => {
  const { links } = parseBody(
    "[a](b.en.md) [c](https://example.org) ![d](media/e.jpg) [f][g] [h][g]\n\n[g]: i.en.md\n",
  );
  assert.deepEqual(
    links.map(({ href, kind, role }) => [href, kind, role]),
    [
      ["b.en.md", "relative", "link"],
      ["https://example.org", "absolute", "link"],
      ["media/e.jpg", "relative", "image"],
      ["i.en.md", "relative", "link"],
    ],
  );
});

test("links, images and headings without text are reported", () => {
  const refused = (text: string) => parseBody(text).faults.map(({ rule, message, line }) => [rule, message.id, line]);
  assert.deepEqual(refused("a\n[](b.en.md)"), [["body-link", "link-without-text", 2]]);
  assert.deepEqual(refused("![ ](media/a.jpg)"), [["body-image", "image-without-alt", 1]]);
  assert.deepEqual(refused("[![](media/a.jpg)](b.en.md)"), [
    ["body-link", "link-without-text", 1],
    ["body-image", "image-without-alt", 1],
  ]);
  assert.deepEqual(refused("a\n\n#\n"), [["body-shape", "heading-without-text", 3]]);
  assert.deepEqual(refused("[![a](media/a.jpg)](b.en.md)"), []);
});

test("nesting that the parser would cut off is refused", () => {
  assert.deepEqual(parseBody(`${"> ".repeat(30)}a`).faults, []);
  for (const mark of ["> ", "- "]) assert.equal(parseBody(`${mark.repeat(100)}a`).faults[0]?.rule, "body-shape");
});
