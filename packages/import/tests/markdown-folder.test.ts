import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceItem } from "../src/source.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

function byId(items: readonly SourceItem[], id: string): SourceItem {
  const item = items.find((each) => each.id === id);
  assert.ok(item !== undefined, `${id} of ${items.map((each) => each.id).join(", ")}`);
  return item;
}

test("a site of Hugo: TOML and YAML, bundles, languages, permalinks, aliases, shortcodes and drafts", async (t) => {
  const { items, notes } = await readSource(t, "markdown", {
    "hugo.toml":
      'baseURL = "https://old.example/news/"\ndefaultContentLanguage = "en"\n[permalinks]\nposts = "/:year/:month/:slug/"\n[params]\ndesk = "desk@old.example"\n',
    "content/posts/harbour/index.md": `+++
title = "The harbour"
date = 2021-10-14T23:30:00Z
description = "One sentence."
authors = ["Ana Ruiz", "Bo"]
tags = ["ships"]
categories = ["Ports"]
aliases = ["/old/harbour/", "/h"]
weight = 3
place = "Quay 4"
[cover]
image = "quay.jpg"
alt = "The quay"
focus = [0.2, 0.8]
+++
See [the crane]({{< ref "posts/crane.md" >}}) and {{< param desk >}}.

{{< figure src="/img/map.png" alt="A map" caption="The map of *all*" >}}

{{< youtube abcDEF12345 >}} {{% note %}}Kept.{{% /note %}} {{< chart id="7" title="Ships a year" >}}

{{< imgtxt src = "quay.jpg" width="188" alt = "The quay" >}}beside{{< /imgtxt >}} {{< card src="quay.jpg" note="Words" >}}

\`{{< ref "x" >}}\`
`,
    "content/posts/harbour/quay.jpg": "x",
    "static/img/map.png": "x",
    "content/posts/harbour/index.es.md": '---\ntitle: El puerto\ndate: "2021-10-14"\ndraft: true\n---\nTexto.\n',
    "content/posts/crane.md": "---\ntitle: Crane\nslug: tall-crane\ndate: 2021-10-20\n---\nText.\n",
    "content/posts/_index.md": "---\ntitle: All posts\n---\n",
    "content/posts/bad.md": "---\ntitle: [\n---\nText.\n",
    "themes/x/README.md": "---\ntitle: Theme\n---\n",
  });
  const harbour = byId(items, "content/posts/harbour/index.md");
  assert.deepEqual(
    [harbour.title, harbour.date, harbour.summary, harbour.authors, harbour.categories, harbour.language],
    ["The harbour", "2021-10-15", "One sentence.", ["Ana Ruiz", "Bo"], ["Ports", "ships"], "en"],
  );
  assert.equal(harbour.address, "https://old.example/news/2021/10/harbour/");
  assert.deepEqual(harbour.former, ["https://old.example/news/old/harbour/", "https://old.example/news/h"]);
  assert.match(harbour.image?.url ?? "", /^file:.*\/content\/posts\/harbour\/quay\.jpg$/);
  assert.deepEqual([harbour.image?.alt, harbour.image?.focus], ["The quay", [0.2, 0.8]]);
  assert.deepEqual(harbour.others, { place: "Quay 4" });
  assert.match(harbour.content.text, /\[the crane\]\(\/content\/posts\/crane\.md\) and desk@old\.example\./);
  assert.match(
    harbour.content.text,
    /<figure><img src="\/img\/map\.png" alt="A map"><figcaption>The map of \*all\*<\/figcaption><\/figure>/,
  );
  assert.match(harbour.content.text, /<figure><img src="quay\.jpg" alt="The quay"><\/figure>\s+beside/);
  assert.match(harbour.content.text, /<https:\/\/www\.youtube\.com\/watch\?v=abcDEF12345> Kept\. /);
  assert.match(harbour.content.text, /`\{\{< ref "x" >\}\}`/);
  assert.match(harbour.content.resolve?.("/img/map.png") ?? "", /^file:.*\/static\/img\/map\.png$/);
  assert.deepEqual(textsOf(harbour.notes), [
    "Left out, since only the old site could fill it in: `{{% note %}}`.",
    'Left out, since only the old site could fill it in: `{{< chart id="7" title="Ships a year" >}}`.',
    'Left out, since only the old site could fill it in: `{{< card src="quay.jpg" note="Words" >}}`.',
  ]);
  const puerto = byId(items, "content/posts/harbour/index.es.md");
  assert.deepEqual([puerto.language, puerto.group], ["es", harbour.group]);
  assert.deepEqual(textsOf(puerto.unfinished), ["Its state was `draft`."]);
  assert.equal(byId(items, "content/posts/crane.md").address, "https://old.example/news/2021/10/tall-crane/");
  assert.equal(items.length, 3);
  assert.deepEqual(textsOf(notes), ["Not imported: the fields at the start of `content/posts/bad.md` can't be read."]);
});

