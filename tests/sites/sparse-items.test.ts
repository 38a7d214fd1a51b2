import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";
import { FORMATS, READERS } from "./edition-readers.ts";
import type { Edition } from "./feed-readers.ts";

/**
 * Items with few fields, with and without a body, items on several subjects or none, items whose day is unknown, and an item with a byline.
 */
const SPARSE_ITEMS = {
  "bulletins/2026-05/headline.en.md": "---\ntitle: Only a headline\ndate: 2026-05-08\ntopic: ships\n---\n",
  "bulletins/2026-05/subjects.en.md":
    "---\ntitle: On everything\ndate: 2026-05-06\ntopics: [yards, ships]\nevents: [race, open-day]\n---\n",
  "bulletins/2026-05/signed.en.md":
    "---\ntitle: A signed text\ndate: 2026-05-02\nbyline: [Luis Mora, { name: Ana Ruiz, role: legal adviser, url: https://ana.example/ }]\n---\n",
  "bulletins/2026-05/signed.es.md": "---\ntitle: Un texto firmado\n---\n",
  "bulletins/2026-05/none.en.md": "---\ntitle: On nothing\ndate: 2026-05-05\ncountries: [ES]\n---\n",
  "bulletins/2026-05/month.en.md":
    "---\ntitle: Some time in April\ndate: 2026-04\nplace: Lisbon\ntopic: ships\nupdated: 2026-05-20\n---\n",
  "bulletins/2026-05/month.es.md": "---\ntitle: Algún día de abril\n---\n",
  "bulletins/2026-05/undated.en.md": "---\ntitle: Some time\ntopic: ships\n---\n",
  "bulletins/2026-03/old.en.md": "---\ntitle: An old one on nothing\ndate: 2026-03-05\n---\n",
  "bulletins/2026-02/bulletin.en.md": "---\n---\nIt.\n",
  "bulletins/2026-01/bulletin.en.md": "---\n---\nIt.\n",
  "topics.yaml": "ships: { label: Ships }\nyards: { label: Yards }\n",
  "events/race.yaml": "name: A race\nstart: 2026-05-06\n",
  "bulletins/2026-05/text.en.md": `---\ntitle: A text\ndate: 2026-05-07\ntopic: ships\n---\nIt **begins** so. ${"And it goes on. ".repeat(12)}\n`,
};

