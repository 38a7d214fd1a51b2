import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ROOT, readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";
import { FORMATS, READERS } from "./edition-readers.ts";
import type { Edition } from "./feed-readers.ts";

const BASE = "https://bulletin.elpaccto.example/";
const BULLETINS = ["2021-12", "2021-10", "2021-06"];
const PREFIXES = ["", "es/", "pt/", "fr/"];

test("all editions of the sample publication follow their standards", async (t) => {
  const tree = await readTree(await sharedSite(SAMPLE));
  const textOf = (file: string) => tree.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
  const editions = new Map<string, Edition>();
  for (const file of tree.keys()) {
    const reader = READERS.find((each) => each.file.test(file));
    if (reader !== undefined) editions.set(file, reader.read(textOf(file)));
  }
  const edition = (file: string): Edition => editions.get(file) ?? assert.fail(`no ${file}`);
  const articles = await listArticles();

  await t.test("each kind of edition exists", () => {
    for (const { kind, file } of READERS)
      assert.ok(
        [...editions.keys()].some((name) => file.test(name)),
        kind,
      );
    assert.ok(editions.size > 250, `${editions.size} editions`);
  });

  await t.test("each has unique entries, and absolute URLs that lead to existing files", () => {
    for (const [file, { ids, titles, urls }] of editions) {
      assert.equal(new Set(ids).size, ids.length, `${file}: ids`);
      assert.ok(![...ids, ...titles].includes(""), `${file}: an entry without a name`);
      for (const url of urls) {
        assert.ok(URL.canParse(url), `${file}: ${url}`);
        if (!url.startsWith(BASE)) continue;
        const { pathname } = new URL(url);
        assert.ok(tree.has(`${pathname.slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`), `${file}: ${url}`);
      }
    }
  });

  await t.test("the three formats of a feed have the same entries", () => {
    const feeds = [...editions.keys()].filter((file) => file.endsWith("feed.xml"));
    assert.ok(feeds.length > 80);
    for (const file of feeds) {
      const { ids, titles } = edition(file);
      for (const other of [file.replace("feed.xml", "rss.xml"), file.replace("feed.xml", "feed.json")]) {
        assert.deepEqual([edition(other).ids, edition(other).titles], [ids, titles], other);
      }
    }
  });

  await t.test(
    "a feed has every item of the two newest bulletins once, in the reader's language where there is one",
    () => {
      for (const [prefix, language] of [
        ["", "en"],
        ["es/", "es"],
        ["pt/", "pt"],
        ["fr/", "fr"],
      ] as const) {
        const { ids } = edition(`${prefix}feed.xml`);
        for (const { month, slug, languages } of articles) {
          const shown = languages.includes(language) ? [language] : languages;
          const found = ids.filter((id) =>
            shown.some((tag) => id === `tag:bulletin.elpaccto.example,${month}:${slug}.${tag}`),
          );
          assert.equal(
            found.length,
            month === "2021-06" ? Math.min(found.length, 1) : 1,
            `${language} ${month}/${slug}`,
          );
        }
      }
    },
  );

  await t.test("the feed of a topic or country has its items, and no others", () => {
    const { items }: { readonly items: readonly Record<string, unknown>[] } = JSON.parse(textOf("data/items.json"));
    for (const [file, { ids }] of editions) {
      const [, subject, key = ""] = /^(topics|countries)\/([^/]+)\/feed\.xml$/.exec(file) ?? [];
      if (subject === undefined) continue;
      const own = items.filter(({ topic, countries }) =>
        subject === "topics" ? topic === key : Array.isArray(countries) && countries.includes(key.toUpperCase()),
      );
      const named = ids.map((id) => /,(\d{4}-\d\d):(.*)\.\w+$/.exec(id)?.slice(1).join("/"));
      assert.deepEqual(
        named,
        own.map(({ id }) => id),
        file,
      );
    }
  });

  await t.test("a bulletin's feed entry and both its email editions have each of its items once", () => {
    const items: readonly {
      readonly id: string;
      readonly texts: Readonly<Record<string, { readonly url: string }>>;
    }[] = JSON.parse(textOf("data/items.json")).items;
    const nameOf = new Map(items.flatMap(({ id, texts }) => Object.values(texts).map(({ url }) => [url, id])));
    for (const prefix of PREFIXES) {
      const { items: bulletins = [] } = JSON.parse(textOf(`${prefix}bulletins/feed.json`));
      assert.equal(bulletins.length, BULLETINS.length);
      for (const [index, month] of BULLETINS.entries()) {
        const folder = `${prefix}${month.replace("-", "/")}/`;
        const names = articles.filter((article) => article.month === month).map(({ slug }) => `${month}/${slug}`);
        const named = (urls: readonly string[]) =>
          urls.flatMap((url) => (nameOf.get(url)?.startsWith(month) ? (nameOf.get(url) ?? []) : [])).toSorted();
        const headings = Array.from(
          String(bulletins[index].content_html).matchAll(/<h2><a href="([^"]*)"/g),
          ([, url = ""]) => url,
        );
        assert.deepEqual(named(headings), names, `${folder} in the feed`);
        assert.deepEqual(named(edition(`${folder}email/index.html`).ids), names, `${folder}email/`);
        assert.deepEqual(named(edition(`${folder}email.txt`).ids), names, `${folder}email.txt`);
      }
    }
  });

  await t.test("open data has every item and bulletin once in each format, and is valid by its schema", () => {
    const expected = articles.map(({ month, slug }) => `${month}/${slug}`).toSorted();
    for (const file of ["data/items.json", "data/items.csv"])
      assert.deepEqual(edition(file).ids.toSorted(), expected, file);
    assert.deepEqual(edition("data/bulletins.json").ids, BULLETINS);
    for (const list of ["items", "bulletins", "events"]) {
      const ajv = new Ajv2020({ strict: true, formats: FORMATS, allErrors: true });
      const validate = ajv.compile(JSON.parse(textOf(`data/${list}.schema.json`)));
      assert.ok(validate(JSON.parse(textOf(`data/${list}.json`))), ajv.errorsText(validate.errors));
    }
  });

  await t.test("the page about open data explains every field of the schemas, in every language", () => {
    for (const list of ["items", "bulletins", "events"]) {
      const { properties } = JSON.parse(textOf(`data/${list}.schema.json`));
      for (const name of Object.keys(properties[list].items.properties)) {
        for (const prefix of PREFIXES)
          assert.ok(textOf(`${prefix}data/index.html`).includes(`<code>${name}</code>`), name);
      }
    }
  });

  await t.test("the sitemaps have every page that search engines may list once, and no others", () => {
    const parts = edition("sitemap.xml").ids.map((url) => edition(url.slice(BASE.length)));
    const listed = [...tree.keys()].filter((file) => file.endsWith(".html") && !/content="noindex"/.test(textOf(file)));
    const urls = listed.map((file) => `${BASE}${file.replace(/index\.html$/, "")}`);
    assert.deepEqual(parts.flatMap(({ ids }) => ids).toSorted(), urls.toSorted());
  });

  await t.test("every page links to its feeds, and the list of events to its calendar", () => {
    const head = (file: string) =>
      Array.from(
        textOf(file).matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">/g),
        ([, type, href]) => `${type} ${href}`,
      );
    const all = (folder: string) =>
      ["atom+xml", "rss+xml", "feed+json"].map(
        (type, index) => `application/${type} ${folder}${["feed.xml", "rss.xml", "feed.json"][index]}`,
      );
    assert.deepEqual(head("index.html"), all("/"));
    assert.deepEqual(head("es/topics/prisons/index.html"), [...all("/es/topics/prisons/"), ...all("/es/")]);
    assert.deepEqual(head("bulletins/index.html"), [...all("/bulletins/"), ...all("/")]);
    const over = textOf("events/annual-programme-meeting/index.html");
    assert.doesNotMatch(over, /event\.ics/, "it is over");
    assert.doesNotMatch(over, /<span>Follow<\/span>/, "there is nothing to follow");
    assert.match(textOf("events/index.html"), /href="webcal:\/\/bulletin\.elpaccto\.example\/calendar\.ics"/);
    assert.match(textOf("2021/10/index.html"), /href="\/2021\/10\/email\/"/);
  });
});

/** All items of the sample content with their languages, from the names of the content files. */
async function listArticles() {
  const articles = new Map<string, { readonly month: string; readonly slug: string; readonly languages: string[] }>();
  const folder = path.join(ROOT, SAMPLE, "bulletins");
  for (const file of (await readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort()) {
    const [, month = "", slug = "", language = ""] = /^([^/]+)\/([^/.]+)\.(\w+)\.md$/.exec(file) ?? [];
    if (slug === "" || slug === "bulletin" || /^draft: true$/m.test(await readFile(path.join(folder, file), "utf8")))
      continue;
    const article = articles.get(`${month}/${slug}`) ?? { month, slug, languages: [] };
    articles.set(`${month}/${slug}`, article);
    article.languages.push(language);
  }
  return [...articles.values()];
}
