import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { plainLine } from "../src/html/document.ts";
import { SOURCES } from "../src/sources.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

test("RSS gives titles, full texts, authors, categories and days in the publication's time zone", async (t) => {
  const { items } = await readSource(
    t,
    "feed",
    {
      "feed.xml": `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://a.example/</link><language>en-us</language>
<item><title>Ships &amp; quays</title><link>https://a.example/ships/</link><guid isPermaLink="false">n1</guid><pubDate>Thu, 14 Oct 2021 23:30:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><category>Ships</category><description>One sentence.</description><content:encoded><![CDATA[<p>Whole text.</p>]]></content:encoded></item>
<item><title>Cut</title><guid>https://a.example/cut/</guid><description>Whole text of it […]</description></item></channel></rss>`,
    },
    "feed.xml",
  );
  const [ships, cut] = items;
  assert.deepEqual(
    { ...ships },
    {
      id: "n1",
      address: "https://a.example/ships/",
      name: "ships",
      language: "en-us",
      title: "Ships & quays",
      summary: "One sentence.",
      date: "2021-10-15",
      authors: ["Ana Ruiz"],
      categories: ["Ships"],
      content: { kind: "html", text: "<p>Whole text.</p>", base: "https://a.example/ships/" },
      unfinished: [],
      notes: [],
    },
  );
  assert.deepEqual(
    [cut?.address, cut?.date, cut?.summary, cut?.content.text],
    ["https://a.example/cut/", undefined, "Whole text of it […]", ""],
  );
});

test("RSS and RDF may say in Dublin Core alone what an item is called, what it is about, and its text", async (t) => {
  const item = `<dc:title><![CDATA[Ships & <b>quays</b>]]></dc:title><dc:description><![CDATA[<p>Whole text.</p><p>All of it.</p>]]></dc:description><dc:subject><![CDATA[Ports & docks]]></dc:subject><dc:creator><![CDATA[Ana & Luis]]></dc:creator><dc:date><![CDATA[2021-10-14]]></dc:date>`;
  const feeds = [
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item><link>https://a.example/1</link>${item}</item></channel></rss>`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://a.example/1"><link>https://a.example/1</link>${item}</item></rdf:RDF>`,
  ];
  for (const text of feeds) {
    const { items } = await readSource(t, "feed", { "feed.xml": text }, "feed.xml");
    assert.deepEqual(
      items.map(({ title, date, authors, categories, content }) => [title, date, authors, categories, content.text]),
      [["Ships & quays", "2021-10-14", ["Ana & Luis"], ["Ports & docks"], "<p>Whole text.</p><p>All of it.</p>"]],
    );
  }
});

test("a feed of summaries is told from one of full texts, and the report says so", async (t) => {
  const rss = (...descriptions: readonly string[]) =>
    `<rss version="2.0"><channel><title>T</title>${descriptions.map((each, index) => `<item><title>N${index}</title><link>https://a.example/${index}/</link><description><![CDATA[${each}]]></description></item>`).join("")}</channel></rss>`;
  const read = async (text: string) => {
    const { items, notes } = await readSource(t, "feed", { "feed.xml": text }, "feed.xml");
    return { items, notes: textsOf(notes) };
  };
  const summaries = await read(
    rss('One <a href="https://b.example/">sentence</a>.<img src="/x.jpg"><img src="/y.jpg">', "<p>Another one.</p>"),
  );
  assert.deepEqual(
    summaries.items.map(({ summary, content, unfinished }) => [summary, content.text, textsOf(unfinished)]),
    ["One sentence.", "Another one."].map((summary) => [
      summary,
      "",
      ["The feed has only a summary of it: its text is on the old site."],
    ]),
  );
  assert.deepEqual(summaries.notes, [
    "The feed has only a summary of 2 of 2 items: these are drafts, whose texts are on the old site.",
  ]);
  const [first] = summaries.items;
  assert.equal(first?.image?.url, "https://a.example/x.jpg");
  assert.deepEqual(textsOf(first?.notes), [
    "A summary has no links, so the one to `https://b.example/` was left out.",
    "A summary has no pictures, so `https://a.example/y.jpg` was left out.",
  ]);
  const full = await read(rss("<p>One.</p><p>Two.</p>", "Short.", "The start of it [&#8230;]"));
  assert.deepEqual(
    full.items.map(({ summary, content }) => [summary, content.text]),
    [
      [undefined, "<p>One.</p><p>Two.</p>"],
      [undefined, "Short."],
      ["The start of it […]", ""],
    ],
  );
  const long = await read(rss("Words of a text. ".repeat(60)));
  assert.deepEqual([long.items[0]?.summary, long.notes], [undefined, []]);
  const atom = await read(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>x</id><updated>2021-01-01T00:00:00Z</updated><entry><title>A</title><id>1</id><link href="https://a.example/1"/><updated>2021-10-14T10:00:00Z</updated><summary>In short.</summary></entry></feed>',
  );
  assert.deepEqual([atom.items[0]?.summary, atom.items[0]?.content.text], ["In short.", ""]);
  const json = await read(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "T",
      items: [{ id: "1", url: "https://a.example/1", title: "A", summary: "In short." }],
    }),
  );
  assert.deepEqual([json.items[0]?.summary, json.items[0]?.content.text], ["In short.", ""]);
});