test("a site of Jekyll: names with dates, Liquid, the address of its settings, and lists with spaces", async (t) => {
  const { items } = await readSource(t, "markdown", {
    "_config.yml": "url: https://old.example\nbaseurl: /blog\nlang: en\n",
    "_posts/2019-1-3-first.md": `---
layout: post
title: "First &amp; last"
author: Ana Ruiz
categories: [Ports]
redirect_from:
  - /first.html
image: { path: /assets/quay.png, alt: Quay }
excerpt: >
  A sentence
  on two lines.
time: 10:00
---
# First & last

See [it]({% post_url 2019-02-01-second %}), [that]({% link _posts/2019-02-01-second.md %}) and [a page]({{ site.baseurl }}/about/).
{% include figure.html image_path="/assets/quay.png" caption="The quay" %}
{% include newsletter.html %}
{: .notice}
`,
    "_posts/2019-02-01-second.html": "---\ntitle: Second\npublished: false\n---\n<p>Text.</p>\n",
    "assets/quay.png": "x",
    "README.md": "# Read me",
  });
  const first = byId(items, "_posts/2019-1-3-first.md");
  assert.deepEqual(
    [first.title, first.date, first.summary, first.authors, first.name],
    ["First & last", "2019-01-03", "A sentence on two lines.", ["Ana Ruiz"], "first"],
  );
  assert.equal(first.address, "https://old.example/blog/ports/2019/01/03/first.html");
  assert.deepEqual(first.former, ["https://old.example/blog/first.html"]);
  assert.match(first.image?.url ?? "", /\/assets\/quay\.png$/);
  assert.doesNotMatch(first.content.text, /First & last|\{:/);
  assert.match(
    first.content.text,
    /\[it\]\(\/%5Fposts\/2019-02-01-second\.html\), \[that\]\(\/%5Fposts\/2019-02-01-second\.html\) and \[a page\]\(\/about\/\)/,
  );
  assert.match(first.content.text, /<figure><img src="\/assets\/quay\.png" alt="The quay"><\/figure>/);
  assert.deepEqual(textsOf(first.notes), [
    "Left out, since only the old site could fill it in: `{% include newsletter.html %}`.",
  ]);
  const second = byId(items, "_posts/2019-02-01-second.html");
  assert.equal(second.content.kind, "html");
  assert.equal(second.unfinished.length, 1);
});

test("sites of Docusaurus, Astro, Eleventy and Pelican: their dates, languages, addresses and notations", async (t) => {
  const docusaurus = await readSource(t, "markdown", {
    "docusaurus.config.js": "module.exports = {\n  url: 'https://old.example',\n  baseUrl: '/',\n};\n",
    "blog/2021-10-14-harbour/index.mdx":
      "---\ntitle: Harbour\nauthors: [{ name: Ana }]\n---\nimport Map from './map';\n\nText.\n\n:::note Beware\n\nDeep.\n\n:::\n\n<!-- truncate -->\n\nMore.\n",
    "i18n/es/docusaurus-plugin-content-blog/2021-10-14-harbour/index.mdx": "---\ntitle: Puerto\n---\nTexto.\n",
  });
  const harbour = byId(docusaurus.items, "blog/2021-10-14-harbour/index.mdx");
  assert.deepEqual([harbour.date, harbour.name, harbour.authors], ["2021-10-14", "harbour", ["Ana"]]);
  assert.equal(harbour.address, "https://old.example/blog/2021/10/14/harbour");
  assert.match(harbour.content.text, /Text\.\n\n\*\*Beware\*\*\n\n\nDeep\.\n\n\n\n<!-- truncate -->/);
  assert.deepEqual(textsOf(harbour.notes), [
    "Left out, since only the old site could fill it in: `import Map from './map';`.",
  ]);

  const astro = await readSource(t, "markdown", {
    "astro.config.mjs": 'export default defineConfig({\n  site: "https://old.example",\n});\n',
    "src/content/blog/es/harbour.md": "---\ntitle: Puerto\npubDate: Oct 14 2021\nheroImage: ../../x.png\n---\nTexto.\n",
    "src/content/blog/en/harbour.md": "---\ntitle: Harbour\npubDate: 2021-10-14\n---\nText.\n",
  });
  const [en, es] = [
    byId(astro.items, "src/content/blog/en/harbour.md"),
    byId(astro.items, "src/content/blog/es/harbour.md"),
  ];
  assert.deepEqual([en.language, es.language, en.group === es.group], ["en", "es", true]);

  const pelican = await readSource(t, "markdown", {
    "pelicanconf.py": "SITEURL = 'https://old.example'\nDEFAULT_LANG = 'en'\n",
    "content/harbour.md":
      "Title: Harbour\nDate: 2021-10-14 09:00\nTags: ships, ports\nStatus: draft\n\nSee [it]({filename}/crane.md).\n",
    "content/crane.md": "Title: Crane\nDate: 2021-10-15\n\nText.\n",
    "content/old.rst": "Old\n###\n",
  });
  const text = byId(pelican.items, "content/harbour.md");
  assert.deepEqual([text.title, text.date, text.categories], ["Harbour", "2021-10-14", ["ships", "ports"]]);
  assert.match(text.content.resolve?.("/crane.md") ?? "", /^file:.*\/content\/crane\.md$/);
  assert.deepEqual(textsOf(pelican.notes), [
    "Not imported, since they are not in Markdown: 1 file such as `content/old.rst`.",
  ]);

  const eleventy = await readSource(t, "markdown", {
    "eleventy.config.js": "export default function () {}\n",
    "posts/2021/10/14/harbour.md": '{\n  "title": "Harbour",\n  "tags": ["post"]\n}\nText.\n',
  });
  const json = byId(eleventy.items, "posts/2021/10/14/harbour.md");
  assert.deepEqual([json.title, json.date, json.address], ["Harbour", "2021-10-14", undefined]);
});

test("a link that no file can have as its name, or that leads out of the folder, is no file", async (t) => {
  const { items } = await readSource(t, "markdown", {
    "posts/a.md": "---\ntitle: A\ndate: 2021-10-14\n---\nText.\n",
    "posts/secret/b.md": "---\ntitle: B\ndate: 2021-10-14\n---\nText.\n",
  });
  const { resolve } = byId(items, "posts/secret/b.md").content;
  assert.match(resolve?.("../a.md") ?? "", /^file:.*\/posts\/a\.md$/);
  for (const written of [
    `${"a".repeat(300)}.png`,
    "%00.png",
    "../../../../etc/passwd",
    "/../../etc/passwd",
    "file:///etc/passwd",
    "%E0%A4.png",
  ])
    assert.equal(resolve?.(written), undefined, written);
});

test("front matter that contains itself, or is deeper than anybody writes, is told and stops nothing", async (t) => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const { items, notes } = await readSource(t, "markdown", {
    "a.md": "---\ntitle: Quay\n---\nText.\n",
    "image.md": "---\ntitle: Image\nimage: &i [*i]\n---\nText.\n",
    "tags.md": "---\ntitle: Tags\ntags: &t { more: *t }\n---\nText.\n",
    "other.md": "---\ntitle: Other\nx: &x { y: *x }\n---\nText.\n",
    "deep.md": `{\n"title": "Deep", "x": ${deep}\n}\nText.\n`,
    "deep-toml.md": `+++\ntitle = "Deep"\nx = ${deep}\n+++\nText.\n`,
  });
  assert.deepEqual(
    items.map(({ id }) => id),
    ["a.md"],
  );
  assert.equal(notes.length, 5);
});

