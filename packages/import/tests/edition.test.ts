import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { p, picture, wordFile } from "../../../tests/support/word-file.ts";
import { rejects } from "../../../tests/support/words.ts";
import type { Cut, SourceItem } from "../src/source.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

const png = await readFile(path.join(ROOT, "tests/fixtures/import/quay.png"));

async function cut(t: Parameters<typeof readSource>[0], html: string, where?: Cut) {
  const { items, notes } = await readSource(
    t,
    "edition",
    { "2021-10-14-news.html": html },
    "2021-10-14-news.html",
    where === undefined ? {} : { cut: where },
  );
  return { items, notes: textsOf(notes) };
}

function titles(items: readonly SourceItem[]): readonly string[] {
  return items.map(({ title }) => title);
}

test("a page is cut before the headings of its stories, and what is outside of them is in the report", async (t) => {
  const { items, notes } = await cut(
    t,
    `<html lang="en"><head><title>Harbour News 7</title></head><body><h1>Harbour News 7</h1>
<header><p>View in browser</p></header><p>Dear reader, welcome.</p>
<h2><a href="https://a.example/crane/">The crane</a></h2><p><img src="crane.jpg" alt="A crane"></p><p>It is here.</p><p>It came by sea. <a href="more.html">Read more</a></p><hr>
<h2>The quay</h2><h3>Works</h3><p>They go on.</p><ul><li>One</li></ul>
<h2>The crane</h2><table><tr><th>Ship</th></tr><tr><td>Ana</td></tr></table></body></html>`,
  );
  assert.deepEqual(notes, [
    "`Harbour News 7` was cut before each heading `<h2>` into 3 items: `The crane`, `The quay`, `The crane`.",
    "This belongs to no item, and was left out: `View in browser`",
    "This belongs to no item, and was left out: `Dear reader, welcome.`",
  ]);
  const [crane, quay, again] = items;
  assert.deepEqual(
    [crane?.title, crane?.summary, crane?.sources, crane?.date, crane?.language],
    ["The crane", "It is here.", [{ name: "a.example", url: "https://a.example/crane/" }], "2021-10-14", "en"],
  );
  assert.match(crane?.image?.url ?? "", /^file:.*\/crane\.jpg$/);
  assert.equal(crane?.image?.alt, "A crane");
  assert.equal(crane?.content.text, '<p>It came by sea. <a href="more.html">Read more</a></p>');
  assert.equal(quay?.content.text, "<h3>Works</h3>\n<p>They go on.</p>\n<ul><li>One</li></ul>");
  assert.match(again?.content.text ?? "", /^<table>/);
  assert.equal(new Set(items.map(({ id }) => id)).size, 3);
});

test("names of sections are no stories, unless they have a text of their own", async (t) => {
  const { items, notes } = await cut(
    t,
    "<h2>News</h2><h3>One</h3><p>Text one.</p><h3>Two</h3><p>Text two.</p><h2>Views</h2><h3>Three</h3><p>Text three.</p><h2>Agenda</h2><p>On Monday.</p>",
  );
  assert.deepEqual(titles(items), ["One", "Two", "Three", "Agenda"]);
  assert.deepEqual(notes.slice(1), [
    "This belongs to no item, and was left out: `News`",
    "This belongs to no item, and was left out: `Views`",
  ]);
});

test("a card begins with its picture, though its heading comes below", async (t) => {
  const card = (name: string) =>
    `<div class="card"><a href="https://a.example/${name}"><img src="${name}.jpg" alt="${name}"></a><p class="kicker">NEWS</p><h2>${name}</h2><p>Text of ${name}.</p></div>`;
  const cards = await cut(t, `<main><p>Hello.</p>${["One", "Two"].map(card).join("")}</main>`);
  assert.deepEqual(titles(cards.items), ["One", "Two"]);
  for (const { title, content } of cards.items) {
    assert.match(content.text, new RegExp(`NEWS.*Text of ${title}`, "s"));
    assert.match(content.text, new RegExp(`${title}\\.jpg`));
  }
  const above = await cut(
    t,
    '<p>Hello.</p><p><img src="a.jpg" alt="A"></p><h2>One</h2><p>Text.</p><p><img src="b.jpg" alt="B"></p><h2>Two</h2><p>Text.</p>',
  );
  assert.deepEqual(
    above.items.map(({ title, image }) => [title, image?.alt]),
    [
      ["One", "A"],
      ["Two", "B"],
    ],
  );
});