test("a publication whose items say little is complete in every page and edition", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...SPARSE_ITEMS });
  const tree = await readTree(await buildSite(t, content));
  const files = new Map([...tree].map(([file, bytes]) => [file, bytes.toString("utf8")]));
  /** With simple spaces, which replace no-break spaces. */
  const textOf = (file: string): string => files.get(file)?.replaceAll("\u{A0}", " ") ?? assert.fail(`no ${file}`);

  await t.test("no page or edition has an empty element where something is not known", () => {
    for (const [file, text] of files) {
      if (!/\.(?:html|xml)$/.test(file)) continue;
      // The search page's form and its template for results are filled by a script.
      const rendered = text.replace(/<form class="search".*?<\/template>/s, "");
      assert.doesNotMatch(
        rendered,
        /<(p|li|ul|div|section|time|summary|description|author|h\d|a)\b[^>]*>\s*<\/\1>/,
        file,
      );
    }
  });

  await t.test("a parser that is not ours reads every edition", () => {
    const read: Edition[] = [];
    for (const [file, text] of files) {
      const reader = READERS.find((each) => each.file.test(file));
      if (reader !== undefined) read.push(reader.read(text));
    }
    assert.ok(read.length > 30, `${read.length} editions`);
  });

  await t.test(
    "without a summary, a page is described by the beginning of its text, or by when and on what it is",
    () => {
      assert.match(textOf("2026/05/headline/index.html"), /<meta name="description" content="8 May 2026 · Ships">/);
      const [, description = ""] =
        /<meta name="description" content="([^"]*)">/.exec(textOf("2026/05/text/index.html")) ?? [];
      assert.match(description, /^It begins so\. And it goes on\. .*[a-z]…$/);
      assert.ok(description.length <= 161, description);
      assert.doesNotMatch(textOf("2026/05/text/index.html"), /class="standfirst"|"description":"It/);
    },
  );

  await t.test("a feed has no summary of such an item, and its dateline in place of a text", () => {
    const { items } = JSON.parse(textOf("feed.json"));
    const entry = items.find(({ title }: { title: string }) => title === "Only a headline");
    assert.deepEqual([entry.summary, entry.content_html], [undefined, "<p>8 May 2026</p>\n"]);
    assert.equal(textOf("feed.xml").match(/<summary /g)?.length, 1);
    assert.equal(
      textOf("rss.xml")
        .match(/<item>.*?<\/item>/gs)
        ?.filter((each) => each.includes("<desc")).length,
      1,
    );
  });

  await t.test("an email goes from the title to where and when", () => {
    assert.match(textOf("2026/05/email.txt"), /Only a headline \[\d\]\nShips · 8 May\n\n\nA text/);
  });

  await t.test("the data leave the field out, and the table has an empty cell", () => {
    assert.match(textOf("data/items.json"), /"en":\{"title":"Only a headline","url":/);
    assert.match(textOf("data/items.csv"), /,Only a headline,,https:/);
  });

  await t.test("the data keep to their schemas", () => {
    for (const list of ["items", "bulletins", "events"]) {
      const ajv = new Ajv2020({ strict: true, formats: FORMATS, allErrors: true });
      const validate = ajv.compile(JSON.parse(textOf(`data/${list}.schema.json`)));
      assert.ok(validate(JSON.parse(textOf(`data/${list}.json`))), ajv.errorsText(validate.errors));
    }
  });

  await t.test("an item is once under each of its topics and events, and names them all", () => {
    for (const file of ["topics/ships/feed.json", "topics/yards/feed.json"])
      assert.equal(textOf(file).match(/"title":"On everything"/g)?.length, 1, file);
    for (const file of ["topics/ships/2026/index.html", "topics/yards/2026/index.html", "events/race/index.html"])
      assert.equal(textOf(file).match(/>On everything</g)?.length, 1, file);
    const page = textOf("2026/05/subjects/index.html");
    assert.match(page, /<li class="topic hue-yards">.*\n<li class="topic hue-ships">/);
    assert.match(page, /"articleSection":\["Yards","Ships"\]/);
    assert.match(page, /A race<.*Open day</s);
    assert.match(textOf("feed.json"), /"tags":\["Yards","Ships"\]/);
    assert.match(
      textOf("data/items.json"),
      /"topic":"yards","topics":\["yards","ships"\],"countries":\[\],"event":"race"/,
    );
    assert.match(textOf("data/items.csv"), /,yards ships,race open-day,,/);
    assert.match(textOf("2026/05/email.txt"), /On everything \[\d\]\nYards · Ships · 6 May\n/);
  });

  await t.test("an item without topic has no mark, and is in the archive of no topic", () => {
    const page = textOf("2026/05/none/index.html");
    assert.doesNotMatch(page, /class="topic|class="marks|articleSection|class="section-title"/);
    for (const [file, text] of files) if (file.includes("topics/")) assert.doesNotMatch(text, /On nothing/, file);
    assert.doesNotMatch(textOf("countries/es/index.html"), /class="marks"/);
    assert.match(textOf("data/items.json"), /"date":"2026-05-05","topics":\[\],/);
    assert.match(textOf("2026/05/email.txt"), /On nothing \[\d\]\n5 May · Spain\n/);
    assert.match(textOf("2026/05/none/index.html"), /og:image" content="[^"]*\/2026\/05\/none\//);
  });

  await t.test(
    "an item without a day shows its month, or that of its bulletin, and stands after the days of that month",
    () => {
      const page = textOf("2026/05/month/index.html");
      assert.match(page, /<bdi>Lisbon<\/bdi>, <time datetime="2026-04">April 2026<\/time>/);
      assert.match(page, /"datePublished":"2026-04","dateModified":"2026-05-20"/);
      assert.match(
        textOf("es/2026/05/month/index.html"),
        /<bdi>Lisbon<\/bdi>, <time datetime="2026-04">abril de 2026</,
      );
      assert.match(textOf("es/2026/05/index.html"), /<time datetime="2026-05">Mayo</);
      const undated = textOf("2026/05/undated/index.html");
      assert.match(undated, /<time datetime="2026-05">May 2026</);
      assert.match(undated, /"datePublished":"2026-05","dateModified":"2026-05"/);
      const titles = [...textOf("2026/05/index.html").matchAll(/class="title"><a[^>]*>([^<]*)/g)].map(
        ([, title]) => title,
      );
      assert.deepEqual(titles.slice(-3), ["A signed text", "Some time", "Some time in April"]);
      const [article = ""] = /<article class="item">.*<\/article>/s.exec(undated) ?? [];
      assert.doesNotMatch(article, /2026-05-\d|\d May/);
    },
  );

  await t.test("where an edition needs a day, such an item has the first of its bulletin; data say the month", () => {
    const { items } = JSON.parse(textOf("feed.json"));
    const datesOf = (title: string) =>
      items
        .filter((each: { title: string }) => each.title === title)
        .map((each: Record<string, string>) => [each["date_published"], each["date_modified"]]);
    assert.deepEqual(datesOf("Some time in April"), [["2026-05-01T12:00:00Z", "2026-05-20T12:00:00Z"]]);
    assert.deepEqual(datesOf("Some time"), [["2026-05-01T12:00:00Z", "2026-05-01T12:00:00Z"]]);
    assert.match(textOf("data/items.json"), /"id":"2026-05\/month","bulletin":"2026-05","date":"2026-04",/);
    assert.match(textOf("data/items.csv"), /2026-05\/undated,2026-05,2026-05,ships/);
    assert.match(textOf("2026/05/email.txt"), /Some time in April \[\d+\]\nShips · Lisbon, April\n/);
    const sitemap = [...files].find(([file, text]) => /^sitemap/.test(file) && text.includes("/undated/"))?.[1] ?? "";
    assert.match(sitemap, /\/2026\/05\/undated\/<\/loc>(?!<lastmod>)/);
  });

  await t.test("the authors of an item are on its page, in feeds, emails and data", () => {
    const page = textOf("2026/05/signed/index.html");
    assert.match(
      page,
      /<p class="byline">By <bdi>Luis Mora<\/bdi>, <a href="https:\/\/ana.example\/" rel="author external"><bdi>Ana Ruiz<\/bdi><\/a> \(legal adviser\)<\/p>/,
    );
    assert.match(
      page,
      /"author":\[\{"@type":"Person","name":"Luis Mora"\},\{"@type":"Person","name":"Ana Ruiz","jobTitle":"legal adviser","url":"https:\/\/ana.example\/"\}\]/,
    );
    assert.match(
      textOf("es/2026/05/signed/index.html"),
      /<p class="byline">Por .*\(<span lang="en">legal adviser<\/span>\)/,
    );
    assert.match(textOf("feed.xml"), /<author><name>Ana Ruiz<\/name><uri>https:\/\/ana.example\/<\/uri><\/author>/);
    assert.match(textOf("rss.xml"), /<dc:creator>Luis Mora<\/dc:creator>\n<dc:creator>Ana Ruiz<\/dc:creator>/);
    assert.match(
      textOf("feed.json"),
      /"authors":\[\{"name":"Luis Mora"\},\{"name":"Ana Ruiz","url":"https:\/\/ana.example\/"\}\]/,
    );
    assert.match(textOf("2026/05/email.txt"), /A signed text \[\d+\]\n2 May · By Luis Mora and Ana Ruiz\n/);
    assert.match(
      textOf("data/items.json"),
      /"byline":\[\{"name":"Luis Mora"\},\{"name":"Ana Ruiz","role":"legal adviser",/,
    );
    assert.match(textOf("data/items.csv"), /,Luis Mora; Ana Ruiz,.*,"Luis Mora\nAna Ruiz","\nlegal adviser"/);
    assert.doesNotMatch(textOf("2026/05/none/index.html"), /byline/);
  });
});