test("a file of a folder that is no text is told and stops nothing, among its texts, its pages and its settings", async (t) => {
  const texts = await readSource(t, "markdown", {
    "_config.yml": "url: https://old.example\0\n",
    "good.md": "---\ntitle: Good\n---\nText.\n",
    "bad.md": "---\ntitle: Bad\n---\nText\0.\n",
  });
  assert.deepEqual(
    texts.items.map(({ title }) => title),
    ["Good"],
  );
  assert.match(textsOf(texts.notes).join("\n"), /^The file `.*bad\.md` isn't text\. Give a text file in UTF-8\.$/);
  const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1><p>Some text of a page.</p></main>`;
  for (const source of ["html", "mailchimp"]) {
    const pages = await readSource(t, source, { "good.html": page("Good"), "bad.html": page("Bad\0") });
    assert.deepEqual(
      pages.items.map(({ title }) => title),
      ["Good"],
    );
    assert.match(textsOf(pages.notes).join("\n"), /^The file `.*bad\.html` isn't text\./);
  }
});

test("a pattern of addresses that is called like something of the language is filled in as any other", async (t) => {
  const text = { "_posts/2020-01-02-quay.md": "---\ntitle: Quay\n---\nText.\n" };
  for (const [permalink, address] of [
    ["constructor", "https://old.example/constructor"],
    ["/:constructor/:__proto__/{toString}/:title/", "https://old.example/quay/"],
  ] as const) {
    const settings = { "_config.yml": `url: https://old.example\npermalink: "${permalink}"\n` };
    const { items } = await readSource(t, "markdown", { ...settings, ...text });
    assert.equal(items[0]?.address, address);
  }
});