test("a mail that is laid out in tables is cut at its repeated blocks", async (t) => {
  const story = (name: string) =>
    `<table class="story"><tr><td><table><tr><td><img src="https://a.example/${name}.png" alt="${name}"></td></tr></table></td><td><strong>${name}</strong><br></td></tr><tr><td><p>Some text about ${name}.</p><a href="https://a.example/${name}">Read more</a></td></tr></table>`;
  const { items, notes } = await cut(
    t,
    `<body><table><tr><td><div style="display:none">Preview</div><p>Welcome to the news of the harbour</p></td></tr><tr><td>${["Ships", "Quays", "Cranes"].map(story).join("")}</td></tr><tr><td><p>Unsubscribe here</p></td></tr></table></body>`,
  );
  assert.deepEqual(titles(items), ["Ships", "Quays", "Cranes"]);
  assert.deepEqual(notes.slice(1), [
    "This belongs to no item, and was left out: `Welcome to the news of the harbour`",
    "This belongs to no item, and was left out: `Unsubscribe here`",
  ]);
  assert.match(notes[0] ?? "", /was cut at the repeated blocks `<table\.story>` of its layout into 3 items/);
  assert.deepEqual(
    items.map(({ image }) => image?.alt),
    ["Ships", "Quays", "Cranes"],
  );
});

test("boxes that have less than half of the text of a mail are not its stories", async (t) => {
  const box = (name: string) =>
    `<table class="box"><tr><td><b>${name}</b><p>Order it until Friday.</p></td></tr></table>`;
  const text = (words: string) => `<div><p>${words.repeat(20)}</p></div>`;
  const { items, notes } = await cut(
    t,
    `${text("The quay opens. ")}${box("Shirts")}${text("Ships wait. ")}${box("Caps")}`,
  );
  assert.equal(items.length, 1);
  assert.match(notes[0] ?? "", /was not cut/);
});

test("rules cut what has no headings, and --cut decides otherwise", async (t) => {
  const html =
    "<p><b>One</b></p><p>Text one.</p><hr><p><strong>Two</strong></p><p>Text two.</p><hr><p>Three</p><p>Text three.</p>";
  assert.deepEqual(titles((await cut(t, html)).items), ["One", "Two", "Three"]);
  const whole = await cut(t, html, "none");
  assert.equal(whole.items.length, 1);
  assert.deepEqual(whole.notes, [
    "`2021-10-14-news.html` was not cut, and is one item. To cut it, write one of `--cut h2`, `--cut hr`.",
  ]);
  const headings = `<h2>A</h2><p>Text.</p><hr><h2>B</h2><h3>C</h3><p>Text.</p><h3>D</h3><p>Text.</p>`;
  assert.deepEqual(titles((await cut(t, headings, "h3")).items), ["C", "D"]);
  assert.deepEqual(titles((await cut(t, headings, "hr")).items), ["A", "B"]);
});

test("a mail gives its subject, its day, its pictures, and names its attachments", async (t) => {
  const eml = `From: Harbour <a@harbour.example>
To: b@b.example
Subject: =?utf-8?Q?Noticias_del_puerto_=E2=80=93_octubre?=
Date: Thu, 14 Oct 2021 22:30:00 +0000
Message-ID: <n7@harbour.example>
Content-Language: es
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/related; boundary="r"

--r
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<h2>Gr=FAas</h2><p><img src=3D"cid:p1" alt=3D"La gr=FAa"></p><p>Texto.</p><h2>Muelles</h2><p>Texto de *|FNAME|*.</p>
--r
Content-Type: image/png; name="p.png"
Content-ID: <p1>
Content-Transfer-Encoding: base64

${png.toString("base64")}
--r--
--m
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

AAAA
--m--
`;
  const { items, notes } = await readSource(t, "edition", { "a.eml": eml }, "a.eml");
  assert.deepEqual(titles(items), ["Grúas", "Muelles"]);
  const [first, second] = items;
  assert.deepEqual(
    [first?.id, first?.date, first?.language, first?.image?.alt],
    ["<n7@harbour.example> Grúas", "2021-10-15", "es", "La grúa"],
  );
  assert.equal(first?.image?.url, `data:image/png;base64,${png.toString("base64")}`);
  assert.deepEqual(textsOf(second?.unfinished), [
    "Its text has the merge tag `*|FNAME|*`, which only Mailchimp can fill in.",
  ]);
  assert.deepEqual(textsOf(notes), [
    "`Noticias del puerto – octubre` was cut before each heading `<h2>` into 2 items: `Grúas`, `Muelles`.",
    "Attachments were left out: `plan.pdf`.",
  ]);
});

test("what a mailing service writes below a mail is in no item, and its subject is the title of a mail in one piece", async (t) => {
  const mail = (html: string) => `Subject: News of October\nContent-Type: text/html; charset=utf-8\n\n${html}`;
  const read = async (html: string) => {
    const { items, notes } = await readSource(t, "edition", { "a.eml": mail(html) }, "a.eml");
    return { items, notes: textsOf(notes) };
  };
  const below = "<p>This e-mail has been sent to , .</p><p>Harbour Office</p><p>PO Box 1</p>";
  const stories = await read(
    `<h2>Quays</h2><p>One.</p><h2>Ships</h2><p>They unsubscribe nobody.</p>${"<p>Long. </p>".repeat(200)}${below}`,
  );
  assert.deepEqual(titles(stories.items), ["Quays", "Ships"]);
  assert.doesNotMatch(stories.items.map(({ content }) => content.text).join(), /sent to|PO Box/);
  assert.equal(stories.items[1]?.summary, "They unsubscribe nobody.");
  assert.equal(
    stories.notes.at(-1),
    "This belongs to no item, and was left out: `This e-mail has been sent to , . Harbour Office PO Box 1`",
  );
  const whole = await read(`<h1>The sea is ours!</h1><p>One.</p><p>Two.</p>${below}`);
  assert.deepEqual(titles(whole.items), ["News of October"]);
  assert.match(whole.items[0]?.content.text ?? "", /The sea is ours!/);
});

