import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { readPage } from "../src/html/main-content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

/** The date and the authors of a page. */
function read(head: string, body: string, { lang = "en", file = "page.html" } = {}) {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body><main>${body}</main></body></html>`;
  return readPage(html, { timeZone: "Europe/Madrid", file });
}

test("the date of a page is read in every notation that sites have, from what it tells programs", () => {
  const graph = {
    "@context": "https://schema.org",
    "@graph": [{ "@type": "WebPage" }, { "@type": "NewsArticle", datePublished: "2019-01-03T14:00:04+00:00" }],
  };
  for (const [head, body] of [
    [
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
      "",
    ],
    ['<meta itemprop="datePublished" content="2019-01-03T14:00:04Z">', ""],
    ['<meta name="DC.Date" content="2019-01-03">', ""],
    ['<meta name="DC.date.issued" content="2019-01-03">', ""],
    ['<meta name="dcterms.issued" content="2019-01-03">', ""],
    ['<meta property="article:published_time" content="2019-01-03 14:00:04.407 +0000 UTC">', ""],
    ['<meta name="date" content="Thu Jan 03 2019 14:00:04 GMT+0000 (Coordinated Universal Time)">', ""],
    ["", '<time datetime="2019-01-03 14:00:04.407 +0000 UTC">a day</time>'],
    ["", '<time datetime="2019-01-03 14:00:04 +0100 CET" itemprop="datePublished">a day</time>'],
    [
      "",
      '<p>Seen <time datetime="2020-02-02">later</time>.</p><time class="published" datetime="2019-01-03">then</time>',
    ],
    ["", "<time>January 3, 2019</time>"],
    ["", '<aside><time datetime="2020-02-02">x</time></aside><time datetime="2019-01-03">x</time>'],
    ["", '<span itemprop="datePublished">3 January 2019</span>'],
  ] as const)
    assert.equal(read(head, `${body}<p>Text.</p>`).date, "2019-01-03", `${head}${body}`);
});

test("a date that a page shows is read in its language, if the line says nothing else", () => {
  for (const [lang, line] of [
    ["en", "Thursday, January 3, 2019"],
    ["en", "Published on 3rd January 2019 by Ana Ruiz"],
    ["es", "Publicado el jueves 3 de enero de 2019"],
    ["es", "Quito, 3 de enero de 2019"],
    ["es", "3/1/2019"],
    ["pt", "Publicado em 3 de janeiro de 2019"],
    ["fr", "Publié le 3 janvier 2019"],
    ["fr", "Paris, le 3 janvier 2019"],
  ] as const) {
    const details = read("", `<h1>Title</h1><p>${line}</p><p class="byline">By Ana Ruiz</p><p>Text.</p>`, { lang });
    assert.equal(details.date, "2019-01-03", line);
  }
  for (const line of ["3/1/2019", "The meeting of 3 January 2019 was long", "Until 3 January 2019: apply"])
    assert.equal(read("", `<p>${line}</p><p>Text.</p>`).date, undefined, line);
});

test("a date in the address counts, and less if it is only a month", () => {
  assert.equal(read("", "<p>Text.</p>", { file: "2019/01/03/quito/index.html" }).date, "2019-01-03");
  assert.equal(read("", "<p>Text.</p>", { file: "posts/2019-01-03-quito.html" }).date, "2019-01-03");
  assert.equal(
    read('<link rel="canonical" href="https://a.example/2019/01/03/x/">', "<p>Text.</p>").date,
    "2019-01-03",
  );
  assert.equal(read("", "<p>Text.</p>", { file: "2019/01/quito.html" }).date, "2019-01");
  assert.equal(read("", "<p>4 January 2019</p><p>Text.</p>", { file: "2019/01/quito.html" }).date, "2019-01-04");
});

test("by-lines are read from what a page tells programs and from what it shows, and not repeated in the text", () => {
  const article = { "@type": "BlogPosting", author: [{ "@type": "Person", name: "Ana Ruiz" }, { name: "Bo Li" }] };
  const graph = {
    "@graph": [
      { "@type": "Article", author: { "@id": "#a" } },
      { "@type": "Person", "@id": "#a", name: "Ana Ruiz" },
    ],
  };
  for (const [head, body, authors] of [
    [`<script type="application/ld+json">${JSON.stringify(article)}</script>`, "", ["Ana Ruiz", "Bo Li"]],
    [`<script type="application/ld+json">${JSON.stringify(graph)}</script>`, "", ["Ana Ruiz"]],
    ["", '<p>By <a rel="author" href="/ana">Ana Ruiz</a></p>', ["Ana Ruiz"]],
    ["", '<p class="byline">By Ana Ruiz and Bo Li</p>', ["Ana Ruiz", "Bo Li"]],
    ["", '<div class="byline">Por Ana Ruiz | 3 de enero de 2019</div>', ["Ana Ruiz"]],
    ["", '<span itemprop="author"><span itemprop="name">Ana Ruiz</span></span>', ["Ana Ruiz"]],
    ["", '<blockquote><p class="author">Somebody</p></blockquote>', []],
  ] as const) {
    const details = read(head, `${body}<p>Text of it.</p>`);
    assert.deepEqual(details.authors, authors, `${head}${body}`);
  }
  const shown = read(
    "",
    '<h1>T</h1><div class="meta"><span class="byline">By Ana Ruiz</span> <time>3 January 2019</time></div><p>On <time datetime="2019-01-03">3 January 2019</time> it came.</p>',
  );
  assert.equal(shown.main, '<p>On <time datetime="2019-01-03">3 January 2019</time> it came.</p>');
  const more = read("", '<p class="byline">By <a rel="author">Ana Ruiz</a>, who was there</p><p>Text.</p>');
  assert.match(more.main, /who was there/);
});

const layout = (name: string, title: string, text: string) =>
  `<html lang="en"><head><title>${title} | Harbour</title><meta name="description" content="All of the harbour."><meta property="og:image" content="/img/logo.png"></head><body><main>
<ul class="crumbs"><li><a href="/">Home</a></li><li><a href="/blog/">Blog</a></li></ul>
<h2>${title}</h2><time datetime="2021-10-14">14 October 2021</time>
${text}
<h3>Share</h3><div class="share"><a href="https://social.example/share?u=${name}">Share</a> <a href="mailto:?body=${name}">Mail</a></div>
</main></body></html>`;

test("what nearly all pages have at the same place is left out and reported; what a few share stays", async (t) => {
  const names = ["a", "b", "c", "d", "e"];
  const { items, notes } = await readSource(t, "html", {
    ...Object.fromEntries(
      names.map((name, index) => [
        `blog/${name}.html`,
        layout(
          name,
          `Title ${name}`,
          `<h3>Ships</h3><p>Text ${name}.</p><p>The <strong>crane</strong> moved.</p>${index < 3 ? "<p>Of three.</p>" : ""}<p><a href="https://other.example/${name}">The original</a></p><p><a href="/files/${name}.pdf">The document</a></p>`,
        ),
      ]),
    ),
  });
  assert.deepEqual(
    items.map(({ title }) => title),
    names.map((name) => `Title ${name}`),
  );
  const [first] = items;
  assert.equal(first?.summary, undefined);
  assert.equal(first?.image, undefined);
  const text = first?.content.text
    .replaceAll(/<[^>]*>|\s+/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();
  assert.equal(text, "Ships Text a. Of three. The original The document");
  assert.deepEqual(textsOf(notes), [
    ...[
      "Home Blog",
      "The crane moved.",
      "Share",
      "Share Mail",
      "| Harbour",
      "/img/logo.png",
      "All of the harbour.",
    ].map((each) => `Left out, since nearly all pages have it: \`${each}\``),
  ]);
});

