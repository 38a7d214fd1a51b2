import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

const BASE = "https://bulletin.elpaccto.example/";
const MONTHS = ["2021/12", "2021/10", "2021/06"];

test("the Open Graph metadata of the sample publication", async (t) => {
  const tree = await readTree(await sharedSite(SAMPLE));
  const pages = [...tree].filter(([file]) => file.endsWith(".html") && !file.includes("/email/"));
  const metaOf = (html: Buffer) =>
    new Map(
      Array.from(
        html.toString("utf8").matchAll(/<meta property="(og:[^"]+)" content="([^"]*)">/g),
        ([, name = "", content = ""]) => [name, content],
      ),
    );
  assert.ok(pages.length > 250, `${pages.length} pages`);

  await t.test("every page begins with its doctype", () => {
    for (const [file, html] of tree) {
      if (file.endsWith(".html")) assert.equal(html.toString("utf8", 0, 15), "<!DOCTYPE html>", file);
    }
  });

  await t.test(
    "og:title is the title of the page without the name of the publication, which is in og:site_name",
    () => {
      for (const [file, html] of pages) {
        const meta = metaOf(html);
        const [title = "", name = ""] = [meta.get("og:title"), meta.get("og:site_name")];
        assert.ok(title !== "" && name !== "", file);
        const isHome = /^(?:\w\w\/)?index\.html$/.test(file);
        assert.equal(title === name, isHome, file);
        assert.ok(!title.endsWith(` · ${name}`), `${file}: ${title}`);
      }
    },
  );

  await t.test("og:locale is a language and a territory", () => {
    const locales = new Set(pages.map(([, html]) => metaOf(html).get("og:locale")));
    assert.deepEqual([...locales].sort(), ["en_GB", "es_ES", "fr_FR", "pt_PT"]);
  });

  await t.test("an item has its day, topic and countries as metadata of an article, and no other page has", () => {
    const html = tree.get("2021/10/ecuador-prisons/index.html")?.toString("utf8") ?? assert.fail();
    const article = Array.from(
      html.matchAll(/<meta property="article:(\w+)" content="([^"]*)">/g),
      ([, name, value]) => `${name} ${value}`,
    );
    assert.deepEqual(article, [
      "published_time 2021-10-14",
      "modified_time 2021-10-14",
      "section Prison systems",
      "tag Ecuador",
    ]);
    for (const [file, page] of pages) {
      const isArticle = metaOf(page).get("og:type") === "article";
      assert.equal(page.includes('property="article:'), isArticle, file);
    }
  });

  await t.test("og:image is an existing file with the declared size and an alternative text", async () => {
    const sizes = new Map<string, string>();
    for (const [file, html] of pages) {
      const meta = metaOf(html);
      const picture = (meta.get("og:image") ?? "").slice(BASE.length);
      const bytes = tree.get(picture) ?? assert.fail(`${file}: no ${picture}`);
      if (!sizes.has(picture)) {
        const { width, height } = await sharp(bytes).metadata();
        sizes.set(picture, `${width} ${height}`);
      }
      assert.equal(`${meta.get("og:image:width")} ${meta.get("og:image:height")}`, sizes.get(picture), file);
      assert.notEqual(meta.get("og:image:alt") ?? "", "", file);
    }
    assert.ok(sizes.size > 100, `${sizes.size} pictures`);
  });

  await t.test("every item of the newest bulletins has its own image or poster, in each language", () => {
    const items = pages.filter(([file]) =>
      MONTHS.some((month) => new RegExp(`^(?:\\w\\w/)?${month}/[^/]+/index\\.html$`).test(file)),
    );
    assert.ok(items.length > 60, `${items.length} items`);
    for (const [file, html] of items) {
      const image = metaOf(html).get("og:image") ?? "";
      const own = `${BASE}${file.replace("index.html", "poster.png")}`;
      const hasPicture = /<figure class="picture[^>]*>\s*<picture>\s*<source/.test(html.toString("utf8")); // A map has no source.
      assert.ok(hasPicture ? image.startsWith(`${BASE}media/`) : image === own, `${file}: ${image}`);
    }
  });
});