test("words on two lines of HTML stay two words where a text has one line", () => {
  assert.equal(
    plainLine(
      "Github: https://a.example/x<br>Join <b>us</b><wbr>:<p>Today</p><p>or later</p><ul><li>One</li><li>Two</li></ul>",
    ),
    "Github: https://a.example/x Join us: Today or later One Two",
  );
});

test("Atom and JSON Feed give the same", async (t) => {
  const atom = await readSource(
    t,
    "feed",
    {
      "feed.xml": `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title>T</title><id>urn:x</id><updated>2021-01-01T00:00:00Z</updated>
<entry><title type="text">A &lt;b&gt; c</title><id>urn:1</id><link rel="self" href="https://a.example/self"/><link href="https://a.example/uno"/><published>2021-10-14T10:00:00Z</published><updated>2022-01-01T00:00:00Z</updated><author><name>Bo</name></author><category term="ships" label="Barcos"/><content type="html">&lt;p&gt;Hola&lt;/p&gt;</content></entry></feed>`,
    },
    "feed.xml",
  );
  const json = await readSource(
    t,
    "feed",
    {
      "feed.json": JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        language: "es",
        items: [
          {
            id: "urn:1",
            url: "https://a.example/uno",
            title: "A <b> c",
            content_html: "<p>Hola</p>",
            date_published: "2021-10-14T10:00:00Z",
            authors: [{ name: "Bo" }],
            tags: ["Barcos"],
          },
        ],
      }),
    },
    "feed.json",
  );
  for (const { items } of [atom, json]) {
    const [item] = items;
    assert.deepEqual(
      [
        item?.id,
        item?.address,
        item?.language,
        item?.title,
        item?.date,
        item?.authors,
        item?.categories,
        item?.content.text,
      ],
      ["urn:1", "https://a.example/uno", "es", "A <b> c", "2021-10-14", ["Bo"], ["Barcos"], "<p>Hola</p>"],
    );
  }
});

test("an unpacked export of Mailchimp gives each campaign as an item, with the subject and day of its table", async (t) => {
  const { items } = await readSource(t, "mailchimp", {
    "campaigns.csv":
      '"Title","Subject","List","Send Date","Unique Id"\n"October","News of the harbour, October","All","Oct 14, 2021 09:00 am","ab12"\n',
    "campaigns_content/ab12_october.html": `<html><head><title>*|MC:SUBJECT|*</title></head><body><table id="templatePreheader"><tr><td><a href="*|ARCHIVE|*">View in browser</a></td></tr></table><table><tr><td><h1>Ships</h1><p>Dear *|FNAME|*, the crane is here.</p></td></tr></table><table id="templateFooter"><tr><td><a href="*|UNSUB|*">Unsubscribe</a></td></tr></table></body></html>`,
    "campaigns_content/cd34_old.html":
      '<html lang=es><head><title>Viejo</title></head><body><p>Texto. <a href="*|UNSUB|*">Baja</a></p></body></html>',
  });
  const [october, old] = items;
  assert.deepEqual(
    [october?.title, october?.date, october?.id],
    ["News of the harbour, October", "2021-10-14", "ab12"],
  );
  assert.doesNotMatch(october?.content.text ?? "", /View in browser|Unsubscribe/);
  assert.deepEqual(textsOf(october?.unfinished), [
    "Its text has the merge tag `*|FNAME|*`, which only Mailchimp can fill in.",
  ]);
  assert.deepEqual(
    [old?.title, old?.language, old?.date, textsOf(old?.notes), old?.unfinished],
    ["Viejo", "es", undefined, ["`campaigns.csv` does not have it."], []],
  );
});

test("a campaign keeps the words of a title that greets its reader, and one of tags alone is no title", async (t) => {
  const page = (title: string) =>
    `<html lang="en"><head><title>${title}</title></head><body><p>Text.</p></body></html>`;
  const { items } = await readSource(t, "mailchimp", {
    "a.html": page("*|MERGE1|*, the crane is here"),
    "b.html": page("*|MC:SUBJECT|* *|DATE:d/m/y|*"),
  });
  assert.deepEqual(
    items.map(({ title, unfinished }) => [title, textsOf(unfinished)]),
    [
      ["*|MERGE1|*, the crane is here", ["Its text has the merge tag `*|MERGE1|*`, which only Mailchimp can fill in."]],
      ["", []],
    ],
  );
});

test("a folder's symbolic links are not followed", async (t) => {
  const outside = await temporaryFolder(t);
  await writeTree(outside, { "secret.html": "<h1>Secret</h1>" });
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "a.html": "<h1>A</h1><p>Text.</p>" });
  await symlink(outside, path.join(folder, "linked"));
  await symlink(path.join(outside, "secret.html"), path.join(folder, "b.html"));
  const { items } = (await SOURCES.find(({ name }) => name === "html")?.read(folder, {
    timeZone: "utc",
    languages: ["en"],
    fetchText: () => Promise.reject(new Error("no network")),
  })) ?? { items: [] };
  assert.deepEqual(
    items.map(({ title }) => title),
    ["A"],
  );
});