test("among fewer than five pages nothing is usual", async (t) => {
  const { items, notes } = await readSource(
    t,
    "html",
    Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.html`, layout(name, name, "<p>Text.</p>")])),
  );
  assert.match(items[0]?.content.text ?? "", /Home.*Share/s);
  assert.deepEqual(notes, []);
});

test("whatever pages share, each word of a page is in its text or in the report", async (t) => {
  const word = fc.integer({ min: 0, max: 30 }).map((number) => `w${number}w`);
  const block = fc.tuple(
    fc.constantFrom("p", "div", "h2", "h3", "li", "span", "section", "aside", "header"),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(block, { maxLength: 6 }), { minLength: 5, maxLength: 7 }), async (pages) => {
      const { items, notes } = await readSource(
        t,
        "html",
        Object.fromEntries(
          pages.map((blocks, index) => [
            `p${index}.html`,
            `<html lang="en"><head><meta name="date" content="2021-10-14"><title>T</title></head><body><main>${blocks.map(([name, words]) => `<${name}>${words.join(" ")}</${name}>`).join("")}</main></body></html>`,
          ]),
        ),
      );
      for (const [index, blocks] of pages.entries()) {
        const item = items.find(({ id }) => id === `p${index}.html`);
        const kept = [item?.content.text, ...textsOf(item?.notes), ...textsOf(notes)].join(" ");
        for (const each of blocks.flatMap(([, words]) => words)) assert.ok(kept.includes(each), `${each} of p${index}`);
      }
    }),
    { numRuns: 40 },
  );
});

test("lists of other pages, steps to other addresses and pages of errors are told from texts", async (t) => {
  const entry = (name: string) =>
    `<article><h2><a href="/${name}/">About ${name}</a></h2><time datetime="2021-10-14">x</time><p>One sentence.</p></article>`;
  const page = (text: string, head = "") =>
    `<html lang="en"><head>${head}<title>T</title></head><body><main>${text}</main></body></html>`;
  const { items, notes } = await readSource(
    t,
    "html",
    {
      "index.html": page(`<h1>News</h1>${entry("a")}${entry("b")}`),
      "blog/index.html": page(
        '<h1>Blog</h1><div><h2><a href="../a/">A</a></h2><p>One.</p><h2><a href="../b/">B</a></h2><p>Two.</p><a href="../c/"><h2>C</h2></a></div>',
      ),
      "tags/ships/index.html": page('<h1>Ships</h1><ul><li><a href="/a/">About a</a></li></ul>'),
      "404.html": page("<h1>Not found</h1><p>Nothing here.</p>"),
      "old/a/index.html": page(
        "",
        '<meta http-equiv="refresh" content="0; url=https://old.example/a/"><link rel="canonical" href="https://old.example/a/">',
      ),
      "a/index.html": page(
        `<article><h1>A</h1><time datetime="2021-10-14">x</time><p>Text of some length about it.</p></article>`,
        '<link rel="canonical" href="https://old.example/a/">',
      ),
      "b/index.html": page(
        `<article><h1>B</h1><time datetime="2021-10-15">x</time><p>Text of some length about it, <a href="/a/">see a</a>.</p></article>${entry("a")}${entry("c")}`,
      ),
    },
    "",
    { site: "https://old.example/" },
  );
  assert.deepEqual(
    items.map(({ id }) => id),
    ["a/index.html", "b/index.html"],
  );
  assert.deepEqual(items[0]?.former, ["https://old.example/old/a/"]);
  assert.deepEqual(textsOf(notes), [
    "Not imported, since it is no news: `404.html`.",
    "Not imported, since it is a list of other pages: `blog/index.html`.",
    "Not imported, since it is a list of other pages: `index.html`.",
    "Not imported, since it only leads to `https://old.example/a/`: `old/a/index.html`.",
    "Not imported, since it is a list of other pages: `tags/ships/index.html`.",
  ]);
});