test("a mail without HTML is cut at lines of signs", async (t) => {
  const eml =
    "Subject: News\nDate: Thu, 14 Oct 2021 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nONE\n\nText <one> that goes on for so long that the program broke it\nhere.\n\n-----\nTWO\n\nText two.\n";
  const { items } = await readSource(t, "edition", { "a.eml": eml }, "a.eml");
  assert.deepEqual(titles(items), ["ONE", "TWO"]);
  assert.match(items[0]?.content.text ?? "", /Text &lt;one&gt; that .* broke it here\./);
});

test("a Word file with several headings is cut before each", async (t) => {
  const body = [
    p("News of October", "Titulo"),
    p("One", "Ttulo2"),
    picture("A quay"),
    p("Text."),
    p("Two", "Ttulo2"),
    p("Text."),
  ].join("");
  const { items } = await readSource(t, "edition", { "a.docx": wordFile({ body, png }) }, "a.docx");
  assert.deepEqual(
    items.map(({ title, image }) => [title, image?.alt]),
    [
      ["One", "A quay"],
      ["Two", undefined],
    ],
  );
});

test("an edition without a text is refused", async (t) => {
  for (const [name, text] of [
    ["a.html", "<p> </p>"],
    ["a.eml", "Subject: x\n\n"],
    ["a.docx", wordFile({ body: "<w:p/>" })],
  ] as const)
    await rejects(
      readSource(t, "edition", { [name]: text }, name),
      /has no text that can be read\. Give a page, a mail/,
    );
});

const word = fc.integer({ min: 1e6, max: 9e6 }).map((number) => `w${number}w`);
const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: "page" },
    word,
    fc.constantFrom("<hr>", "<br>", '<img src="a.jpg" alt="A">', "<!-- x -->", "<p>", "</div>"),
    fc
      .tuple(
        fc.constantFrom(
          ..."h1 h2 h3 p div table tr td ul li a strong span section article header aside center font footer blockquote".split(
            " ",
          ),
        ),
        fc.constantFrom("", ' class="story"', ' href="https://a.example/"'),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join("")}</${name}>`),
  ),
  page: fc.array(tie("node"), { minLength: 1, maxLength: 12 }).map((nodes) => nodes.join("")),
}));

const removals: (() => unknown)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

test("wherever an edition is cut, each of its words is in an item or in the report", async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.constantFrom(undefined, "h2", "hr", "none"), async (html, where) => {
      fc.pre(/w\d+w/.test(html));
      const { items, notes } = await readSource(
        { after: (remove) => void removals.push(remove) },
        "edition",
        { "a.html": html },
        "a.html",
        where === undefined ? {} : { cut: where },
      );
      const all = [
        ...items.flatMap(({ title, summary = "", content }) => [title, summary, content.text]),
        ...textsOf(notes),
      ].join("\n");
      for (const [each] of html.matchAll(/w\d+w/g)) assert.ok(all.includes(each), `${each} is lost`);
    }),
    { numRuns: 200 },
  );
});

test("what is imported of an edition validates, and a second run changes nothing", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...CONTENT,
    "old/2021-10-14-news.html":
      '<html lang="en"><body><p>Hello.</p><h2><a href="https://a.example/one">One</a></h2><p><img src="quay.png" alt="The quay"></p><p>A sentence.</p><p>Text.</p><h2>Two</h2><p>Text.</p></body></html>',
    "old/quay.png": png,
  });
  const run = () => runCommand(["import", "edition", "old/2021-10-14-news.html"], { cwd: folder });
  const first = await run();
  assert.equal(first.code, 0, first.stdout + first.stderr);
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
  const files = await readTree(path.join(folder, "content"));
  assert.equal(
    String(files.get("bulletins/2021-10/one.en.md")),
    `---
title: One
summary: A sentence.
date: 2021-10-14
image:
  src: media/quay.png
  alt: The quay
sources:
  - name: a.example
    url: https://a.example/one
---
Text.
`,
  );
  assert.match(
    await readFile(path.join(folder, "import/report.md"), "utf8"),
    /## The source\n\n- `2021-10-14-news\.html` was cut before each heading `<h2>` into 2 items: `One`, `Two`\.\n- This belongs to no item, and was left out: `Hello\.`\n/,
  );
  await run();
  assert.deepEqual(await readTree(path.join(folder, "content")), files);
  const wrong = await runCommand(["import", "edition", "old/2021-10-14-news.html", "--cut", "p"], { cwd: folder });
  assert.deepEqual([wrong.code, wrong.stderr.includes("Write where the edition is cut: one of `h1`, `h2`")], [2, true]);
});