test("references lead to the folder first, then to where the page was", async (t) => {
  const { items, folder } = await readSource(
    t,
    "html",
    {
      "2019/quito/index.html":
        '<html><head><meta property="og:image" content="https://www.old.example/news/img/map.png"></head><body><main><h1>Quito</h1><time datetime="2019-01-03">x</time><p>Text.</p></main></body></html>',
      "2019/lima.html": "<main><h1>Lima</h1><p>Text.</p></main>",
      "2019/quito/own.jpg": "x",
      "img/map.png": "x",
      "static/crane.jpg": "x",
      "files/a.pdf": "x",
    },
    "",
    { site: "https://old.example/news/" },
  );
  const quito = items.find(({ title }) => title === "Quito");
  const at = (file: string) => pathToFileURL(path.join(folder, file)).href;
  assert.equal(quito?.address, "https://old.example/news/2019/quito/");
  assert.equal(quito?.image?.url, at("img/map.png"));
  for (const [written, expected] of [
    ["own.jpg?w=300", at("2019/quito/own.jpg")],
    ["/img/map.png", at("img/map.png")],
    ["/news/img/map.png", at("img/map.png")],
    ["../../img/map.png", at("img/map.png")],
    ["http://old.example/news/img/map.png", at("img/map.png")],
    ["http://localhost:1313/img/map.png", at("img/map.png")],
    ["/crane.jpg", at("static/crane.jpg")],
    ["/img/gone.png", "https://old.example/img/gone.png"],
    ["gone.png", "https://old.example/news/2019/quito/gone.png"],
    ["/news/2019/lima.html#end", "https://old.example/news/2019/lima.html#end"],
    ["../lima.html", "https://old.example/news/2019/lima.html"],
    ["../lima/", "https://old.example/news/2019/lima.html"],
    ["/news/files/a.pdf", "https://old.example/news/files/a.pdf"],
    ["//other.example/x", "https://other.example/x"],
    ["mailto:a@old.example", "mailto:a@old.example"],
    ["javascript:x", undefined],
    ["../../../../../etc/passwd", "https://old.example/etc/passwd"],
  ] as const)
    assert.equal(quito?.content.resolve?.(written), expected, written);
});

test("a page without any address finds what is beside it, and a copy may begin above the root of its site", async (t) => {
  const { items, folder } = await readSource(t, "html", {
    "old.example/a/b.html": "<main><h1>B</h1><p>Text.</p></main>",
    "old.example/a/c.html": "<main><h1>C</h1><p>Text.</p></main>",
    "old.example/img/x.jpg": "x",
  });
  const resolve = items[0]?.content.resolve;
  const at = (file: string) => pathToFileURL(path.join(folder, "old.example", file)).href;
  assert.equal(resolve?.("/img/x.jpg"), at("img/x.jpg"));
  assert.equal(resolve?.("c.html"), at("a/c.html"));
  assert.equal(items[1]?.file, at("a/c.html"));
  assert.equal(resolve?.("/img/gone.jpg"), undefined);
});

test("pages whose address is that of another page have their own place", async (t) => {
  const page = (title: string) =>
    `<head><link rel="canonical" href="https://old.example/"></head><main><h1>${title}</h1><p>Text.</p></main>`;
  const { items } = await readSource(t, "html", { "a.html": page("A"), "b.html": page("B") }, "", {
    site: "https://old.example/",
  });
  assert.deepEqual(
    items.map(({ address }) => address),
    ["https://old.example/a.html", "https://old.example/b.html"],
  );
});
